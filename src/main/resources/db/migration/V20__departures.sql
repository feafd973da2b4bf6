-- invitation: the address the author saw when she approved it; no other one is written to by that approval
alter table invitation add column approved_to varchar(320);
update invitation set approved_to = (select address from connection where connection.id = invitation.connection_id)
where state in ('APPROVED', 'UNKNOWN') and route in ('MAIL', 'FILE');
-- when its mail came back, also when it went another way afterwards
alter table invitation add column bounced_at timestamp with time zone;
update invitation set bounced_at = coalesce(handed_over_at, left_at, approved_at) where state = 'BOUNCED';
-- invitation: each time a letter left by mail; only ever added to, whatever becomes of the letter
create table departure (
    invitation_id uuid not null,
    left_at       timestamp with time zone not null,
    primary key (invitation_id, left_at)
);
create index departure_at on departure (left_at);
insert into departure (invitation_id, left_at)
select id, left_at from invitation where delivery_id is not null and left_at is not null;
