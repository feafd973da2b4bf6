-- invitation: a letter to one person need not invite her
alter table invitation add column kind varchar(20) default 'INVITATION' not null;
-- the person again, while a letter that invites her to nothing waits
alter table invitation add column writing uuid;
alter table invitation add constraint invitation_one_letter_at_a_time unique (writing);
