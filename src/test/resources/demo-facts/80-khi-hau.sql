-- Climate by month at five stations, with their places.
copy (
  select n.name as "tram", round(s.longitude, 4) as "kinhDo", round(s.latitude, 4) as "viDo",
         strftime(make_date(m.year, month(strptime(m.month, '%B')), 1), '%Y-%m') as "thang",
         m.Ta as "nhietDoTrungBinh", m.Tx as "nhietDoCaoNhat", m.Tm as "nhietDoThapNhat",
         m.Rf as "luongMua", m.rH as "doAm", m.Sh as "soGioNang"
  from read_csv(getvariable('data') || '/sensors/climate-monthly/expected_meteo.csv.gz') m
  join (values ('Sa Pa', 'Sa Pa', 'sapa'), ('Hue', 'Huế', 'hue'), ('Da Lat', 'Đà Lạt', 'dalat'),
               ('Cang Long', 'Càng Long', 'canglong'), ('Rach Gia', 'Rạch Giá', 'rachgia'))
    as n(key, name, file) on n.key = m.station
  join read_csv(getvariable('data') || '/sensors/climate-monthly/stations.txt', delim = ' ', header = true) s
    on lower(s.station) = n.file
  where m.year >= 1996
  order by n.name, m.year, month(strptime(m.month, '%B'))
) to (getvariable('out') || '/khi-hau-theo-thang.ndjson') (format json);
