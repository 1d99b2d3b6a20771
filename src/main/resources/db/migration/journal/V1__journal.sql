create table journal_entry (
  sequence bigint generated always as identity primary key,
  at timestamptz not null,
  principal text not null,
  action text not null,
  subject text not null,
  details jsonb not null
);

create index journal_entry_subject on journal_entry (subject, sequence desc);

-- The journal only grows: not even a fault of ours changes what stands in it.
create function journal_entry_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'journal_entry only grows: % is refused', tg_op;
end
$$;

create trigger journal_entry_only_grows
  before update or delete on journal_entry
  for each row execute function journal_entry_only_grows();

create trigger journal_entry_is_not_emptied
  before truncate on journal_entry
  for each statement execute function journal_entry_only_grows();
