-- Where news comes from. People are random keys into the other vault.
create table watch_sources (
  id uuid primary key,
  kind text not null check (kind in ('feed', 'mail')),
  title text not null,
  address text not null,
  home text not null default '',
  themes text[] not null default '{}',
  owner_id uuid,
  assignee_id uuid,
  licence text not null default '',
  state text not null default 'active' check (state in ('active', 'paused')),
  every_minutes integer not null default 60 check (every_minutes between 30 and 10080),
  next_at timestamptz not null,
  etag text,
  last_modified text,
  last_read_at timestamptz,
  last_new_at timestamptz,
  failures integer not null default 0,
  last_problem text not null default '',
  origin text not null default '',
  created_at timestamptz not null
);
create unique index watch_sources_once on watch_sources (kind, lower(address));
create index watch_sources_due on watch_sources (state, next_at);

-- One reader at a time for each host, and a pause between two.
create table watch_hosts (
  host text primary key,
  free_at timestamptz not null
);

-- What a source has already brought, so that nothing comes twice, even after it was erased.
create table watch_seen (
  source_id uuid not null references watch_sources (id) on delete cascade,
  guid_hash text not null,
  last_seen_at timestamptz not null,
  primary key (source_id, guid_hash)
);

create table watch_items (
  id uuid primary key,
  source_id uuid references watch_sources (id) on delete set null,
  address text not null,
  canonical text not null,
  title text not null,
  extract text not null default '',
  picture text not null default '',
  authors text not null default '',
  language text not null default 'fr' check (language in ('fr', 'en')),
  published_at timestamptz,
  seen_at timestamptz not null,
  licence text not null default 'unknown',
  licence_from text not null default '' check (licence_from in ('', 'page', 'feed', 'source', 'person')),
  group_id uuid not null,
  state text not null default 'new'
    check (state in ('new', 'later', 'kept', 'to-read', 'published', 'dropped')),
  until date,
  why text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  assignee_id uuid,
  added_by uuid,
  kind text not null default 'article',
  summary text not null default '',
  themes text[] not null default '{}',
  methods text[] not null default '{}',
  publics text[] not null default '{}',
  submitted_by uuid,
  read_by uuid,
  remark text not null default '',
  gap_id uuid,
  resource_id uuid,
  resource_slug text,
  for_letter boolean not null default false,
  origin text not null default ''
);
create index watch_items_queue on watch_items (state, seen_at desc);
create index watch_items_by_assignee on watch_items (assignee_id, state);
create index watch_items_by_canonical on watch_items (canonical);
create index watch_items_by_group on watch_items (group_id);
create index watch_items_by_source on watch_items (source_id, seen_at desc);

-- Who reads what speaks of a theme.
create table watch_rules (
  theme text primary key,
  person_id uuid not null
);

-- What is needed and that nothing answers.
create table watch_gaps (
  id uuid primary key,
  origin text not null check (origin in ('need', 'search', 'team')),
  key text not null unique,
  words text not null,
  href text not null default '',
  count integer not null default 1,
  state text not null default 'open' check (state in ('open', 'taken', 'answered', 'dropped')),
  taken_by uuid,
  taken_at timestamptz,
  why text not null default '',
  answer_slug text,
  answered_at timestamptz,
  created_at timestamptz not null,
  last_asked_at timestamptz not null,
  is_demo boolean not null default false
);
create index watch_gaps_by_state on watch_gaps (state, last_asked_at desc);
