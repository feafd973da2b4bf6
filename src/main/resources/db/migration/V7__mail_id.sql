-- delivery: the Message-ID it is sent with, whatever becomes of the sender's address; "" in rows from before
alter table delivery add column mail_id varchar(300) default '' not null;
