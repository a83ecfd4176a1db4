-- A proposal never ends without a public answer.
create table citizen_proposals (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  number integer not null,
  title text not null,
  text text not null,
  -- A group, a session, a panel: never the name of one person.
  made_by text not null default '',
  made_on date not null,
  answer_due_on date not null,
  recorded_by uuid,
  at timestamptz not null,
  reminded_soon_on date,
  reminded_late_on date,
  unique (experiment_id, number)
);

create index citizen_proposals_due on citizen_proposals (answer_due_on);

-- Answers follow each other: “under study”, then a decision, then what was done. None is taken back.
create table authority_answers (
  id uuid primary key,
  proposal_id uuid not null references citizen_proposals (id) on delete cascade,
  state text not null check (state in ('under-study', 'accepted', 'accepted-in-part', 'refused', 'done')),
  reason text not null,
  answered_by text not null,
  answered_on date not null,
  due_on date,
  link text,
  recorded_by uuid,
  at timestamptz not null
);

create index authority_answers_proposal on authority_answers (proposal_id, at);
