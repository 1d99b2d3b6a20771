-- Who does the work of somebody else, with which roles and how long; ended early or at the last day.
create table delegation (
  id         bigint generated always as identity primary key,
  giver      text not null references person (id) on delete cascade,
  taker      text not null references person (id) on delete cascade,
  roles      text[] not null,
  first_day  date not null,
  last_day   date not null check (last_day >= first_day),
  reason     text not null,
  made_at    timestamptz not null,
  ended_at   timestamptz,
  check (giver <> taker)
);

create index delegation_giver on delegation (giver);
create index delegation_taker on delegation (taker);
