-- A letter that leaves at a chosen hour, and why one did not: what blocked it stays said until somebody acts on it.
alter table mailings
  add column leaves_at timestamptz,
  add column scheduled_by uuid,
  add column stayed text check (stayed in
    ('too-late', 'held', 'not-ready', 'not-good', 'not-written', 'nobody', 'forbidden')),
  -- The hour that it missed.
  add column stayed_at timestamptz,
  add constraint mailings_leaves_at_check check (leaves_at is null or state in ('draft', 'ready'));

create index mailings_leaves on mailings (leaves_at) where leaves_at is not null;
