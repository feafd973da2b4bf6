-- connection: the author's address book. Nobody in it is a reader, and no import makes one
create table connection (
    id            uuid         primary key,
    profile       varchar(300) unique,
    first         varchar(200) not null,
    last          varchar(200) not null,
    company       varchar(300) not null,
    position      varchar(300) not null,
    connected_on  date,
    address       varchar(254) unique,
    recipient     varchar(254),
    tie           varchar(20),
    note          text         not null,
    reason        text         not null,
    talked_on     date,
    messaged_at   timestamp with time zone,
    asked_by      varchar(20)  not null,
    missing_since timestamp with time zone,
    not_now_until date,
    never_at      timestamp with time zone,
    added_at      timestamp with time zone not null,
    changed_at    timestamp with time zone not null
);

-- what the last review changed, as it was before; one row at most
create table review (
    id            integer      primary key,
    connection_id uuid         not null references connection on delete cascade,
    tie           varchar(20),
    note          text         not null,
    reason        text         not null,
    talked_on     date,
    not_now_until date
);

-- which column of a file means what, where the author had to say so herself
create table column_match (
    header varchar(200) primary key,
    field  varchar(20)  not null
);

-- an address from an address book of which only the author knows whose it is
create table address_question (
    id          uuid         primary key,
    address     varchar(254) not null unique,
    recipient   varchar(254) not null,
    name        varchar(400) not null,
    company     varchar(300) not null,
    asked_at    timestamp with time zone not null,
    answered_at timestamp with time zone
);

-- one import at a time: whoever holds this row
create table import_turn (
    id integer primary key
);
insert into import_turn (id) values (1);
