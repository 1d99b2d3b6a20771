-- Administrative units and agencies. Units come from fact files and are replaced as a whole.

create table directory_unit (
  code       text not null,
  level      text not null check (level in ('PROVINCE', 'DISTRICT', 'COMMUNE')),
  kind       text not null,
  name       text not null,
  -- the name without kind, folded: what a name is found by
  name_key   text not null,
  parent     text,
  valid_from date not null,
  valid_to   date,
  primary key (code, valid_from),
  check (valid_to > valid_from)
);

create index directory_unit_by_name on directory_unit (name_key, level);
create index directory_unit_by_parent on directory_unit (parent);

-- What a commune of after a change took over from units of before it.
create table directory_crosswalk (
  new_code text not null,
  old_code text not null,
  whole    boolean not null,
  on_day   date not null,
  -- not stated by the source but counted from the communes: districts and provinces
  derived  boolean not null,
  primary key (new_code, old_code, on_day)
);

create index directory_crosswalk_by_old on directory_crosswalk (old_code);

-- Which edition of a fact file is loaded.
create table directory_edition (
  facts     text primary key,
  sha256    text not null,
  loaded_at timestamptz not null
);

create table directory_agency (
  code   text primary key,
  slug   text not null unique,
  name   text not null,
  parent text references directory_agency (code)
);
