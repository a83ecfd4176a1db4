-- What past draws teach the next one, and what a person of the team says instead of it.
alter table draw_recruitments
  -- `{"*": 0.2, "age|16-29": 0.3}`: chance that somebody drawn does not come, in parts of 1.
  add column drop_outs jsonb not null default '{}',
  -- `{"bourg": 0.12}`: share of letters that bring a registration, by area of the list.
  add column responses jsonb not null default '{}';

-- `[{"name": "bourg", "addresses": 900, "response": 0.08, "letters": 120}]`: what a wave was planned from.
alter table draw_waves add column strata jsonb not null default '[]';

-- Drawn and lost people by answer, once the people themselves are erased: numbers alone.
create table draw_losses (
  draw_id uuid not null references draws (id) on delete cascade,
  -- `*` is everybody.
  feature text not null,
  value text not null,
  drawn integer not null check (drawn >= 0),
  lost integer not null check (lost between 0 and drawn),
  primary key (draw_id, feature, value)
);

-- Keyed hashes of who sat: known again in the next draw of the same experiment, and nothing else.
create table draw_seat_keys (
  draw_id uuid not null references draws (id) on delete cascade,
  key_hash text not null,
  kept_until date not null,
  primary key (draw_id, key_hash)
);
create index draw_seat_keys_by_hash on draw_seat_keys (key_hash);

-- A sheet of calls on paper: a dozen people kept for one caller, in the order of its lines.
alter table draw_call_locks add column sheet integer, add column line integer;
create index draw_call_locks_by_sheet on draw_call_locks (draw_id, sheet, line);

-- Codes are looked for without knowing their draw, and doubles among the people of one year.
create index draw_people_by_hash on draw_people (code_hash);
create index draw_identities_by_year on draw_identities (birth_year);
