-- suppression: what turned out to be known of an invitation's person as well, while it is another invitation's already:
-- both were one person's
create table shared_mark (
    fingerprint   char(64) not null,
    invitation_id uuid     not null,
    primary key (fingerprint, invitation_id)
);
create index shared_mark_of on shared_mark (invitation_id);
