-- One democratic experiment, from idea to dissemination.
create table experiments (
  id uuid primary key,
  slug text not null,
  title text not null,
  question text not null,
  hypothesis text not null default '',
  summary text not null default '',
  challenges text[] not null default '{}',
  territory_id uuid references territories (id),
  -- Copied from the territory when it is set, so that the list filters without the other room.
  region_code text,
  seeking boolean not null default false,
  stage text not null default 'idea' check (stage in (
    'idea', 'framing', 'agreement', 'protocol', 'running',
    'evaluation', 'documentation', 'dissemination', 'stopped')),
  stopped_from text check (stopped_from <> 'stopped'),
  stop_reason text,
  stop_text text,
  stopped_at timestamptz,
  visibility text not null check (visibility in ('in-review', 'draft', 'published', 'declined')),
  decline_reason text,
  proposed_by uuid,
  started_on date not null,
  -- What happens now, in the words of the team; empty: the page says the next gesture by itself.
  now_title text not null default '',
  now_text text not null default '',
  now_on date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((stage = 'stopped') = (stopped_from is not null and stop_reason is not null
    and stop_text is not null and stopped_at is not null))
);

create index experiments_by_territory on experiments (territory_id) where territory_id is not null;
create index experiments_by_stage on experiments (visibility, stage, updated_at desc);
create index experiments_by_challenge on experiments using gin (challenges);

-- Every address an experiment ever had: none is taken twice, and an old one still leads home.
create table experiment_slugs (
  slug text primary key check (slug = lower(slug)),
  -- The address is taken first, then the experiment is written under it.
  experiment_id uuid not null references experiments (id) on delete cascade
    deferrable initially deferred,
  since timestamptz not null
);
create index experiment_slugs_by_experiment on experiment_slugs (experiment_id);

-- Who proposed, kept apart from what was proposed, and reached by a link only.
create table experiment_contacts (
  experiment_id uuid primary key references experiments (id) on delete cascade,
  -- Name and address live in the other vault, under this key.
  person_id uuid not null,
  organisation text not null default '',
  token_hash text not null unique,
  created_at timestamptz not null
);
create index experiment_contacts_by_person on experiment_contacts (person_id);

-- The line of stations: each passage, stop and resumption, public and never rewritten.
create table experiment_passages (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  number integer not null,
  kind text not null check (kind in ('passed', 'stopped', 'resumed')),
  from_stage text not null,
  to_stage text not null,
  reason text not null default '',
  -- What the gate asked and how each requirement was met or waived, as it stood that day.
  requirements jsonb not null default '[]',
  person_id uuid,
  at timestamptz not null,
  unique (experiment_id, number)
);

-- When each stage is expected to be over: what "late" is measured against.
create table experiment_stage_dates (
  experiment_id uuid not null references experiments (id) on delete cascade,
  stage text not null,
  due_on date not null,
  primary key (experiment_id, stage)
);
