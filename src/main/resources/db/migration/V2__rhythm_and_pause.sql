-- subscription: a reader may pause, and may say what to call her
alter table subscription add column paused_until timestamp with time zone;
alter table subscription add column name varchar(100) default '' not null;
