-- What somebody in a circle finds missing, or in the way: it becomes a point of a meeting.
create table circle_tensions (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  raised_by uuid references circle_members (id) on delete set null,
  title text not null,
  description text not null default '',
  state text not null check (state in ('open', 'settled', 'withdrawn')),
  outcome text not null default '',
  raised_at timestamptz not null,
  settled_at timestamptz
);

create index circle_tensions_circle on circle_tensions (circle_id, state);

-- What was decided until a day comes back by itself on that day.
create table circle_reviews (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  source text not null,
  title text not null,
  href text not null,
  due_on date not null,
  done_at timestamptz
);

create unique index circle_reviews_once on circle_reviews (source) where done_at is null;
create index circle_reviews_circle on circle_reviews (circle_id, due_on);

create table circle_meetings (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  title text not null,
  starts_at timestamptz not null,
  place text not null default '',
  state text not null check (state in ('planned', 'open', 'closed', 'cancelled')),
  facilitator_id uuid references circle_members (id) on delete set null,
  secretary_id uuid references circle_members (id) on delete set null,
  current_item_id uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  sent_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index circle_meetings_circle on circle_meetings (circle_id, starts_at);

create table circle_presences (
  meeting_id uuid not null references circle_meetings (id) on delete cascade,
  member_id uuid not null references circle_members (id) on delete cascade,
  medium text not null check (medium in ('screen', 'paper')),
  at timestamptz not null,
  primary key (meeting_id, member_id)
);

create table circle_agenda_items (
  id uuid primary key,
  meeting_id uuid not null references circle_meetings (id) on delete cascade,
  position smallint not null,
  kind text not null check (
    kind in ('check-in', 'tension', 'review', 'information', 'decision', 'election', 'check-out')
  ),
  title text not null,
  tension_id uuid references circle_tensions (id) on delete set null,
  review_id uuid references circle_reviews (id) on delete set null,
  href text not null default '',
  minutes smallint not null default 10 check (minutes between 0 and 600),
  notes text not null default '',
  state text not null check (state in ('to-do', 'done', 'postponed')),
  version integer not null default 0,
  updated_at timestamptz not null
);

create index circle_agenda_items_meeting on circle_agenda_items (meeting_id, position);

-- A round: each speaks once. Only the order and the times are kept, never what was said.
create table circle_rounds (
  id uuid primary key,
  meeting_id uuid not null references circle_meetings (id) on delete cascade,
  item_id uuid references circle_agenda_items (id) on delete cascade,
  kind text not null,
  seconds smallint not null check (seconds between 10 and 3600),
  started_at timestamptz not null,
  closed_at timestamptz
);

create unique index circle_rounds_one_open on circle_rounds (meeting_id) where closed_at is null;

create table circle_turns (
  round_id uuid not null references circle_rounds (id) on delete cascade,
  member_id uuid not null references circle_members (id) on delete cascade,
  position smallint not null,
  state text not null check (state in ('waiting', 'speaking', 'spoken', 'passed')),
  began_at timestamptz,
  ended_at timestamptz,
  primary key (round_id, member_id)
);

-- What somebody said they would do.
create table circle_tasks (
  id uuid primary key,
  circle_id uuid not null references circles (id) on delete cascade,
  meeting_id uuid references circle_meetings (id) on delete set null,
  item_id uuid references circle_agenda_items (id) on delete set null,
  words text not null,
  member_id uuid references circle_members (id) on delete set null,
  due_on date,
  done_at timestamptz,
  created_at timestamptz not null
);

create index circle_tasks_circle on circle_tasks (circle_id, done_at);
