-- publishing: what was lately taken of the pace its author allows, by all instances: one row, which changes only for
-- whoever knows how it stands
create table taken (
    id      integer primary key,
    changes bigint  not null,
    -- a line for each limit, `hour 1796025600000:12 1796025660000:3`: so many until that millisecond
    lately  varchar not null
);
insert into taken (id, changes, lately) values (1, 0, '');
