-- The tables person and one_time_link were made by access, before account was a room of its own.

-- When somebody was last here and chose the password; formers are Argon2id hashes, newest first.
create table account_history (
  person       text primary key references person (id) on delete cascade,
  seen_at      timestamptz,
  password_at  timestamptz,
  formers      text[] not null default '{}'
);

insert into account_history (person, seen_at, password_at)
select id, now(), case when password_hash is not null then now() end from person;

-- Seeds of one-time codes, sealed with the key outside the database.
create table totp (
  person     text primary key references person (id) on delete cascade,
  sealed     bytea,
  -- not proven yet by a first code
  draft      bytea,
  -- the 30 seconds of the newest code that was used, so that none is used twice
  last_step  bigint not null default 0
);

create table recovery_code (
  person   text not null references person (id) on delete cascade,
  hash     text not null,
  used_at  timestamptz,
  primary key (person, hash)
);

create table passkey (
  id            text primary key,
  person        text not null references person (id) on delete cascade,
  label         text not null,
  public_key    bytea not null,
  signature_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state  boolean not null,
  transports    text[] not null,
  attestation_object bytea,
  client_data   bytea,
  created_at    timestamptz not null,
  last_used_at  timestamptz not null
);

create index passkey_person on passkey (person);

-- What WebAuthn calls a user handle: random, so that it says nothing about the person.
create table passkey_owner (
  handle  text primary key,
  person  text not null unique references person (id) on delete cascade
);
