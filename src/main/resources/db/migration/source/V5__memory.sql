-- What a connector needs at its next fetch besides the position, as how a table looked there.
create table source_memory (
  source text primary key references source (id) on delete cascade,
  memory text not null
);
