-- Everyone who sent a file, for the same content is kept once.
create table ingest_file_sender (
  file      text not null references ingest_file (hash),
  principal text not null,
  primary key (file, principal)
);

insert into ingest_file_sender (file, principal) select hash, principal from ingest_file;
