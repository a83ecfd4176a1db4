-- Ideas, from the day they come to the day the project is delivered.
create table budget_ideas (
  id uuid primary key,
  edition_id uuid not null references budget_editions (id) on delete cascade,
  -- Said to people, drawn in order within the edition.
  number integer not null,
  title text not null,
  description text not null,
  theme text not null default '',
  area text not null default '',
  place text not null default '',
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  medium text not null check (medium in ('screen', 'paper', 'workshop')),
  state text not null check (state in ('received', 'admissible', 'refused', 'merged', 'withdrawn')),
  -- The answer that everybody reads, with the clause of the rules that a refusal cites.
  answer text not null default '',
  clause integer check (clause > 0),
  answered_at timestamptz,
  costs jsonb not null default '[]',
  cost_cents bigint check (cost_cents >= 0),
  merged_into uuid references budget_ideas (id),
  real_cents bigint check (real_cents >= 0),
  delivered_on date,
  created_at timestamptz not null,
  unique (edition_id, number),
  check ((latitude is null) = (longitude is null)),
  check (state <> 'refused' or (answer <> '' and clause is not null)),
  check (state <> 'admissible' or (answer <> '' and cost_cents is not null)),
  check ((state = 'merged') = (merged_into is not null))
);

-- Who proposed an idea, apart from what it says, and the hash of the address by which they follow it.
create table budget_authors (
  idea_id uuid primary key references budget_ideas (id) on delete cascade,
  name text not null,
  contact text not null,
  link_hash text not null unique
);

-- What happened to an idea, in the order in which it did: anyone reads it.
create table budget_moments (
  id uuid primary key,
  idea_id uuid not null references budget_ideas (id) on delete cascade,
  kind text not null,
  words text not null default '',
  at timestamptz not null
);
create index budget_moments_idea on budget_moments (idea_id, at);

-- A service asked to look at an idea, by a day.
create table budget_reviews (
  id uuid primary key,
  idea_id uuid not null references budget_ideas (id) on delete cascade,
  service text not null,
  due_on date not null,
  opinion text check (opinion in ('favourable', 'unfavourable')),
  reason text not null default '',
  cost_cents bigint check (cost_cents >= 0),
  answered_at timestamptz,
  unique (idea_id, service),
  check ((opinion is null) = (answered_at is null)),
  check (opinion is null or reason <> '')
);

-- The author of a refused idea asks that it be looked at again, once.
create table budget_appeals (
  idea_id uuid primary key references budget_ideas (id) on delete cascade,
  reason text not null,
  asked_at timestamptz not null,
  decision text check (decision in ('upheld', 'dismissed')),
  answer text not null default '',
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or answer <> '')
);

-- Two ideas proposed to become one: it is done once both authors agree.
create table budget_merges (
  id uuid primary key,
  idea_id uuid not null references budget_ideas (id) on delete cascade,
  into_id uuid not null references budget_ideas (id) on delete cascade,
  reason text not null,
  idea_consent text not null check (idea_consent in ('awaited', 'given', 'refused')),
  into_consent text not null check (into_consent in ('awaited', 'given', 'refused')),
  proposed_at timestamptz not null,
  check (idea_id <> into_id)
);
create unique index budget_merges_open on budget_merges (idea_id)
  where idea_consent <> 'refused' and into_consent <> 'refused';

-- The steps by which a funded project becomes real.
create table budget_steps (
  id uuid primary key,
  idea_id uuid not null references budget_ideas (id) on delete cascade,
  title text not null,
  due_on date not null,
  done_on date,
  delay_reason text not null default '',
  created_at timestamptz not null
);
create index budget_steps_idea on budget_steps (idea_id, due_on);
