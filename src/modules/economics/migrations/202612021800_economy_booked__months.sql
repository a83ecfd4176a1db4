-- What of each sum is of which month: [{"month": "2026-03", "cents": 8050, "lines": 1}]. Empty for files kept before: their
-- sums have no month.
alter table economy_booked add column months jsonb not null default '[]';
