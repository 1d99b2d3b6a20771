-- Files of the raw zone, by content.
create table ingest_file (
  hash        text primary key,
  name        text not null,
  size        bigint not null,
  principal   text not null,
  received_at timestamptz not null
);

create table ingest_run (
  id               text primary key,
  dataset          text not null,
  file             text not null references ingest_file (hash),
  file_name        text not null,
  source           jsonb not null,
  mode             text not null check (mode in ('append', 'replace', 'upsert')),
  key              text[] not null,
  contract_version integer not null,
  state            text not null,
  accepted_by      text,
  rows_read        bigint not null default 0,
  rows_accepted    bigint not null default 0,
  rows_duplicate   bigint not null default 0,
  rows_quarantined bigint not null default 0,
  snapshot         bigint,
  failure          jsonb,
  parent           text references ingest_run (id),
  same_as          text references ingest_run (id),
  principal        text not null,
  created_at       timestamptz not null,
  started_at       timestamptz,
  ended_at         timestamptz
);
create index on ingest_run (dataset, id desc);
create index on ingest_run (file, dataset);
create index on ingest_run (state) where state in ('QUEUED', 'READING', 'COMMITTING');

-- Quarantined rows of a parent run that a replay brings in corrected; settled when the replay has committed.
create table ingest_replay_row (
  replay  text not null references ingest_run (id),
  parent  text not null references ingest_run (id),
  row_no  bigint not null,
  settled boolean not null default false,
  primary key (replay, row_no)
);
create index on ingest_replay_row (parent) where settled;

-- The queue; the layout is db-scheduler's.
create table ingest_job (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index on ingest_job (execution_time);
create index on ingest_job (last_heartbeat);
