-- delivery: one row, held by whoever writes readers of an issue down and by whoever erases or moves one: never both at
-- the same time
create table gate (id integer primary key);
insert into gate (id) values (1);

-- delivery: where an issue that has come to rest stands with its readers; true as long as nothing was changed since it
-- was counted
create table balance (
    publication_id uuid   primary key,
    changes        bigint not null,
    -- after which change; absent before the first time
    counted        bigint,
    sent           bigint default 0 not null,
    failed         bigint default 0 not null,
    skipped        bigint default 0 not null,
    held           bigint default 0 not null,
    unclear        bigint default 0 not null
);
insert into balance (publication_id, changes) select id, 0 from publication where begun_at is not null;
