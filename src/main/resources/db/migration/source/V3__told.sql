-- The time that was not kept of which somebody has been told.
alter table source add column late_told timestamptz;

-- Counts the changes that people make, so that two do not undo each other's.
alter table source add column revision bigint not null default 1;
