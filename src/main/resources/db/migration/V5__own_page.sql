-- subscription: a reader may ask for her letters at another address
alter table request add column subscription_id uuid;
create index request_subscription on request (subscription_id);

-- subscription: the mailbox the letters left, which may take that back for some days
create table address_change (
    id              uuid         primary key,
    subscription_id uuid         not null references subscription,
    successor_id    uuid         not null references subscription,
    recipient       varchar(254) not null,
    address         varchar(254) not null,
    changed_at      timestamp with time zone not null,
    undone_at       timestamp with time zone
);
create index address_change_subscription on address_change (subscription_id);
create index address_change_successor on address_change (successor_id);

-- delivery: only the newest mail about a subscription opens the reader's own page
create index delivery_about on delivery (about, queued_at);
