-- Fine dust in Hanoi: means of the days with at least 18 valid hours, as 75 of 100 hours are asked for.
copy (
  select strftime(make_date(Year::bigint, Month::bigint, Day::bigint), '%d/%m/%Y') as "Ngày",
         vietnamese(avg("Raw Conc."), 1) as "PM2.5 trung bình ngày (µg/m³)",
         vietnamese(max("Raw Conc."), 1) as "PM2.5 giờ cao nhất (µg/m³)",
         count(*) as "Số giờ hợp lệ"
  from (select distinct on ("Date (LT)") * from read_csv(
          getvariable('data') || '/sensors/air-quality-hanoi/Hanoi_PM2.5_201*_YTD.csv', union_by_name = true))
  where "QC Name" = 'Valid' and "Raw Conc." >= 0
  group by Year, Month, Day
  having count(*) >= 18
  order by Year, Month, Day
) to (getvariable('out') || '/bui-min-ha-noi.csv') (header, delimiter ';');
