-- Money that may be asked for, as its source tells it or as somebody wrote it down.
create table funding_opportunities (
  id uuid primary key,
  origin text not null check (origin in ('hand', 'aides-territoires', 'dispositif-aide', 'boamp', 'ted')),
  source_id text not null default '',
  -- Of what the source said last.
  source_sha256 text not null default '',
  left_out jsonb not null default '[]',
  title text not null,
  kind text not null,
  funder text not null default '',
  summary text not null default '',
  audience text not null default '',
  themes text not null default '',
  costs_said text not null default '',
  steps_said text not null default '',
  place text not null default '',
  place_codes jsonb not null default '[]',
  without_codes jsonb not null default '[]',
  rate_tenths integer check (rate_tenths between 0 and 1000),
  most_cents bigint check (most_cents >= 0),
  opens_on date,
  closes_on date,
  closes_at timestamptz,
  recurrence text not null default '',
  address text not null default '',
  apply_at text not null default '',
  -- What a person says of it after reading it.
  challenges jsonb not null default '[]',
  natures jsonb not null default '[]',
  phases jsonb not null default '[]',
  following text not null default 'to-read' check (following in ('to-read', 'followed', 'set-aside')),
  owner_id uuid,
  invented boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- Nothing of a source is entered twice.
create unique index funding_opportunities_source on funding_opportunities (origin, source_id) where source_id <> '';
create index funding_opportunities_owner on funding_opportunities (owner_id);

-- A file of notices that was read, and waits to be kept.
create table funding_imports (
  id uuid primary key,
  state text not null check (state in ('tried', 'kept')),
  file_name text not null,
  source text not null,
  sha256 text not null,
  entries integer not null,
  -- What was read; empty once it is kept.
  notices jsonb not null,
  problems jsonb not null,
  problem_count integer not null,
  tried_at timestamptz not null,
  kept_at timestamptz
);

-- What somebody said of two that look alike.
create table funding_twins (
  first_id uuid not null references funding_opportunities (id) on delete cascade,
  other_id uuid not null references funding_opportunities (id) on delete cascade,
  answer text not null check (answer in ('same', 'different')),
  answered_at timestamptz not null,
  primary key (first_id, other_id)
);

-- What is asked of a funder for a project. What is obtained stands in the funding plan of the project.
create table funding_applications (
  id uuid primary key,
  opportunity_id uuid not null references funding_opportunities (id) on delete cascade,
  project_id uuid not null,
  owner_id uuid,
  state text not null check (state in ('preparing', 'sent', 'obtained', 'refused', 'given-up')),
  asked_cents bigint check (asked_cents >= 0),
  sent_on date,
  decided_on date,
  reason text not null default '',
  grant_id uuid,
  invented boolean not null default false,
  created_at timestamptz not null,
  unique (opportunity_id, project_id)
);
create index funding_applications_owner on funding_applications (owner_id);

create table funding_pieces (
  id uuid primary key,
  application_id uuid not null references funding_applications (id) on delete cascade,
  label text not null,
  owner_id uuid,
  due_on date,
  done boolean not null default false,
  position integer not null
);
create index funding_pieces_application on funding_pieces (application_id, position);
create index funding_pieces_owner on funding_pieces (owner_id);
