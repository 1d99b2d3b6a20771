-- The four layers of protection: who stands in each, as the operator has written it. Earlier texts are in the journal.

create table register_layer (
  layer      text primary key,
  who        text not null,
  since      date,
  changed_by text not null,
  changed_at timestamptz not null
);
