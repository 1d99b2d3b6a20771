-- Provincial budgets, final accounts, million dong.
copy (
  select p.code as "Mã tỉnh", p.name as "Tỉnh, thành phố", year as "Năm",
         vietnamese("total.rev"::double, 0) as "Tổng thu NSNN trên địa bàn (triệu đồng)",
         vietnamese("total.exp"::double, 0) as "Tổng chi cân đối (triệu đồng)",
         coalesce(vietnamese("balance.trans"::double, 0), '-') as "Bổ sung cân đối (triệu đồng)",
         coalesce(vietnamese("target.trans"::double, 0), '-') as "Bổ sung có mục tiêu (triệu đồng)"
  from read_csv(getvariable('data') || '/statistics/budget/expected_budget_final_even_years.csv', all_varchar = true)
  join province p on p.key = bare(prov)
  where "total.rev" is not null
  order by p.code, year
) to (getvariable('out') || '/quyet-toan-ngan-sach.csv') (header, delimiter ';');
