-- Functions move as files do. One text for H2 and PostgreSQL.

-- names of the resources that a function is registered with, by commas; null for a file
alter table file_transfer add column resources varchar(20000);
-- a function has no address of its own
alter table file_transfer alter column address drop not null;
