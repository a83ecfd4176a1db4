-- Groups of members for the votes inside the network.
create table network_colleges (
  id uuid primary key,
  name text not null,
  purpose text not null default '',
  kinds text[] not null default '{}',
  from_population integer check (from_population >= 0),
  below_population integer check (below_population > 0),
  weight integer not null default 1 check (weight > 0),
  position integer not null,
  created_at timestamptz not null
);

-- A member put into a college or kept out of it by hand.
create table network_college_exceptions (
  college_id uuid not null references network_colleges (id) on delete cascade,
  territory_id uuid not null references territories (id),
  belongs boolean not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamptz not null,
  primary key (college_id, territory_id)
);
