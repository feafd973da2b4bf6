-- invitation: letters prepared together for one occasion
create table round (
    id           uuid         primary key,
    occasion     varchar(200) not null,
    subject      varchar(200) not null,
    text         text         not null,
    begun_at     timestamp with time zone not null,
    -- how many nevers and bounced mails the author has seen and goes on all the same
    seen_nevers  integer      default 0 not null,
    seen_bounces integer      default 0 not null
);

-- invitation: what one person gets from the author, once in her life; the code is known by its hash
create table invitation (
    id             uuid         primary key,
    round_id       uuid         references round,
    connection_id  uuid         not null,
    -- the connection again while it may not be chosen once more; null after a drop
    chosen         uuid         unique,
    profile        varchar(300),
    state          varchar(20)  not null,
    subject        varchar(200) not null,
    drafted        text         not null,
    text           text         not null,
    version        integer      not null,
    code_hash      char(64)     not null unique,
    route          varchar(20),
    hold_until     date,
    chosen_at      timestamp with time zone not null,
    opened_at      timestamp with time zone,
    approved_at    timestamp with time zone,
    left_at        timestamp with time zone,
    handed_over_at timestamp with time zone,
    expires_at     timestamp with time zone,
    answered_at    timestamp with time zone,
    wrote_back_at  timestamp with time zone,
    delivery_id    uuid
);
create index invitation_state on invitation (state);
create index invitation_round on invitation (round_id);
create index invitation_connection on invitation (connection_id);

-- invitation: whom somebody invited is known by, as keyed fingerprints that outlive everything else
create table invitation_mark (
    fingerprint   char(64) primary key,
    invitation_id uuid     not null
);
create index invitation_mark_of on invitation_mark (invitation_id);

-- invitation: when the next letter may leave by mail; one row
create table pace (
    id      integer primary key,
    next_at timestamp with time zone not null
);
insert into pace (id, next_at) values (1, timestamp with time zone '2000-01-01 00:00:00+00');

-- invitation: where the author can read those who read her
create table reading (
    invitation_id uuid          primary key,
    url           varchar(2000) not null,
    name          varchar(400)  not null,
    told_at       timestamp with time zone not null
);

-- subscription: the invitation an ask, and the yes after it, came from
alter table request add column invitation_id uuid;
alter table consent add column invitation_id uuid;
