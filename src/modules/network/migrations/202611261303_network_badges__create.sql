-- The keys that sign badges. The newest signs; none is ever taken away, so that old badges still verify.
create table network_badge_keys (
  number integer primary key check (number > 0),
  kid text not null unique,
  algorithm text not null check (algorithm in ('RS256')),
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  created_at timestamptz not null,
  created_by uuid
);

-- An Open Badge 3.0 as it was signed. Erasing its person empties it of everything but its place in counts.
create table network_badges (
  id uuid primary key,
  kind text not null check (kind in ('mission', 'coaching')),
  person_id uuid,
  mission_id uuid references network_missions (id) on delete set null,
  coaching_id uuid references network_coachings (id) on delete set null,
  words text not null default '',
  awarded_on date not null,
  issued_at timestamptz not null,
  issued_by uuid,
  kid text not null references network_badge_keys (kid),
  credential text,
  token_hash text unique,
  shown boolean not null default false,
  shown_at timestamptz,
  revoked_at timestamptz,
  revoked_reason text not null default '',
  source text not null default 'house',
  unique (mission_id, person_id),
  unique (coaching_id, person_id)
);

create index network_badges_person on network_badges (person_id) where person_id is not null;
create index network_badges_revoked on network_badges (revoked_at) where revoked_at is not null;
