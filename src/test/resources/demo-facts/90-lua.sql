-- Spring paddy by province, laid out as untidily as a yearbook: the text of a workbook.
create or replace table paddy as
  select row_number() over () as place, * from read_csv(
    getvariable('data') || '/statistics/gso-yearbook-csv/Agriculture_Forestry_and_Fishery/Production_of_spring_paddy_by_province.csv',
    delim = ';', skip = 2, header = true, all_varchar = true);
create or replace macro cell(figure) as
  case when figure = '..' then to_json('..') else to_json(figure::double) end;
create or replace table paddy_row as
  select place, r.key is not null as is_region,
         [to_json(case when r.key = 'wholecountry' then r.name || ' - ' || r.english
                       when r.key is not null then r.name || E'\n' || r.english
                       else '   ' || p.name end),
          cell("2010"), cell("2011"), cell("2012"), cell("2013"), cell("2014"), cell("2015"),
          cell("Prel. 2016")] as cells
  from paddy y
  left join region r on r.key = bare(y."Cities, provincies")
  left join province p on p.key = bare(y."Cities, provincies")
  where r.key is not null or p.key is not null;
copy (
  select line from (
    select 0 as place, 0 as part, generate_subscripts(l, 1) as number, unnest(l) as line from (select [
      '# A workbook as untidy as a statistical yearbook, told in text; the demonstration writes it as XLSX.',
      '# A row is a list of cells (text, number or null); "merges" are ranges in the manner of A1:H1;',
      '# "bold" are row numbers, from 1. Source of the figures: Tổng cục Thống kê (Niên giám thống kê).',
      'file: san-luong-lua-dong-xuan.xlsx',
      'sheets:',
      '- name: "Biểu 154"',
      '  merges: ["A1:H1", "A2:H2", "A3:H3", "A5:A6", "B5:H5"]',
      '  bold: [1, 5, 6, 7]',
      '  rows:',
      '  - ["154  Sản lượng lúa đông xuân phân theo địa phương"]',
      '  - ["       Production of spring paddy by province"]',
      '  - ["Đơn vị tính: Nghìn tấn - Unit: Thous. tons"]',
      '  - []',
      '  - ["Địa phương\nCities, provinces", "Năm - Year"]',
      '  - [null, 2010, 2011, 2012, 2013, 2014, 2015, "Sơ bộ\nPrel. 2016"]'] as l)
    union all
    select place, 1, 1, unnest(if(is_region and place > 1, ['  - []'], []::varchar[])) from paddy_row
    union all
    select place, 2, 1, '  - ' || to_json(cells)::varchar from paddy_row
    union all
    select 1000, 3, generate_subscripts(l, 1), unnest(l) from (select [
      '  - []',
      '  - ["Ghi chú: (..) Không có số liệu; tỉnh Hà Tây hợp nhất vào thành phố Hà Nội từ 01/8/2008."]',
      '  - ["Nguồn: Tổng cục Thống kê - Source: General Statistics Office"]',
      '- name: "Giải thích"',
      '  hidden: true',
      '  merges: []',
      '  bold: []',
      '  rows:',
      '  - ["Sản lượng lúa đông xuân là khối lượng thóc khô thu hoạch trong vụ đông xuân."]'] as l)
  ) order by place, part, number
) to (getvariable('out') || '/messy-yearbook.yaml')
  (format csv, header false, quote '', escape '', delimiter '\x1f');
