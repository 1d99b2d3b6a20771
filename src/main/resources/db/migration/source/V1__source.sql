create table source (
  id           text primary key,
  title        text not null,
  connector    text not null,
  settings     jsonb not null,
  dataset      text not null default '',
  mode         text not null default 'append' check (mode in ('append', 'replace', 'upsert')),
  key          text[] not null default '{}',
  rhythm       text not null default 'BY_HAND',
  rhythm_value text not null default '',
  working_days boolean not null default false,
  read_window  text not null default '',
  owner        text not null,
  active       boolean not null default false,
  created_at   timestamptz not null,
  state        text not null default 'NEW',
  due          timestamptz,
  next         timestamptz,
  failures     integer not null default 0,
  last_try     timestamptz,
  last_success timestamptz,
  failure      jsonb,
  position     text,
  seen         bigint
);

-- Sealed under secrets.key; worth nothing without it.
create table source_secret (
  source text not null references source (id) on delete cascade,
  field  text not null,
  sealed bytea not null,
  primary key (source, field)
);

create table source_delivery (
  number   bigint generated always as identity primary key,
  source   text not null references source (id) on delete cascade,
  item     text not null,
  name     text not null,
  position text,
  file     text not null,
  run      text,
  fate     text not null,
  failure  jsonb,
  at       timestamptz not null
);
create index on source_delivery (source, item, number desc);
create index on source_delivery (source) where fate in ('RECEIVED', 'LOADING', 'WAITING');

-- The timetable; the layout is db-scheduler's.
create table source_job (
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
create index on source_job (execution_time);
create index on source_job (last_heartbeat);
