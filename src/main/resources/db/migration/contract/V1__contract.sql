-- The versions of every contract; a version never changes once it is there.
create table contract_version (
  dataset text not null,
  version integer not null check (version > 0),
  document text not null,
  principal text not null,
  saved_at timestamptz not null,
  primary key (dataset, version)
);
