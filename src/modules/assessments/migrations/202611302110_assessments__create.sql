-- A territory looks at itself, once: its next time is another wave. By the version of the referential of its opening.
create table assessments (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  wave integer not null check (wave between 1 and 999),
  kind text not null check (kind in ('participative', 'with-expert')),
  model_id uuid not null references index_models (id),
  intro text not null default '',
  -- The organisation that helps, never a name.
  expert text not null default '',
  -- Fewest answers of each role: { "inhabitant": 20 }.
  floors jsonb not null,
  -- Facts, question by question: { "women-and-men-leading": 3 }.
  facts jsonb not null default '{}',
  closes_on date not null,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  -- Why it is published without its floors.
  reason text not null default '',
  -- The territory agreed to be named where others read what it tried.
  named boolean not null default false,
  created_at timestamptz not null,
  unique (territory_id, wave),
  check (closed_at is null or opened_at is not null),
  check (published_at is null or closed_at is not null)
);

-- Where the people of a role begin: the address printed on its poster.
create table assessment_invitations (
  assessment_id uuid not null references assessments (id) on delete cascade,
  role text not null,
  key text not null unique,
  primary key (assessment_id, role)
);

-- First vault: who may come back to their answers, by the fingerprint of a code. It goes when the assessment closes, and
-- with it the only tie to what was answered.
create table assessment_participations (
  code_hash text primary key,
  assessment_id uuid not null references assessments (id) on delete cascade,
  record_id uuid not null unique,
  consented_on date not null
);

-- Second vault: what was answered. Its key is drawn at random: neither an hour nor an order is in it.
create table assessment_records (
  id uuid primary key,
  assessment_id uuid not null references assessments (id) on delete cascade,
  role text not null,
  medium text not null check (medium in ('screen', 'paper')),
  age text not null default '' check (age in ('', 'under-30', '30-59', '60-and-over')),
  answers jsonb not null default '{}'
);
create index assessment_records_by_assessment on assessment_records (assessment_id, role);

create table assessment_workshops (
  id uuid primary key,
  assessment_id uuid not null references assessments (id) on delete cascade,
  kind text not null check (kind in ('assessment', 'results')),
  title text not null,
  href text not null
);

-- What is known to help on a marker, whatever the version of the referential.
create table index_marker_links (
  id uuid primary key,
  marker_id text not null,
  kind text not null check (kind in ('resource', 'experiment', 'training')),
  title text not null,
  href text not null,
  added_at timestamptz not null,
  unique (marker_id, href)
);

-- What a territory chose to do about a marker after its results.
create table assessment_actions (
  id uuid primary key,
  assessment_id uuid not null references assessments (id) on delete cascade,
  marker_id text not null,
  text text not null,
  due_on date not null,
  -- It stands among the commitments of the territory too.
  committed boolean not null,
  chosen_on date not null
);
create index assessment_actions_by_marker on assessment_actions (marker_id);
