-- In which way rows are read is one condition, what they are wanted for another.
alter table access_rule rename column purposes to uses;
alter table access_rule add column purposes text[] not null default '{}';

-- What data can be asked for; a purpose never goes, for journal and pseudonyms name it.
create table access_purpose (
  id       text primary key,
  title    text not null,
  law      text not null,
  last_day date
);

-- The purposes that an installation begins with; stewards change them.
insert into access_purpose (id, title, law) values
  ('giai-quyet-thu-tuc', 'Giải quyết thủ tục hành chính', ''),
  ('thong-ke', 'Thống kê, tổng hợp, báo cáo', ''),
  ('thanh-tra', 'Thanh tra, kiểm tra', ''),
  ('nghien-cuu', 'Nghiên cứu', '');
