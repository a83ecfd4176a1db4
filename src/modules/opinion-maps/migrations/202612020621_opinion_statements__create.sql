-- Whoever answers, known by the hash of their own address alone: no name, no hour.
create table opinion_participants (
  id uuid primary key,
  map_id uuid not null references opinion_maps (id) on delete cascade,
  -- Null when its time is over: the answers stay, and nobody reaches them any more.
  link_hash text unique,
  medium text not null check (medium in ('screen', 'import')),
  came_on date not null
);
create index opinion_participants_map on opinion_participants (map_id);

-- What people agree or disagree with.
create table opinion_statements (
  id uuid primary key,
  map_id uuid not null references opinion_maps (id) on delete cascade,
  -- Said to people, in order within the map.
  number integer not null check (number >= 0),
  text text not null,
  origin text not null check (origin in ('team', 'participant', 'import')),
  state text not null check (state in ('waiting', 'shown', 'refused', 'double')),
  -- About the conversation itself: asked early, and no part of the map. Imported conversations have some.
  is_meta boolean not null default false,
  clause integer check (clause > 0),
  reason text not null default '',
  double_of integer,
  author_id uuid references opinion_participants (id) on delete set null,
  -- What the authority answers to a statement on which people agree.
  follow_up text not null default '',
  followed_at timestamptz,
  created_at timestamptz not null,
  judged_at timestamptz,
  unique (map_id, number),
  check ((state = 'double') = (double_of is not null)),
  check (state <> 'refused' or origin = 'import' or (reason <> '' and clause is not null)),
  check ((follow_up = '') = (followed_at is null))
);
create index opinion_statements_author on opinion_statements (author_id);

-- The last answer of each person to each statement: 1 agrees, -1 disagrees, 0 passes.
create table opinion_votes (
  participant_id uuid not null references opinion_participants (id) on delete cascade,
  statement_id uuid not null references opinion_statements (id) on delete cascade,
  map_id uuid not null references opinion_maps (id) on delete cascade,
  vote smallint not null check (vote in (-1, 0, 1)),
  -- The order in which people and statements were first answered is part of the map; the hour is not, and is not kept.
  place bigint generated always as identity,
  answered_on date not null,
  -- How often this person said something of it: the map is computed again when the sum has changed.
  times integer not null default 1 check (times > 0),
  primary key (participant_id, statement_id)
);
create index opinion_votes_map on opinion_votes (map_id, place);
create index opinion_votes_statement on opinion_votes (statement_id);

-- Asked by its author, once, of a statement that is not shown.
create table opinion_appeals (
  statement_id uuid primary key references opinion_statements (id) on delete cascade,
  reason text not null,
  asked_at timestamptz not null,
  decision text check (decision in ('upheld', 'dismissed')),
  answer text not null default '',
  decided_at timestamptz,
  check ((decision is null) = (decided_at is null)),
  check (decision is null or answer <> '')
);

-- The public log of moderation, in the order in which it was written.
create table opinion_moments (
  id uuid primary key,
  statement_id uuid not null references opinion_statements (id) on delete cascade,
  kind text not null,
  words text not null default '',
  at timestamptz not null
);
create index opinion_moments_statement on opinion_moments (statement_id, at);
