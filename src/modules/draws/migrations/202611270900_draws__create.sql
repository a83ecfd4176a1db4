-- A draw by lot, from its rule to its last replacement. What was fixed may not move any more.
create table draws (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  purpose text not null default '',
  organiser text not null default '',
  organiser_kind text not null default 'other',
  territory_id uuid,
  experiment_id uuid,
  phase_id uuid,
  instrument_id uuid unique,
  protocol_version integer,
  -- Of an experiment that is not published.
  hidden boolean not null default false,
  -- A second draw, an extension: linked to the first.
  parent_draw_id uuid references draws (id),
  source text not null default 'house',
  state text not null default 'preparing' check (state in
    ('preparing', 'recruiting', 'frozen', 'listed', 'committed', 'drawn', 'closed', 'void')),
  population text not null default '',
  panel_size integer not null check (panel_size between 1 and 2000),
  reserve_size integer not null default 0 check (reserve_size between 0 and 5000),
  expected_pool integer check (expected_pool between 1 and 200000),
  method text not null default 'leximin' check (method in
    ('leximin', 'maximin', 'nash', 'goldilocks')),
  list_size integer not null default 1000 check (list_size in (100, 1000, 10000)),
  same_address boolean not null default true,
  indemnity text not null default '',
  care text not null default '',
  registration_opens_on date,
  registration_closes_on date,
  draw_on date,
  first_session_on date,
  replacements_end_on date,
  published_at timestamptz,
  closed_at timestamptz,
  void_reason text,
  voided_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((state = 'void') = (voided_at is not null))
);
create index draws_by_experiment on draws (experiment_id);
create index draws_by_territory on draws (territory_id);

create table draw_features (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  key text not null,
  label text not null,
  position integer not null,
  -- Asked at registration; a crossed feature follows from those that it crosses.
  asked boolean not null default true,
  crosses text[] not null default '{}',
  -- Name, year and fingerprint of the public file that gave the shares.
  reference text not null default '',
  unique (draw_id, key)
);

create table draw_values (
  id uuid primary key,
  feature_id uuid not null references draw_features (id) on delete cascade,
  key text not null,
  label text not null,
  position integer not null,
  population_share double precision check (population_share between 0 and 1),
  min integer not null default 0 check (min >= 0),
  max integer not null default 0 check (max >= min),
  min_flex integer not null default 0 check (min_flex between 0 and min),
  max_flex integer not null default 0 check (max_flex >= max),
  unique (feature_id, key)
);

-- What happened, chained: the text is the bytes that were hashed.
create table draw_events (
  draw_id uuid not null references draws (id) on delete cascade,
  seq integer not null check (seq >= 1),
  at timestamptz not null,
  kind text not null,
  payload jsonb not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  primary key (draw_id, seq)
);

-- People by their random keys. Who they are is in the other table, and goes earlier.
create table draw_people (
  id uuid primary key,
  draw_id uuid not null references draws (id) on delete cascade,
  ticket text not null,
  status text not null check (status in ('invited', 'registered', 'eligible', 'pool', 'drawn',
    'reserve', 'confirmed', 'present', 'withdrawn', 'refused', 'excluded')),
  answers jsonb not null default '{}',
  household text,
  channel text not null default '',
  wave_id uuid,
  code_hash text,
  person_id uuid,
  registered_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (draw_id, ticket)
);
create unique index draw_people_by_code on draw_people (draw_id, code_hash);
create index draw_people_by_status on draw_people (draw_id, status);
create index draw_people_by_person on draw_people (person_id);

create table draw_identities (
  person_id uuid primary key references draw_people (id) on delete cascade,
  first_name text not null default '',
  last_name text not null default '',
  address text not null default '',
  postcode text not null default '',
  town text not null default '',
  phone text not null default '',
  email text not null default '',
  birth_year integer,
  kept_until date not null
);
create index draw_identities_by_end on draw_identities (kept_until);

-- The steps of a draw, and what may move at each: refused here, not on the screen only.
create function guard_draw() returns trigger language plpgsql as $$
declare
  steps constant text[] := array['preparing>recruiting', 'recruiting>frozen', 'frozen>recruiting',
    'frozen>listed', 'listed>frozen', 'listed>committed', 'committed>drawn', 'drawn>closed'];
  free constant text[] := array['state', 'void_reason', 'voided_at', 'closed_at', 'updated_at',
    'hidden', 'territory_id', 'created_by'];
begin
  if old.state <> new.state and not (old.state || '>' || new.state = any (steps))
    and not (new.state = 'void' and old.state <> 'void') then
    raise exception 'a draw cannot go from % to %', old.state, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.state in ('committed', 'drawn', 'closed', 'void')
    and to_jsonb(old) - free <> to_jsonb(new) - free then
    raise exception 'a draw that is % is not edited any more', old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger draws_guarded before update on draws
  for each row execute function guard_draw();

create function guard_draw_quotas() returns trigger language plpgsql as $$
declare
  which uuid := case tg_table_name
    when 'draw_features' then coalesce(to_jsonb(new) ->> 'draw_id', to_jsonb(old) ->> 'draw_id')::uuid
    else (select draw_id from draw_features where id =
      coalesce(to_jsonb(new) ->> 'feature_id', to_jsonb(old) ->> 'feature_id')::uuid) end;
  reached text := (select state from draws where id = which);
begin
  if reached in ('listed', 'committed', 'drawn', 'closed', 'void') then
    raise exception 'the quotas of a draw that is % are not edited any more', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger draw_features_guarded before insert or update or delete on draw_features
  for each row execute function guard_draw_quotas();
create trigger draw_values_guarded before insert or update or delete on draw_values
  for each row execute function guard_draw_quotas();

-- The chain is written once. It goes only with its whole draw.
create function refuse_change_of_draw() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from draws where id = old.draw_id) then
    return old;
  end if;
  raise exception '% of % is refused: it is history', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger draw_events_written_once before update or delete on draw_events
  for each row execute function refuse_change_of_draw();
create trigger draw_events_never_emptied before truncate on draw_events
  execute function refuse_emptying();
