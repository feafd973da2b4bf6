-- subscription: whoever writes an issue's readers down goes through all of them in the order of their ids, which is the
-- order of nothing else; with everything that is asked of a reader in it, no other page is read for each
create index subscription_reading on subscription (id, state, rhythm, since, paused_until, recipient, name);
