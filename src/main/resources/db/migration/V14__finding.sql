-- connection: what somebody is found by, made of the columns above for whoever sorts and searches
-- the name as words in lower case
alter table connection add column called varchar(400);
-- every word about her in lower case
alter table connection add column words text;
-- her place in the author's alphabet, as hexadecimal digits: these every database sorts alike
alter table connection add column place varchar(2000);
alter table connection add column last_talked date;
-- the language and zone the four were made for; null before they are
alter table connection add column found_in varchar(200);
create index connection_place on connection (place, id);
create index connection_called on connection (called);
