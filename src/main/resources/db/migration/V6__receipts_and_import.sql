-- subscription: a receipt also keeps the form's words and when it was written down; readers may come from another tool,
-- with the proof of their old yes and without a request
alter table request add column form_wording text default '' not null;
alter table consent add column form_wording text default '' not null;
alter table consent add column form_wording_hash varchar(64) default '' not null;
alter table consent add column written_at timestamp with time zone;
update consent set written_at = said_yes_at;
alter table consent alter column written_at set not null;
alter table consent alter column request_id drop not null;

-- a receipt is found by an address its reader once had
create index consent_address on consent (address);
