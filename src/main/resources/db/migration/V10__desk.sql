-- desk: links that let the author in, once each, known by their hash
create table login (
    token_hash char(64) primary key,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone
);

-- desk: browsers that came in by one
create table session (
    token_hash char(64) primary key,
    began_at   timestamp with time zone not null,
    ends_at    timestamp with time zone not null
);
