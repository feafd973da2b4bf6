-- delivery: an issue goes to each of its readers once; which sending it belongs to, and what the server said
alter table delivery add column publication_id uuid;
alter table delivery add column reply varchar(300) default '' not null;
create unique index delivery_once on delivery (publication_id, about);
-- what is due is looked for by the sending it belongs to, so that a million letters are in no confirmation's way
drop index delivery_due;
create index delivery_due on delivery (publication_id, state, due_at);

-- delivery: how a reader is greeted, `{0}` her name, and how if she named none
alter table message add column greeting varchar(300) default '' not null;
alter table message add column hello varchar(300) default '' not null;

-- publishing: an issue on its way to its readers; one row for each issue, ever
create table publication (
    id          uuid         primary key,
    slug        varchar(200) not null unique,
    title       varchar(998) not null,
    message_id  char(64)     not null,
    -- for those who hear every few months: the same with what they missed; the same message if they missed nothing
    digest_id   char(64)     not null,
    reach       varchar(20)  not null,
    state       varchar(20)  not null,
    -- who stopped it, or why, while it is paused
    pause       varchar(20)  not null,
    asked_at    timestamp with time zone not null,
    due_at      timestamp with time zone not null,
    -- as the author wrote it, `2026-12-01T09:00`, and her zone; "" when it goes at once
    local_due   varchar(30)  not null,
    zone        varchar(60)  not null,
    -- the last reader who was written into the ledger; "" before the first, `~` after the last
    planned_to  varchar(36)  not null,
    begun_at    timestamp with time zone,
    ended_at    timestamp with time zone
);
create index publication_state on publication (state, due_at);
