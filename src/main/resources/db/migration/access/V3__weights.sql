-- Datasets that the law marks as important or core; one that is not here is ordinary.
create table access_weight (
  dataset text primary key,
  weight  text not null check (weight in ('IMPORTANT', 'CORE'))
);
