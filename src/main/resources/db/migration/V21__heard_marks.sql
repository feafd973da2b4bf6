-- connection: what other files said that somebody is known by as well, as keyed fingerprints: enough to hear a never by,
-- and too little to say who was invited
create table heard_mark (
    connection_id uuid     not null,
    fingerprint   char(64) not null,
    primary key (connection_id, fingerprint)
);
