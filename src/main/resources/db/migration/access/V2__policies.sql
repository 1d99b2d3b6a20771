-- Rules of access, asked in order; the first that applies decides.
create table access_rule (
  id                 text primary key,
  position           integer not null,
  title              text not null,
  law                text not null,
  enabled            boolean not null,
  circle             text not null check (circle in ('ANYONE', 'STATE_AGENCY', 'OWNER')),
  roles              text[] not null,
  agencies           text[] not null,
  classifications    text[] not null,
  owners             text[] not null,
  datasets           text[] not null,
  purposes           text[] not null,
  networks           text[] not null,
  valid_from         date,
  valid_to           date,
  granted            boolean not null,
  -- how columns of each sensitivity leave, as shown, hidden, pseudonym, partial:3, generalised:10
  free               text not null,
  personal_basic     text not null,
  personal_sensitive text not null,
  business_secret    text not null,
  row_scope          text not null check (row_scope in ('all', 'own-agency', 'own-unit')),
  row_column         text not null,
  smallest_group     integer not null check (smallest_group >= 0)
);

-- What columns hold; a column that is not here is free.
create table access_column (
  dataset     text not null,
  column_id   text not null,
  sensitivity text not null,
  primary key (dataset, column_id)
);

-- Counts up with every change of the two, so that what is remembered of them is known to be right.
create table access_revision (
  one_row  boolean primary key default true check (one_row),
  revision bigint not null
);

insert into access_revision (revision) values (1);

-- The rules that an installation begins with; stewards change them.
insert into access_rule values
  ('quan-tri-kho', 1, 'Quản trị kho quản lý dữ liệu của mọi cơ quan', '', true,
   'ANYONE', '{STEWARD}', '{}', '{}', '{}', '{}', '{}', '{}', null, null,
   true, 'shown', 'shown', 'shown', 'shown', 'all', '', 0),
  ('co-quan-chu-quan', 2, 'Cán bộ và lãnh đạo của cơ quan chủ quản, cơ quan cấp trên', '', true,
   'OWNER', '{LEADER,OFFICER}', '{}', '{}', '{}', '{}', '{}', '{}', null, null,
   true, 'shown', 'shown', 'shown', 'shown', 'all', '', 0),
  ('du-lieu-mo', 3, 'Dữ liệu mở cho mọi người, không kèm dữ liệu cá nhân và bí mật kinh doanh',
   'Luật 91/2025/QH15, Điều 16', true,
   'ANYONE', '{}', '{}', '{OPEN}', '{}', '{}', '{}', '{}', null, null,
   true, 'shown', 'hidden', 'hidden', 'hidden', 'all', '', 0),
  ('dung-chung-mac-dinh', 4, 'Dữ liệu dùng chung mặc định giữa các cơ quan nhà nước',
   'Nghị định 194/2025/NĐ-CP, Điều 16', true,
   'STATE_AGENCY', '{LEADER,OFFICER}', '{}', '{SHARED}', '{}', '{}', '{}', '{}', null, null,
   true, 'shown', 'partial:3', 'hidden', 'hidden', 'all', '', 0);

-- The administrative unit that somebody works in, for rules that show only its rows.
alter table person add column unit text;
