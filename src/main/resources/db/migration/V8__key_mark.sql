-- token: which key the fingerprints and links of this database were made with
create table key_mark (
    id   integer  primary key,
    mark char(64) not null
);
