-- Who somebody is at a provider (OpenID Connect): its address and its own, lasting name for the person.
create table provider_identity (
  issuer   text not null,
  subject  text not null,
  person   text not null references person (id) on delete cascade,
  made_at  timestamptz not null,
  primary key (issuer, subject)
);
