-- suppression: when a suppression was last lifted, so that no file that has not heard of it brings the suppression back
create table lifted (
    fingerprint char(64) primary key,
    lifted_at   timestamp with time zone not null
);

-- suppression: when what an invitation had claimed was last released, which no file that has not heard of it claims again
create table released (
    invitation_id uuid primary key,
    released_at   timestamp with time zone not null
);
