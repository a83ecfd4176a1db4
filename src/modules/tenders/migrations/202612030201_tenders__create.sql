-- Who may answer: the association, and the commercial entity beside it.
create table tender_entities (
  kind text primary key check (kind in ('association', 'commercial')),
  name text not null,
  legal_form text not null default '',
  siren text not null default '',
  address text not null default '',
  vat_mention text not null default '',
  -- Before the number of each of its services.
  prefix text not null default '',
  updated_at timestamptz not null
);

-- A contract, a call or a request that somebody may answer.
create table tender_opportunities (
  id uuid primary key,
  title text not null,
  kind text not null check (kind in ('public-tender', 'mapa', 'call-for-projects', 'direct')),
  buyer text not null,
  source text not null default '',
  address text not null default '',
  summary text not null default '',
  lots text not null default '',
  partners text not null default '',
  most_cents bigint check (most_cents >= 0),
  closes_at timestamptz,
  -- The notice that it was taken from.
  notice_id uuid unique,
  state text not null check (state in ('to-decide', 'answering', 'set-aside', 'submitted', 'won', 'lost')),
  entity text references tender_entities (kind),
  entity_reason text not null default '',
  field text check (field in ('outside-market', 'in-market')),
  go_reason text not null default '',
  owner_id uuid,
  criteria jsonb not null default '[]',
  tasks jsonb not null default '[]',
  pieces jsonb not null default '[]',
  questions jsonb not null default '[]',
  work jsonb not null default '[]',
  ready_at timestamptz,
  submitted_at timestamptz,
  proof text not null default '',
  proof_file_id uuid,
  decided_on date,
  score_tenths integer check (score_tenths between 0 and 1000),
  debriefing text not null default '',
  lessons text not null default '',
  invented boolean not null default false,
  created_at timestamptz not null
);
create index tender_opportunities_owner on tender_opportunities (owner_id);

-- Texts that serve again.
create table tender_blocks (
  id uuid primary key,
  kind text not null check (kind in ('method', 'reference', 'cv', 'rates', 'csr')),
  title text not null,
  body text not null,
  -- Until somebody reads it again, what it says is true as of that day.
  true_on date not null,
  version integer not null,
  -- Of a published sheet, for a reference, with the day on which the territory agreed.
  resource_slug text not null default '',
  consent_on date,
  consent_of text not null default '',
  owner_id uuid,
  invented boolean not null default false,
  created_at timestamptz not null
);
create index tender_blocks_owner on tender_blocks (owner_id);

create table tender_block_versions (
  block_id uuid not null references tender_blocks (id) on delete cascade,
  version integer not null,
  body text not null,
  true_on date not null,
  written_at timestamptz not null,
  primary key (block_id, version)
);

-- The answer, a part for each criterion, and those that are added.
create table tender_parts (
  id uuid primary key,
  opportunity_id uuid not null references tender_opportunities (id) on delete cascade,
  criterion_id uuid,
  title text not null,
  body text not null default '',
  most_pages integer check (most_pages between 1 and 500),
  position integer not null,
  updated_at timestamptz not null
);
create index tender_parts_opportunity on tender_parts (opportunity_id, position);

create table tender_part_blocks (
  part_id uuid not null references tender_parts (id) on delete cascade,
  block_id uuid not null references tender_blocks (id) on delete cascade,
  version integer not null,
  primary key (part_id, block_id)
);
create index tender_part_blocks_block on tender_part_blocks (block_id);

-- A service that is paid for: never an experiment.
create table tender_services (
  id uuid primary key,
  opportunity_id uuid not null unique references tender_opportunities (id) on delete cascade,
  entity text not null references tender_entities (kind),
  number text not null unique,
  project_id uuid not null,
  created_at timestamptz not null
);
