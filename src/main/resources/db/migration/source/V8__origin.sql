-- What a portal says of a file that it offers.
alter table source_delivery add column origin jsonb;
