-- Provincial competitiveness index: weighted total and four of its parts.
copy (
  select p.code as "Mã tỉnh", p.name as "Tỉnh, thành phố", year as "Năm",
         round(pci_weighted, 2) as "Điểm PCI", round(pci_entry, 2) as "Gia nhập thị trường",
         round(pci_land, 2) as "Tiếp cận đất đai", round(pci_transparency, 2) as "Tính minh bạch",
         round(pci_informal, 2) as "Chi phí không chính thức"
  from read_csv(getvariable('data') || '/statistics/indices/expected_pci_even_years.csv')
  join province p on p.key = bare(prov)
  where pci_weighted is not null
  order by year, pci_weighted desc
) to (getvariable('out') || '/chi-so-nang-luc-canh-tranh.tsv') (header, delimiter '\t');
