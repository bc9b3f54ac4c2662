-- What is changed before a checkpoint, so that the checkpoint has something to wait for.
create table settled (times bigint not null);
insert into settled (times) values (0);
