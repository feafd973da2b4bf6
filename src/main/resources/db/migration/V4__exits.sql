-- suppression: known by a keyed fingerprint only (the table this replaces was never written to)
drop table suppression;
create table suppression (
    fingerprint char(64)    primary key,
    reason      varchar(20) not null,
    since       timestamp with time zone not null
);

-- subscription: a stop may be taken back for some minutes; a never finds what is open by its address
alter table subscription add column undo_until timestamp with time zone;
create index request_address on request (address);

-- delivery: a never takes back what is queued
create index delivery_address on delivery (address);
