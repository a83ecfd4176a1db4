-- Circles, what they are for, and where they sit.
create table circles (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  purpose text not null,
  domain text not null default '',
  parent_id uuid references circles (id),
  template text,
  visibility text not null check (visibility in ('public', 'members')),
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  check (parent_id is null or parent_id <> id)
);

create index circles_parent on circles (parent_id);

-- A person in a circle; who they are is kept by the room of people.
create table circle_members (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  person_id uuid not null,
  joined_on date not null,
  left_on date,
  check (left_on is null or left_on >= joined_on)
);

create unique index circle_members_once on circle_members (circle_id, person_id)
where left_on is null;
create index circle_members_person on circle_members (person_id);

create table circle_roles (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  kind text not null
    check (kind in ('lead', 'representative', 'facilitator', 'secretary', 'other')),
  title text not null,
  purpose text not null default '',
  accountabilities text[] not null default '{}',
  seats smallint not null default 1 check (seats between 1 and 60),
  term_months smallint check (term_months between 1 and 120),
  position smallint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  ended_on date
);

create index circle_roles_circle on circle_roles (circle_id, position);

-- Who holds a role, from when to when, and how they came to it.
create table role_mandates (
  id uuid primary key,
  role_id uuid not null references circle_roles (id) on delete cascade,
  member_id uuid not null references circle_members (id) on delete cascade,
  starts_on date not null,
  ends_on date,
  filled_by text not null check (
    filled_by in ('consent', 'candidateless-election', 'vote', 'appointment', 'draw', 'volunteer')
  ),
  decision_id uuid,
  decision_note text not null default '',
  ended_on date,
  end_reason text not null default '',
  warned_days smallint,
  created_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on),
  check (ended_on is null or ended_on >= starts_on)
);

create index role_mandates_role on role_mandates (role_id);
create index role_mandates_member on role_mandates (member_id);
create unique index role_mandates_decision on role_mandates (decision_id, role_id, member_id)
where decision_id is not null;
