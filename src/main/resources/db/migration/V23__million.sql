-- subscription: whoever plans an issue goes through all readers by their ids, and finds all it asks for in here, because
-- their rows lie in the order in which they came
create index subscription_reading on subscription (id, state, rhythm, paused_until, recipient);

-- delivery: what finds a reader's mails also sees to it that an issue goes to her once
drop index delivery_about;
drop index delivery_once;
create unique index delivery_once on delivery (about, publication_id);
