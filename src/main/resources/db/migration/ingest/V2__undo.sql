-- Who wants a run taken back; set before the lake is touched.
alter table ingest_run add column undone_by text;
create index on ingest_run (id) where state = 'COMMITTED' and undone_by is not null;
