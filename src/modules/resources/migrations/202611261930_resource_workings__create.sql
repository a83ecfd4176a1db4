-- The text being written, apart from what readers see, until a second person has read it.
create table resource_workings (
  resource_id uuid primary key references resources (id) on delete cascade,
  stage text not null
    check (stage in ('writing', 'submitted', 'changes-asked', 'accepted', 'refused')),
  -- Counts the saves; a form says from which one it started.
  number integer not null default 0,
  fields jsonb not null,
  changed_at jsonb not null default '{}',
  base_version integer not null default 0,
  held boolean not null default false,
  signs text[] not null default '{}',
  started_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid
);

create index resource_workings_stage on resource_workings (stage, submitted_at);

-- Every field ever saved: what another text replaced can be found again.
create table resource_edits (
  resource_id uuid not null references resources (id) on delete cascade,
  number integer not null,
  field text not null,
  text text not null,
  author_id uuid,
  at timestamptz not null,
  primary key (resource_id, number, field)
);

create index resource_edits_author on resource_edits (author_id) where author_id is not null;

-- Typed and not sent, or set aside because somebody saved meanwhile.
create table resource_drafts (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  part text not null,
  author_id uuid,
  base_number integer not null,
  fields jsonb not null,
  state text not null check (state in ('open', 'aside', 'settled')),
  saved_at timestamptz not null
);

create index resource_drafts_resource on resource_drafts (resource_id, part, author_id);

create table resource_writers (
  resource_id uuid not null references resources (id) on delete cascade,
  person_id uuid not null,
  since timestamptz not null,
  primary key (resource_id, person_id)
);

create index resource_writers_person on resource_writers (person_id);

-- What the second reader and the writers say of one part.
create table resource_comments (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  part text not null,
  author_id uuid,
  text text not null,
  at timestamptz not null,
  resolved_at timestamptz
);

create index resource_comments_resource on resource_comments (resource_id, at);

create table resource_decisions (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  number integer not null,
  kind text not null check (kind in ('let-through', 'accepted', 'changes-asked', 'refused')),
  reason text not null default '',
  by_id uuid,
  at timestamptz not null
);

create index resource_decisions_resource on resource_decisions (resource_id, at);

-- What somebody gave before: whoever has an accepted contribution no longer waits at the door.
create table resource_contributors (
  person_id uuid primary key,
  accepted integer not null default 0,
  refused integer not null default 0,
  last_at timestamptz not null
);

-- Somebody who has not proved an address yet wants to write; gone in two days.
create table resource_start_identities (
  token_hash text primary key,
  email text not null,
  name text not null,
  language text not null,
  kind text not null,
  title text not null,
  created_at timestamptz not null
);

alter table resource_versions
  -- The whole text of the version, field by field, to be compared and set back.
  add column fields jsonb;

-- Does it still hold? Asked of its steward once a year, answered in one click.
create table resource_verifications (
  id uuid primary key,
  resource_id uuid not null references resources (id) on delete cascade,
  token_hash text not null unique,
  asked_at timestamptz not null,
  answered_at timestamptz
);

create index resource_verifications_resource on resource_verifications (resource_id, asked_at desc);

-- The addresses a resource sends its readers to, and whether they still open.
create table resource_link_checks (
  resource_id uuid not null references resources (id) on delete cascade,
  href text not null,
  checked_at timestamptz not null,
  -- Null: no answer at all.
  status integer,
  -- Checks in a row that found it closed: one bad day is not a dead link.
  failures integer not null default 0,
  primary key (resource_id, href)
);

create index resource_link_checks_dead on resource_link_checks (failures) where failures > 0;
