-- How people are reached and answer: the recruitment of a draw, its sources, waves and letters.
create table draw_recruitments (
  draw_id uuid primary key references draws (id) on delete cascade,
  -- Key of codes and households. Destroyed when people are erased: nothing can be tied again.
  secret text,
  controller text not null default '',
  contact text not null default '',
  phone text not null default '',
  minimum_age integer not null default 16 check (minimum_age between 0 and 99),
  is_open_call boolean not null default false,
  may_replace_at_home boolean not null default false,
  pool_factor integer not null default 4 check (pool_factor between 1 and 20),
  conflicts text not null default '',
  session_cents integer not null default 0 check (session_cents >= 0),
  answer_days integer not null default 5 check (answer_days between 1 and 60),
  set_id uuid,
  erase_on date,
  erased_at timestamptz,
  record jsonb,
  changed_at timestamptz not null
);

create table draw_sources (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  kind text not null check (kind in
    ('roll', 'addresses', 'phone', 'door', 'volunteers', 'partner')),
  label text not null,
  provenance text not null default '',
  usual_response double precision not null check (usual_response > 0 and usual_response <= 1),
  -- Who answers that the file may be used so.
  declared_by uuid,
  declared_at timestamptz,
  created_at timestamptz not null
);
create index draw_sources_by_draw on draw_sources (draw_id);

create table draw_waves (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  source_id uuid not null references draw_sources (id),
  number integer not null check (number >= 1),
  size integer not null check (size >= 1),
  frame_size integer not null check (frame_size >= size),
  frame_sha256 text not null,
  seed text not null,
  expected_response double precision not null,
  confidence double precision not null,
  -- One fingerprint of all the codes, published before the first letter leaves.
  codes_sha256 text not null,
  committed_at timestamptz,
  posted_on date,
  reminded_on date,
  created_at timestamptz not null,
  unique (draw_id, number)
);

-- The letter itself, with its code in clear: what the printer needs, and what goes first.
create table draw_letters (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  wave_id uuid references draw_waves (id) on delete cascade,
  number integer not null,
  stratum text not null default '',
  code text not null,
  returned_at timestamptz,
  kept_until date not null
);
create index draw_letters_by_wave on draw_letters (wave_id, number);
create index draw_letters_by_end on draw_letters (kept_until);

create table draw_registrations (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  medium text not null check (medium in ('screen', 'paper', 'phone', 'door', 'file')),
  entered_by uuid,
  notice_version text not null,
  has_conflict boolean not null default false,
  asks_again boolean not null default false,
  is_minor boolean not null default false,
  created_at timestamptz not null
);
create index draw_registrations_by_draw on draw_registrations (draw_id);

-- Who left, from where, and why: kept without any name, for the record.
create table draw_departures (
  id uuid primary key,
  person_id uuid not null references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  at timestamptz not null,
  kind text not null check (kind in ('refused', 'withdrawn', 'excluded', 'unreachable')),
  from_status text not null,
  reason text not null,
  medium text not null
);
create index draw_departures_by_draw on draw_departures (draw_id);
create index draw_departures_by_person on draw_departures (person_id);

create table draw_duplicates (
  first_id uuid not null references draw_people (id) on delete cascade,
  second_id uuid not null references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  reason text not null,
  decision text check (decision in ('same', 'different')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (first_id, second_id)
);
create index draw_duplicates_by_draw on draw_duplicates (draw_id);

-- « Ne plus me solliciter » : only a keyed hash, for all the draws of this house.
create table draw_opt_outs (
  key_hash text primary key,
  at timestamptz not null
);
create table draw_opt_out_keys (
  one_row boolean primary key default true check (one_row),
  secret text not null
);
