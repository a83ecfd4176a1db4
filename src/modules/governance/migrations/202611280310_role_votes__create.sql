-- A vote that fills a role, opened for a college: who may be chosen, and what came of it.
create table role_votes (
  id uuid primary key,
  role_id uuid not null references circle_roles (id) on delete cascade,
  vote_slug text not null unique,
  seats smallint not null check (seats between 1 and 50),
  starts_on date not null,
  state text not null default 'open'
    check (state in ('open', 'written', 'not-written', 'cancelled')),
  opened_at timestamptz not null,
  ended_at timestamptz
);

create index role_votes_role on role_votes (role_id);

-- The option of the vote at this place is this person; kept until the vote ends.
create table role_vote_candidates (
  role_vote_id uuid not null references role_votes (id) on delete cascade,
  place smallint not null,
  person_id uuid not null,
  primary key (role_vote_id, place)
);

create index role_vote_candidates_person on role_vote_candidates (person_id);
