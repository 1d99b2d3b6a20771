-- Hydropower plants: name, power, province, status and place only.
create or replace table plant as
  select unnest((content::json -> 'features')::json[]) as f
  from read_text(getvariable('data') || '/registers/geodata/hydropower_plants.geojson');
copy (
  select 'FeatureCollection' as type,
    list({
      type: 'Feature',
      properties: {
        "Tên nhà máy": trim(f -> 'properties' ->> 'Name'),
        "Công suất (MW)": nullif((f -> 'properties' ->> 'CSuat_MW')::double, 0),
        "Tỉnh": trim(f -> 'properties' ->> 'Tinh'),
        "Tình trạng": f -> 'properties' ->> 'Status'
      },
      geometry: {
        type: 'Point',
        coordinates: [
          round((f -> 'geometry' -> 'coordinates' -> 0 ->> 0)::double, 5),
          round((f -> 'geometry' -> 'coordinates' -> 0 ->> 1)::double, 5)]
      }
    } order by f -> 'properties' ->> 'Name') as features
  from plant
) to (getvariable('out') || '/nha-may-thuy-dien.geojson') (format json);
