-- live: whether this database is the one that sends, or a copy of it
create table live (
    id          integer     primary key,
    -- where it was when it last was the live one, as a hash
    place       char(64)    not null,
    -- grows with whatever is sent, and `data/live` with it
    turn        bigint      not null,
    -- why nothing leaves; `NOTHING` while it does
    locked      varchar(20) not null,
    moved_at    timestamp with time zone not null,
    -- when its author last said that this is the live one; 1970 when she never had to
    unlocked_at timestamp with time zone not null
);

-- publishing: how many readers an issue went to, and was not sent to, and why; as they were when it was planned
create table audience (
    publication_id uuid        not null,
    lot            varchar(20) not null,
    readers        bigint      not null,
    primary key (publication_id, lot)
);
