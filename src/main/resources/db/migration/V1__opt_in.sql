-- One dialect for H2 (PostgreSQL mode) and PostgreSQL. Each table belongs to the package named above it.

-- suppression: addresses never to be written to
create table suppression (
    address    varchar(254) primary key,
    reason     varchar(20)  not null,
    since      timestamp with time zone not null
);

-- delivery: what is said (shared by everybody who gets the same words), and to whom
create table message (
    id         char(64)     primary key,
    kind       varchar(20)  not null,
    subject    varchar(998) not null,
    plain      text         not null,
    html       text         not null
);

create table delivery (
    id         uuid         primary key,
    message_id char(64)     not null references message,
    recipient  varchar(254) not null,
    address    varchar(254) not null,
    about      uuid         not null,
    state      varchar(20)  not null,
    due_at     timestamp with time zone not null,
    attempts   integer      not null,
    claim      uuid,
    lease_end  timestamp with time zone,
    reply_code integer,
    queued_at  timestamp with time zone not null,
    settled_at timestamp with time zone
);
create index delivery_due on delivery (state, due_at);

-- a secret a delivery carried, known by its hash
create table link (
    hash        char(64) primary key,
    delivery_id uuid     not null references delivery on delete cascade
);
create index link_delivery on link (delivery_id);

-- subscription: who asked, who said yes, and the proof
create table request (
    id          uuid         primary key,
    state       varchar(20)  not null,
    recipient   varchar(254) not null,
    address     varchar(254) not null,
    asked_at    timestamp with time zone not null,
    page        varchar(500) not null,
    began       varchar(20)  not null,
    locale      varchar(35)  not null,
    network     varchar(50)  not null,
    rhythm      varchar(20)  not null,
    delivery_id uuid
);
create index request_state on request (state, asked_at);
create index request_delivery on request (delivery_id);

create table subscription (
    id         uuid         primary key,
    recipient  varchar(254) not null,
    address    varchar(254) not null unique,
    state      varchar(20)  not null,
    rhythm     varchar(20)  not null,
    since      timestamp with time zone not null,
    changed_at timestamp with time zone not null
);

create table consent (
    id              uuid         primary key,
    subscription_id uuid         not null references subscription,
    request_id      uuid         not null unique,
    address         varchar(254) not null,
    purpose         varchar(20)  not null,
    rhythm          varchar(20)  not null,
    wording         text         not null,
    wording_hash    char(64)     not null,
    page            varchar(500) not null,
    asked_at        timestamp with time zone not null,
    said_yes_at     timestamp with time zone not null,
    mail_id         varchar(300) not null,
    began           varchar(20)  not null,
    locale          varchar(35)  not null,
    network         varchar(50)  not null
);
create index consent_subscription on consent (subscription_id);

-- when an address was last written to without being a reader's, by a keyed fingerprint that outlives the address
create table allowance (
    fingerprint char(64)    not null,
    kind        varchar(20) not null,
    used_at     timestamp with time zone not null,
    primary key (fingerprint, kind)
);

-- what is left of requests nobody confirmed
create table tally (
    name  varchar(40) primary key,
    times bigint      not null
);
