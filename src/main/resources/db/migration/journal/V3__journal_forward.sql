-- How far each receiver has confirmed that it has the entries.
create table journal_forward (
  receiver text primary key,
  sequence bigint not null
);
