-- What an entry says may go after its time; its number, time and both hashes stay, so that the chain stays whole.
-- "redacted" names the class that it belonged to. Whether it was to go is said by a signed record outside the database.

alter table journal_entry
  add redacted text,
  alter column principal drop not null,
  alter column action drop not null,
  alter column subject drop not null,
  alter column details drop not null,
  alter column result drop not null,
  add constraint journal_entry_whole_or_redacted check (
    case
      when redacted is null then num_nulls(principal, action, subject, details, result) = 0
      else num_nonnulls(principal, action, subject, details, acting_as, purpose, address, result, row_count, row_keys) = 0
    end);

create function journal_entry_only_redacted() returns trigger language plpgsql as $$
begin
  if old.redacted is null and new.redacted is not null and new.sequence = old.sequence and new.at = old.at
    and new.content = old.content and new.hash = old.hash then
    return new;
  end if;
  raise exception 'journal_entry only grows: % is refused', tg_op;
end
$$;

drop trigger journal_entry_only_grows on journal_entry;

create trigger journal_entry_only_grows
  before delete on journal_entry
  for each row execute function journal_entry_only_grows();

create trigger journal_entry_only_redacted
  before update on journal_entry
  for each row execute function journal_entry_only_redacted();
