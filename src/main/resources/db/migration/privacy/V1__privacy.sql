-- What the law lists and how long it gives: rows with a validity period, shipped with the product.

create table privacy_item (
  id               text primary key,
  position         int not null,
  grade            text not null check (grade in ('BASIC', 'SENSITIVE')),
  place            text not null,
  vietnamese       text not null,
  english          text not null,
  told_to_subjects boolean not null,
  valid_from       date not null,
  valid_to         date,
  check (valid_to > valid_from)
);

create table privacy_basis (
  id           text primary key,
  position     int not null,
  place        text not null,
  vietnamese   text not null,
  english      text not null,
  asks_consent boolean not null,
  valid_from   date not null,
  valid_to     date,
  check (valid_to > valid_from)
);

create table privacy_time_limit (
  matter     text not null,
  step       text not null,
  amount     int not null check (amount between 1 and 1000),
  unit       text not null check (unit in ('HOURS', 'WORKING_DAYS', 'DAYS', 'YEARS')),
  valid_from date not null,
  valid_to   date,
  subject    text not null,
  primary key (matter, step, valid_from),
  check (valid_to > valid_from)
);

-- Shipped days stay as a steward leaves them: removed ones keep their row, so that no later start brings them back.
create table privacy_holiday (
  day     date primary key,
  kind    text not null check (kind in ('OFF', 'WORKED')),
  name    text not null,
  source  text not null,
  removed boolean not null default false
);

-- The registers. Nothing is deleted from them.

create table privacy_processing (
  id         bigint generated always as identity primary key,
  agency     text not null,
  name       text not null,
  purpose    text not null,
  persons    text not null,
  items      text[] not null,
  basis      text not null references privacy_basis (id),
  oversight  text not null,
  datasets   text[] not null,
  recipients text[] not null,
  processor  text not null,
  retention  text not null,
  measures   text not null,
  in_charge  text not null,
  started    date not null,
  ended      date,
  check (ended >= started)
);

create table privacy_consent (
  id             bigint generated always as identity primary key,
  processing     bigint not null references privacy_processing (id),
  subject        text not null,
  purpose        text not null,
  given          timestamptz not null,
  form           text not null,
  told           text not null,
  evidence       text not null,
  sensitive_told boolean not null,
  withdrawn      timestamptz,
  check (withdrawn >= given)
);
create index privacy_consent_of_processing on privacy_consent (processing);
create index privacy_consent_of_subject on privacy_consent (subject);

create table privacy_request (
  id               bigint generated always as identity primary key,
  agency           text not null,
  subject          text not null,
  processing       bigint references privacy_processing (id),
  kind             text not null,
  dossier          text not null,
  received         timestamptz not null,
  with_processor   boolean not null,
  answered         timestamptz,
  extension_days   int,
  extended         timestamptz,
  extension_reason text,
  done             boolean,
  closed           timestamptz,
  close_note       text,
  check ((extension_days is null) = (extended is null)),
  check ((done is null) = (closed is null))
);
create index privacy_request_of_subject on privacy_request (subject);

create table privacy_breach (
  id             bigint generated always as identity primary key,
  agency         text not null,
  processing     bigint references privacy_processing (id),
  title          text not null,
  time           text not null,
  place          text not null,
  found          timestamptz not null,
  act            text not null,
  items          text[] not null,
  persons        bigint not null check (persons >= 0),
  consequences   text not null,
  measures       text not null,
  contact        text not null,
  cyber_incident boolean not null
);

create table privacy_breach_step (
  breach    bigint not null references privacy_breach (id),
  step      text not null,
  done      timestamptz not null,
  reference text not null,
  primary key (breach, step)
);
