-- Rows that are gone at their source go here too.
alter table ingest_run drop constraint ingest_run_mode_check;
alter table ingest_run add constraint ingest_run_mode_check check (mode in ('append', 'replace', 'upsert', 'remove'));
