-- What the running house may do: read and write the rows of its tables. The owner of the tables runs this after migrations;
-- "phusa.house" names the user. What is right already is not touched, what is too much is taken back.
do $$
declare
  house constant name := current_setting('phusa.house');
  rows constant text[] := array['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
  one record;
begin
  if house = current_user then
    return;
  end if;
  if not has_schema_privilege(house, current_schema(), 'USAGE') then
    execute format('grant usage on schema %I to %I', current_schema(), house);
  end if;
  for one in
    with wanted as (
      select c.oid, c.relname,
        case
          when c.relname like 'flyway\_schema\_history%' then '{}'
          -- The journal grows; a redaction (below) and the checkpoint that a newer one makes needless are all else.
          when c.relname in ('journal_entry', 'journal_tile') then array['INSERT', 'SELECT']
          when c.relname = 'journal_checkpoint' then array['DELETE', 'INSERT', 'SELECT']
          -- A new edition of the units is counted at once; before PostgreSQL 17 nobody but the owner can.
          when c.relname in ('directory_unit', 'directory_crosswalk') and current_setting('server_version_num')::int >= 170000
            then array['DELETE', 'INSERT', 'MAINTAIN', 'SELECT', 'UPDATE']
          else rows
        end as rights,
        coalesce(
          (select array_agg(given.privilege_type order by given.privilege_type collate "C")
           from aclexplode(c.relacl) given where given.grantee = (select r.oid from pg_roles r where r.rolname = house)), '{}') as given
      from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and pg_has_role(c.relowner, 'USAGE'))
    select oid, relname, rights from wanted where rights <> given
  loop
    execute format('revoke all on %s from %I', one.oid::regclass, house);
    if one.rights <> '{}' then
      execute format('grant %s on %s to %I', array_to_string(one.rights, ', '), one.oid::regclass, house);
    end if;
  end loop;
  for one in
    select a.attname, a.attrelid from pg_attribute a
    where a.attrelid = to_regclass('journal_entry') and not a.attisdropped and a.attname in (
        'redacted', 'principal', 'action', 'subject', 'details', 'acting_as', 'purpose', 'address', 'result', 'row_count',
        'row_keys', 'salt')
      and not has_column_privilege(house, a.attrelid, a.attnum, 'UPDATE')
  loop
    execute format('grant update (%I) on %s to %I', one.attname, one.attrelid::regclass, house);
  end loop;
end
$$
