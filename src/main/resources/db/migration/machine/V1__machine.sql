-- Programs of other agencies; each has an owner and an end.
create table machine (
  id         text primary key check (id like 'may\_%'),
  name       text not null,
  agency     text not null,
  -- id of the person who answers for it
  owner      text not null,
  scopes     text[] not null,
  -- slugs that it is narrowed to; none for no such limit
  datasets   text[] not null,
  -- where its calls may come from; none for anywhere
  networks   text[] not null,
  ends_on    date not null,
  disabled   boolean not null default false,
  created_at timestamptz not null,
  created_by text not null
);

-- Keys and secrets as the SHA-256 of 256 random bits, certificates as the SHA-256 of their DER form.
create table machine_credential (
  id           text primary key,
  machine      text not null references machine (id),
  kind         text not null check (kind in ('KEY', 'SECRET', 'CERTIFICATE')),
  hash         text not null,
  hint         text not null,
  scopes       text[] not null,
  created_at   timestamptz not null,
  created_by   text not null,
  ends_on      date not null,
  ended_at     timestamptz,
  last_used_on date,
  unique (kind, hash)
);

create index machine_credential_of on machine_credential (machine, kind);

-- Tokens that were ended before their time; a line goes when its token would have ended anyway.
create table machine_revoked_token (
  id      text primary key,
  ends_at timestamptz not null
);
