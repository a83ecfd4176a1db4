-- What a person can do for others, said by that person; hidden when nobody confirmed it for long.
create table network_skills (
  person_id uuid primary key,
  skills text[] not null default '{}',
  other_words text not null default '',
  languages text[] not null default '{}',
  at_distance boolean not null default true,
  hours_per_month smallint check (hours_per_month between 0 and 200),
  availability text not null default '',
  about text not null default '',
  coaches boolean not null default false,
  shown text not null default 'staff' check (shown in ('staff', 'public')),
  stated_at timestamptz not null,
  confirmed_at timestamptz not null,
  -- The yearly question, and the hash of the link that answers it.
  asked_at timestamptz,
  token_hash text unique
);

create index network_skills_skills on network_skills using gin (skills);

create table network_skill_places (
  person_id uuid not null references network_skills (person_id) on delete cascade,
  territory_id uuid not null,
  primary key (person_id, territory_id)
);

create index network_skill_places_territory on network_skill_places (territory_id);
