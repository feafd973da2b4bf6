-- invitation: when the one address was told that a personal link may keep free of mail
alter table invitation add column told_at timestamp with time zone;
