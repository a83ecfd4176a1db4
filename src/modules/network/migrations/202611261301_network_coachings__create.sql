-- Someone of a territory is helped for a while by someone who has done it.
create table network_coachings (
  id uuid primary key,
  territory_id uuid not null,
  coached_id uuid,
  coached_title text not null default '',
  coach_id uuid,
  themes text[] not null,
  need text not null,
  how text not null check (how in ('on-site', 'distance', 'either')),
  languages text[] not null default '{}',
  availability text not null default '',
  state text not null check (state in ('asked', 'proposed', 'under-way', 'closed', 'withdrawn')),
  asked_by uuid,
  asked_at timestamptz not null,
  proposed_at timestamptz,
  accepted_at timestamptz,
  closed_at timestamptz,
  outcome text check (outcome in ('reached', 'in-part', 'not-reached', 'stopped')),
  outcome_text text not null default '',
  token_hash text unique,
  consent_given_at timestamptz,
  consent_withdrawn_at timestamptz,
  consent_text text not null default '',
  resource_id uuid,
  source text not null default 'house',
  check (state <> 'closed' or outcome is not null)
);

create index network_coachings_territory on network_coachings (territory_id, asked_at);
create index network_coachings_coach on network_coachings (coach_id) where coach_id is not null;
create index network_coachings_coached on network_coachings (coached_id) where coached_id is not null;

-- A coach who said no is not asked again for the same request.
create table network_coaching_declines (
  coaching_id uuid not null references network_coachings (id) on delete cascade,
  coach_id uuid not null,
  word text not null default '',
  at timestamptz not null,
  primary key (coaching_id, coach_id)
);

create table network_coaching_sessions (
  id uuid primary key,
  coaching_id uuid not null references network_coachings (id) on delete cascade,
  day date not null,
  minutes integer not null check (minutes between 5 and 1440),
  how text not null check (how in ('on-site', 'video', 'phone', 'writing')),
  recorded_by uuid,
  recorded_at timestamptz not null
);

create index network_coaching_sessions_coaching on network_coaching_sessions (coaching_id, day);

-- Private to the pair: read by one query only, which asks who is reading.
create table network_coaching_notes (
  id uuid primary key,
  session_id uuid not null references network_coaching_sessions (id) on delete cascade,
  author_id uuid not null,
  text text not null,
  written_at timestamptz not null
);

create index network_coaching_notes_session on network_coaching_notes (session_id, written_at);
