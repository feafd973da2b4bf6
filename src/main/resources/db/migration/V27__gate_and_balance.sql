-- delivery: one row, held by whoever writes readers of an issue down and by whoever erases or moves one: never both at
-- the same time
create table gate (id integer primary key);
insert into gate (id) values (1);
