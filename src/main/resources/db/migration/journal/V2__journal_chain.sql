-- From here on each entry is chained to the one before it, and the entries that stand already are taken in as they are.
-- How an entry becomes bytes is said in inner/Canonical.java; the functions below write the same.

drop trigger journal_entry_only_grows on journal_entry;
drop trigger journal_entry_is_not_emptied on journal_entry;

alter table journal_entry
  alter column sequence drop identity,
  add acting_as text,
  add purpose text,
  add address text,
  add result text not null default 'DONE',
  add row_count bigint,
  add row_keys text[],
  add content bytea,
  add hash bytea;

alter table journal_entry alter column result drop default;

-- Numbers that a failed transaction used up get an entry that says so: the chain has no gap.
insert into journal_entry (sequence, at, principal, action, subject, details, result)
select unused.sequence, next.at, 'system', 'journal.number.unused', 'journal', '{}', 'DONE'
from (
  select generate_series(1, (select max(sequence) from journal_entry)) as sequence
  except
  select sequence from journal_entry
) unused
cross join lateral (
  select at from journal_entry where sequence > unused.sequence order by sequence limit 1
) next;

create function pg_temp.text_bytes(value text) returns bytea language sql immutable as $$
  select int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
$$;

create function pg_temp.details_bytes(details jsonb) returns bytea language sql immutable as $$
  select int4send(count(*)::int)
    || coalesce(
      string_agg(pg_temp.text_bytes(key) || pg_temp.text_bytes(value), ''::bytea order by convert_to(key, 'UTF8')),
      ''::bytea)
  from jsonb_each_text(details)
$$;

-- Version 1; no acting_as, purpose, address; the result; no rows.
update journal_entry
set content = sha256(
  '\x01'::bytea || pg_temp.text_bytes(principal) || pg_temp.text_bytes(action) || pg_temp.text_bytes(subject)
  || pg_temp.details_bytes(details) || '\x000000'::bytea || pg_temp.text_bytes(result) || '\x00'::bytea);

do $$
declare
  entry record;
  before bytea := decode(repeat('00', 32), 'hex');
begin
  for entry in select sequence, at, content from journal_entry order by sequence loop
    before := sha256(
      '\x01'::bytea || int8send(entry.sequence) || int8send((extract(epoch from entry.at) * 1000000)::bigint)
      || before || entry.content);
    update journal_entry set hash = before where sequence = entry.sequence;
  end loop;
end
$$;

alter table journal_entry
  alter column content set not null,
  alter column hash set not null;

create index journal_entry_at on journal_entry (at);
create index journal_entry_principal on journal_entry (principal, sequence desc);

create trigger journal_entry_only_grows
  before update or delete on journal_entry
  for each row execute function journal_entry_only_grows();

create trigger journal_entry_is_not_emptied
  before truncate on journal_entry
  for each statement execute function journal_entry_only_grows();

-- What was signed: the newest one, and of the earlier ones those at the end of a tile.
create table journal_checkpoint (
  size bigint primary key,
  origin text not null,
  root bytea not null,
  at timestamptz not null,
  signature text not null
);

-- Roots of complete subtrees of 256^level entries.
create table journal_tile (
  level int not null,
  index bigint not null,
  hash bytea not null,
  primary key (level, index)
);
