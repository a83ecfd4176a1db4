-- Who works on an experiment: a key, whose name lives in the other vault.
create table experiment_members (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  person_id uuid not null,
  organisation text not null default '',
  role text not null,
  title text not null default '',
  -- Named on the public page, as the person agreed; otherwise only the role is said.
  shown boolean not null default false,
  starts_on date not null,
  ends_on date,
  -- The right that came with the place, to be ended with it.
  granted_role_id uuid,
  created_at timestamptz not null,
  check (ends_on is null or ends_on >= starts_on)
);
create index experiment_members_by_experiment on experiment_members (experiment_id, created_at);
create index experiment_members_by_person on experiment_members (person_id);

-- Who does, answers for, is asked and is told: one line for each task.
create table experiment_tasks (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  title text not null,
  due_on date,
  done_on date,
  created_at timestamptz not null
);
create index experiment_tasks_by_experiment on experiment_tasks (experiment_id, created_at);

create table experiment_task_shares (
  task_id uuid not null references experiment_tasks (id) on delete cascade,
  member_id uuid not null references experiment_members (id) on delete cascade,
  share text not null check (share in ('does', 'answers', 'is-asked', 'is-told')),
  primary key (task_id, member_id)
);
