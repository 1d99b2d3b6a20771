-- Legal texts. Shipped rows follow their edition until somebody amends them.

create table law_text (
  id          text primary key,
  number      text not null,
  kind        text not null,
  issuer      text not null,
  title       text not null,
  article     text not null,
  valid_from  date,
  valid_to    date,
  replaced_by text[] not null,
  source      text not null,
  note        text not null,
  subjects    text[] not null,
  -- null as long as it stands as it was shipped
  amended_at  timestamptz,
  check (valid_to > valid_from)
);
