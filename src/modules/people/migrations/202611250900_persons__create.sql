-- Two vaults. A person is a random key; who it is lives apart and can be taken away alone.
-- Who granted, recorded or answered is a key for the memory only: it binds nothing.
create table persons (
  id uuid primary key,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  inactivity_notice_at timestamptz,
  shown_as text not null default 'hidden' check (shown_as in ('name', 'initials', 'hidden')),
  erased_at timestamptz
);

create index persons_last_seen_at on persons (last_seen_at) where erased_at is null;

create table identities (
  person_id uuid primary key references persons (id),
  name text not null check (length(name) between 1 and 120),
  email text unique check (email = lower(email)),
  phone text,
  language text not null default 'fr' check (language in ('fr', 'en')),
  kept_until date,
  search_words text not null,
  changed_at timestamptz not null
);

create index identities_kept_until on identities (kept_until) where kept_until is not null;

-- A role holds from its first day to its last day included, unless it was ended by an act.
-- Erasing a person takes the place away and leaves its kind: counts by kind stay true.
create table roles_held (
  id uuid primary key,
  person_id uuid not null references persons (id),
  role text not null,
  place_kind text check (place_kind in ('territory', 'experiment')),
  place_id uuid,
  starts_on date not null,
  ends_on date,
  granted_by uuid,
  granted_at timestamptz not null,
  grant_reason text,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  check (place_id is null or place_kind is not null),
  check (ends_on is null or ends_on >= starts_on)
);

create index roles_held_person on roles_held (person_id);
create index roles_held_role on roles_held (role) where ended_at is null;

create table mandates (
  id uuid primary key,
  person_id uuid not null references persons (id),
  territory_id uuid not null,
  title text not null check (length(title) between 1 and 120),
  starts_on date not null,
  ends_on date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on)
);

create index mandates_person on mandates (person_id);
create index mandates_territory on mandates (territory_id);
create index mandates_ends_on on mandates (ends_on) where ends_on is not null;
