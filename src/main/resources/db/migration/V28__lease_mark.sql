-- delivery: which messages of a lease were begun. On PostgreSQL in no log, so that nobody waits for the disk at each of
-- them, and empty after the server fell down: then all that is in hand under that lease may have been begun
create ${unlogged} table lease_mark (
    lease_id  uuid    primary key,
    -- the last place of which a message was begun
    begun_to  bigint  not null,
    -- the places up to there whose messages have not come to an end, `3 40 77`
    under_way varchar not null,
    -- those up to there that were not begun
    waiting   varchar not null,
    ends_at   timestamp with time zone not null,
    -- by which it is found; another one now and then, because a server keeps every state of a row for as long as anybody
    -- reads, and goes through all that can be found in the same way
    mark      uuid    not null unique
);
insert into lease_mark (lease_id, begun_to, under_way, waiting, ends_at, mark)
    select id, begun_to, under_way, '', ends_at, mark from lease where begun_to is not null;

alter table lease drop column begun_to;
alter table lease drop column under_way;
alter table lease drop column mark;
