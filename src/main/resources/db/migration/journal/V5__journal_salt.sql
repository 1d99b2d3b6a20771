-- Random bytes that an entry's content hash begins with (inner/Canonical.java, version 2). They go with the words, so that
-- nobody finds the words by trying. Entries of before have none and keep their hashes.

alter table journal_entry
  add salt bytea,
  drop constraint journal_entry_whole_or_redacted,
  add constraint journal_entry_whole_or_redacted check (
    case
      when redacted is null then num_nulls(principal, action, subject, details, result) = 0
      else num_nonnulls(principal, action, subject, details, acting_as, purpose, address, result, row_count, row_keys, salt) = 0
    end);
