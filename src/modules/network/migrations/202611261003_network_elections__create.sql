-- After an election the team goes through all members: the same people, or others.
create table network_elections (
  id uuid primary key,
  title text not null,
  held_on date not null,
  created_by uuid,
  created_at timestamptz not null
);

create table network_election_checks (
  election_id uuid not null references network_elections (id) on delete cascade,
  territory_id uuid not null references territories (id),
  verdict text not null check (verdict in ('same', 'changed', 'unknown')),
  note text not null default '',
  checked_by uuid,
  checked_at timestamptz not null,
  primary key (election_id, territory_id)
);

-- A mandate or the part of a referent passes from one person to the next, with what to know.
create table network_hand_overs (
  id uuid primary key,
  territory_id uuid not null references territories (id),
  mandate_title text not null default '',
  referent boolean not null default false,
  on_day date not null,
  note text not null default '',
  recorded_by uuid,
  recorded_at timestamptz not null
);
create index network_hand_overs_by_territory on network_hand_overs (territory_id, on_day desc);

create table network_hand_over_identities (
  hand_over_id uuid primary key references network_hand_overs (id) on delete cascade,
  from_person_id uuid,
  to_person_id uuid
);
