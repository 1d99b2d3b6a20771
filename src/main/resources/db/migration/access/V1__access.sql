create table person (
  id text primary key,
  name text not null,
  email text,
  agency text,
  roles text[] not null,
  password_hash text,
  disabled boolean not null default false,
  created_at timestamptz not null
);

-- Only the hash of a link is kept; without a person it is the way in of the first administrator.
create table one_time_link (
  hash text primary key,
  person text references person (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
