-- Links that open a draft for somebody without an account, who came by them, and what they remarked.
create table draft_links (
  id uuid primary key,
  -- Of what: the room of this kind says whether it is still a draft, and what it says.
  kind text not null check (kind ~ '^[a-z-]{1,40}$'),
  thing_id uuid not null,
  for_whom text not null,
  may_remark boolean not null,
  -- The link itself is kept nowhere.
  token_hash text not null unique,
  -- Nobody any more once its author left the house: the link is then closed.
  created_by uuid,
  created_at timestamptz not null,
  -- When it opens no more: the day that was said, or the moment when the team closed it.
  ends_at timestamptz not null,
  closed_at timestamptz
);
create index on draft_links (kind, thing_id);
create index on draft_links (created_by);

create table draft_visits (
  id uuid primary key,
  link_id uuid not null references draft_links (id) on delete cascade,
  -- As it was typed, without proof; empty for whoever does not say it.
  name text not null,
  came_at timestamptz not null
);
create index on draft_visits (link_id);

create table draft_remarks (
  id uuid primary key,
  visit_id uuid not null references draft_visits (id) on delete cascade,
  body text not null,
  written_at timestamptz not null,
  read_at timestamptz
);
create index on draft_remarks (visit_id);
