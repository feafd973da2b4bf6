-- invitation: letters of no round came back, too; how many of them the author has looked at
alter table pace add column seen_bounces integer default 0 not null;
update pace set seen_bounces = (
    select count(*) from invitation where round_id is null and bounced_at is not null);

-- publishing: what the author decided about many rows of a sending, until it is done for all of them
create table decision (
    publication_id uuid                     not null,
    what           varchar(20)              not null,
    decided_at     timestamp with time zone not null,
    primary key (publication_id, what)
);
