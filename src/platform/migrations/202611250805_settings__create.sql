-- What this instance remembers of itself: secrets made on first start, state of the demonstration.
create table instance_settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null
);
