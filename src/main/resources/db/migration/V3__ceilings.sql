-- ceiling: when an address was last written to because of a form, three times back
alter table allowance rename column used_at to latest;
alter table allowance add column previous timestamp with time zone;
alter table allowance add column earliest timestamp with time zone;

-- how many may still ask: one row for each network that did, and two for everybody, in each hour and each day
create table permit (
    bucket    varchar(80) not null,
    starts_at timestamp with time zone not null,
    ends_at   timestamp with time zone not null,
    taken     bigint      not null,
    primary key (bucket, starts_at)
);
create index permit_end on permit (ends_at);
