-- What was found in each state of a dataset. Columns that are not kept any longer are an empty list.
create table quality_profile (
  dataset     text not null,
  snapshot    bigint not null,
  made_at     timestamptz not null,
  profiled_at timestamptz not null,
  row_count   bigint not null,
  sampled     bigint not null,
  columns     jsonb not null,
  drift       jsonb not null,
  findings    jsonb not null,
  scores      jsonb not null,
  primary key (dataset, snapshot)
);
create index on quality_profile (dataset, made_at desc);

-- What somebody should look at; one line for as long as it holds.
create table quality_alert (
  id        bigint generated always as identity primary key,
  dataset   text not null,
  kind      text not null,
  subject   text not null,
  details   jsonb not null,
  snapshot  bigint not null,
  opened_at timestamptz not null,
  seen_at   timestamptz not null,
  closed_at timestamptz
);
create unique index on quality_alert (dataset, kind, subject) where closed_at is null;
create index on quality_alert (opened_at) where closed_at is null;

-- Rules that somebody has taken over from a suggestion.
create table quality_acceptance (
  id               bigint generated always as identity primary key,
  dataset          text not null,
  suggestion       text not null,
  snapshot         bigint not null,
  contract_version int not null,
  accepted_by      text not null,
  accepted_at      timestamptz not null
);
create index on quality_acceptance (dataset);

-- What repeats in the newest state of a dataset; null where it was not looked for.
create table quality_likeness (
  dataset  text primary key,
  snapshot bigint not null,
  repeats  jsonb
);

-- The least hashes of the values of a column, of the newest state.
create table quality_sketch (
  dataset   text not null,
  column_id text not null,
  type      text not null,
  least     bigint[] not null,
  primary key (dataset, column_id)
);
create index on quality_sketch using gin (least);

-- What waits to be profiled; the layout is db-scheduler's.
create table quality_job (
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
create index on quality_job (execution_time);
create index on quality_job (last_heartbeat);
