create table discussion_comments (
  id uuid primary key,
  -- Of what: the room of this kind says whether it still exists, and who may read.
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  thing_id uuid not null,
  -- Of an answer: what it answers. There is one level.
  parent_id uuid references discussion_comments (id) on delete cascade,
  author_id uuid not null,
  body text not null,
  written_at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  resolved_at timestamptz,
  resolved_by uuid,
  -- Who is asked to do something, and by which day.
  asked_of uuid,
  due_on date,
  done_at timestamptz,
  done_by uuid
);
create index on discussion_comments (kind, thing_id, written_at);
create index on discussion_comments (asked_of) where done_at is null;

-- What was written before, each until when.
create table discussion_versions (
  comment_id uuid not null references discussion_comments (id) on delete cascade,
  until timestamptz not null,
  body text not null,
  primary key (comment_id, until)
);

create table discussion_mentions (
  comment_id uuid not null references discussion_comments (id) on delete cascade,
  person_id uuid not null,
  read_at timestamptz,
  -- A letter left at once: the one of the day says it no more.
  mailed_at timestamptz,
  primary key (comment_id, person_id)
);
create index on discussion_mentions (person_id) where read_at is null;

create table discussion_follows (
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  thing_id uuid not null,
  person_id uuid not null,
  -- Whoever stopped is not made to follow again by a mention.
  following boolean not null default true,
  told_until timestamptz not null,
  primary key (kind, thing_id, person_id)
);
create index on discussion_follows (person_id);

create table discussion_letters (
  person_id uuid primary key,
  choice text not null check (choice in ('mentions-and-daily', 'daily', 'mentions', 'none')),
  -- Of the link by which a letter stops the next ones.
  token text not null unique
);
