-- delivery: whether its sending was begun, while it is claimed; absent where only the log of whoever claimed it knows
alter table delivery add column begun boolean;
