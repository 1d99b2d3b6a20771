-- Three infectious diseases by month and province.
copy (
  select b.vi as "Bệnh", p.code as "Mã tỉnh", p.name as "Tỉnh, thành phố",
         'T' || lpad(month(strptime(month, '%B'))::text, 2, '0') || '/' || year as "Tháng",
         incidence as "Số mắc", mortality as "Số chết"
  from read_csv(getvariable('data') || '/statistics/health/diseases_monthly_1980-2017.csv.gz') d
  join (values ('dengue', 'Sốt xuất huyết Dengue'), ('hfmd', 'Tay chân miệng'), ('measles', 'Sởi'))
    as b(key, vi) on b.key = d.disease
  join province p on p.key = bare(d.province)
  where year in (2013, 2015, 2017)
  order by b.vi, p.code, year, month(strptime(month, '%B'))
) to (getvariable('out') || '/benh-truyen-nhiem.csv') (header, delimiter ',');
