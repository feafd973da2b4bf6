-- invitation: letters of no round came back, too; how many of them the author has looked at
alter table pace add column seen_bounces integer default 0 not null;
update pace set seen_bounces = (
    select count(*) from invitation where round_id is null and bounced_at is not null);
