-- Whether the newest state has a column of geometry, so that it can be had as GeoJSON.
alter table catalog_dataset add column has_geometry boolean not null default false;
