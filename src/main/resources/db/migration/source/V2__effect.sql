-- What a delivery does to the rows that are there.
alter table source_delivery add column effect text not null default 'AS_CHOSEN';
