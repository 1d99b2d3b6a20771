-- What people have been told: codes and values, put into words when they are read.
create table notice (
  id       bigint generated always as identity primary key,
  person   text not null,
  topic    text not null,
  code     text not null,
  details  jsonb not null,
  place    text not null,
  tone     text not null,
  times    integer not null default 1,
  first_at timestamptz not null,
  told_at  timestamptz not null,
  read_at  timestamptz,
  ended_at timestamptz,
  mail_at  timestamptz,
  letter   uuid
);
create unique index on notice (person, topic, code) where read_at is null;
create index on notice (person, told_at desc, id desc);
create index on notice (topic) where ended_at is null;

create index on notice (mail_at) where letter is null;

-- Who wants e-mail, and in which language; who is not here wants none.
create table notice_choice (
  person   text primary key,
  mail     text not null check (mail in ('AT_ONCE', 'DAILY')),
  language text not null,
  refused  boolean not null default false
);

-- Letters that are to be sent or were.
create table notice_letter (
  id       uuid primary key,
  person   text not null,
  made_at  timestamptz not null,
  tries    integer not null default 0,
  next_try timestamptz,
  sent_at  timestamptz,
  failure  text
);
create index on notice_letter (next_try) where next_try is not null;

-- What is done by the clock; the layout is db-scheduler's.
create table notice_job (
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
create index on notice_job (execution_time);
create index on notice_job (last_heartbeat);
