-- The 63 provinces of before 1 July 2025 as they were named at the end of 2016, found by a bare key.
create or replace macro bare(name) as
  regexp_replace(replace(lower(strip_accents(name)), 'đ', 'd'), '[^a-z]|city$|^tp ', '', 'g');
create or replace macro vietnamese(number, decimals) as
  replace(replace(replace(format('{:,.' || decimals || 'f}', number), ',', ' '), '.', ','), ' ', '.');
create or replace table province as
  select code, kind, name, bare(name) as key
  from read_csv('src/main/resources/directory/units-before.csv', skip = 1, header = true, all_varchar = true)
  where length(code) = 2 and "from" <= '2016-12-31' and coalesce("to", '9999') > '2016-12-31';
insert into province select code, kind, name, 'brvt' from province where code = '77' and key <> 'brvt';
insert into province select code, kind, name, 'hcm' from province where code = '79' and key <> 'hcm';
create or replace table region as
  select * from (values
    ('wholecountry', 'CẢ NƯỚC', 'WHOLE COUNTRY'),
    ('redriverdelta', 'Đồng bằng sông Hồng', 'Red River Delta'),
    ('northernmidlandsandmountainareas', 'Trung du và miền núi phía Bắc', 'Northern midlands and mountain areas'),
    ('northerncentralareaandcentralcoastalarea', 'Bắc Trung Bộ và Duyên hải miền Trung', 'North Central and Central coastal areas'),
    ('centralhighlands', 'Tây Nguyên', 'Central Highlands'),
    ('southeast', 'Đông Nam Bộ', 'South East'),
    ('mekongriverdelta', 'Đồng bằng sông Cửu Long', 'Mekong River Delta')) as r(key, name, english);
