create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Lower case, without Vietnamese diacritics, đ as d: what is searched with and searched in.
create function catalog_fold(value text) returns text
  language sql immutable strict parallel safe
  return translate(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, nfc))), 'đ', 'd');

-- Only letters and digits, so that the parser sees words and no host names, paths or signs.
create function catalog_plain(value text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(catalog_fold(value), '[^a-z0-9]+', ' ', 'g');

create function catalog_words(title text, keywords text, agency text, description text) returns tsvector
  language sql immutable strict parallel safe
  return setweight(to_tsvector('simple'::regconfig, catalog_plain(title)), 'A')
    || setweight(to_tsvector('simple'::regconfig, catalog_plain(keywords)), 'B')
    || setweight(to_tsvector('simple'::regconfig, catalog_plain(agency)), 'C')
    || setweight(to_tsvector('simple'::regconfig, catalog_plain(left(description, 4000))), 'D');

create table catalog_dataset (
  id bigint generated always as identity unique,
  slug text primary key,
  title text not null,
  description text not null,
  agency text not null,
  agency_name text not null,
  sector text not null,
  keywords text[] not null,
  keyword_text text not null,
  licence text not null,
  frequency text not null,
  classification text not null,
  source text not null,
  row_count bigint not null default 0,
  byte_count bigint not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz,
  profiled_snapshot bigint,
  folded text not null generated always as (catalog_plain(title)) stored,
  words tsvector not null generated always as
    (catalog_words(title, keyword_text, agency_name, description)) stored
);

create index catalog_dataset_words on catalog_dataset using gin (words) with (fastupdate = off);
create index catalog_dataset_folded on catalog_dataset using gin (folded gin_trgm_ops) with (fastupdate = off);
-- Titles without spaces, for words that were typed together: danso.
create index catalog_dataset_joined on catalog_dataset
  using gin (replace(folded, ' ', '') gin_trgm_ops) with (fastupdate = off);
create index catalog_dataset_agency on catalog_dataset (agency, updated_at desc nulls last);
create index catalog_dataset_sector on catalog_dataset (sector, updated_at desc nulls last);
create index catalog_dataset_newest on catalog_dataset (updated_at desc nulls last, id);
create index catalog_dataset_title on catalog_dataset (title collate "vi-x-icu");

-- Every word that a dataset is described with: what a mistyped word is compared with.
create table catalog_word (
  word text primary key
);
create index catalog_word_length on catalog_word (length(word));

create table catalog_version (
  dataset text not null references catalog_dataset (slug) on update cascade on delete cascade,
  snapshot bigint not null,
  operation text not null,
  made_at timestamptz not null,
  principal text not null,
  row_count bigint not null,
  added bigint not null,
  removed bigint not null,
  byte_count bigint not null,
  run text not null,
  file text,
  file_hash text,
  contract_version integer not null,
  primary key (dataset, snapshot)
);
create index catalog_version_newest on catalog_version (dataset, made_at desc, snapshot desc);

create table catalog_profile (
  dataset text not null references catalog_dataset (slug) on update cascade on delete cascade,
  position integer not null,
  column_id text not null,
  row_count bigint not null,
  null_count bigint not null,
  distinct_count bigint not null,
  least text not null,
  most text not null,
  examples text[] not null,
  primary key (dataset, position)
);
