-- Average population by province; years until 2016, the last preliminary.
create or replace table yearbook as
  unpivot (select row_number() over () as place, * from read_csv(
    getvariable('data') || '/statistics/gso-yearbook-csv/Population_and_Employment/Average_population_by_province.csv',
    delim = ';', skip = 2, header = true, all_varchar = true))
  on columns(* exclude (place, "Cities, provincies")) into name series value figure;
copy (
  select p.code as "Mã tỉnh", p.name as "Tỉnh, thành phố",
         regexp_extract(t.series, '\d{4}') || if(t.series like '%Prel%', ' (sơ bộ)', '') as "Năm",
         replace(t.figure, '.', ',') as "Dân số trung bình (nghìn người)",
         replace(nullif(m.figure, '..'), '.', ',') as "Nam (nghìn người)",
         replace(nullif(u.figure, '..'), '.', ',') as "Thành thị (nghìn người)"
  from yearbook t
  join province p on p.key = bare(t."Cities, provincies")
  left join yearbook m on m.place = t.place and m.series = replace(t.series, 'Total', 'Male')
  left join yearbook u on u.place = t.place and u.series = replace(t.series, 'Total', 'Urban')
  where t.series like 'Total%' and t.figure <> '..' and regexp_extract(t.series, '\d{4}') >= '2005'
  order by p.code, t.series
) to (getvariable('out') || '/dan-so-theo-tinh.csv') (header, delimiter ';');
