-- What was closed and goes on: when, by whom, and why. Each time is a line, and the last one hides none of the others.
create table reopenings (
  id uuid primary key,
  -- Of what, as in the memory of acts: « mission:… ».
  subject text not null,
  at timestamptz not null,
  -- Nobody any more once this person is erased.
  by_id uuid,
  reason text not null check (reason <> '')
);
create index reopenings_subject on reopenings (subject, at);
create index reopenings_by on reopenings (by_id) where by_id is not null;
