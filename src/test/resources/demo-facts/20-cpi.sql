-- Consumer prices by month; the statistics office publishes on the last days of the month itself.
copy (
  select 'Tháng ' || month(Date::date) || ' năm ' || year(Date::date) as "Kỳ",
         replace(case when upper("Hàng hóa") = "Hàng hóa"
                      then upper("Hàng hóa"[1]) || lower("Hàng hóa"[2:]) else "Hàng hóa" end,
                 'đô la mỹ', 'đô la Mỹ') as "Nhóm hàng",
         coalesce(vietnamese(MOM::double, 2), '..') as "So với tháng trước (%)",
         vietnamese(YOY::double, 2) as "So với cùng kỳ năm trước (%)"
  from read_csv(getvariable('data') || '/statistics/gso-monthly/expected/cpi.csv', all_varchar = true)
  order by Date, column0::int
) to (getvariable('out') || '/chi-so-gia-tieu-dung.csv') (header, delimiter ';');
