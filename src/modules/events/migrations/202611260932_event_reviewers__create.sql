create table event_reviewers (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  token_hash text not null unique,
  added_at timestamptz not null,
  withdrawn_at timestamptz
);

create index event_reviewers_event on event_reviewers (event_id);

create table event_reviewer_identities (
  reviewer_id uuid primary key references event_reviewers (id) on delete cascade,
  person_id uuid,
  name text not null,
  email text not null,
  organisation text not null default '',
  territory text not null default '',
  kept_until date not null
);

create index event_reviewer_identities_kept on event_reviewer_identities (kept_until);
create index event_reviewer_identities_person on event_reviewer_identities (person_id);

-- One reading of one contribution by one person, or the reason why there is none.
create table event_reviews (
  contribution_id uuid not null references event_contributions (id) on delete cascade,
  reviewer_id uuid not null references event_reviewers (id) on delete cascade,
  scores jsonb not null default '{}',
  comment text not null default '',
  conflict boolean not null default false,
  reviewed_at timestamptz not null,
  kept_until date not null,
  primary key (contribution_id, reviewer_id)
);
