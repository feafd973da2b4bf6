-- delivery: what one process has in its hand of an issue, for whichever process goes on should it be gone
create table lease (
    id             uuid    primary key,
    publication_id uuid    not null,
    ends_at        timestamp with time zone not null,
    -- the last place of which a message was begun; absent where only the log of whoever has it knows
    begun_to       bigint,
    -- the places up to there whose messages have not come to an end, `3 40 77`
    under_way      varchar not null,
    -- by which it is found to be marked; another one now and then, because a server keeps every state of a row for as
    -- long as anybody reads, and goes through all that can be found in the same way
    mark           uuid    not null unique
);
create index lease_publication on lease (publication_id);

-- delivery: its place among all that were claimed under the same lease; they are begun in this order
alter table delivery add column place bigint;
alter table delivery drop column begun;
