-- suppression: when a suppression was last lifted, so that no file that has not heard of it brings the suppression back
create table lifted (
    fingerprint char(64) primary key,
    lifted_at   timestamp with time zone not null
);
