-- What an agency is called and whether it is depends on the day: its code has a row for each time.
alter table directory_agency drop constraint directory_agency_parent_fkey;
alter table directory_agency drop constraint directory_agency_pkey;
alter table directory_agency drop constraint directory_agency_slug_key;
alter table directory_agency
  add column valid_from date,
  add column valid_to date,
  add check (valid_to > valid_from);
create unique index directory_agency_of_now on directory_agency (code) where valid_to is null;
create unique index directory_agency_of_then on directory_agency (code, valid_to);
create index directory_agency_by_slug on directory_agency (slug);

-- Acts that changed agencies. An empty decision is a fact of the demonstration.
create table directory_reform (
  id       bigint generated always as identity primary key,
  kind     text not null,
  on_day   date not null,
  decision text not null,
  note     text not null,
  by       text not null
);

-- From which agency to which; nothing on one side when one was founded or dissolved.
create table directory_reform_part (
  reform   bigint not null references directory_reform (id),
  old_code text,
  new_code text,
  check (old_code is not null or new_code is not null)
);
create index directory_reform_part_by_old on directory_reform_part (old_code);
create index directory_reform_part_by_new on directory_reform_part (new_code);
