-- What somebody has just done and may take back for a minute: the thing as it stood before, and as the act left it.
create table undoable_acts (
  id uuid primary key,
  person_id uuid not null,
  act text not null,
  thing text not null,
  subject text not null,
  is_public boolean not null,
  before jsonb not null,
  after jsonb not null,
  held_jobs text[] not null,
  at timestamptz not null,
  until timestamptz not null,
  undone_at timestamptz
);
create index undoable_acts_until on undoable_acts (until);

-- Letters of such an act wait for the end of its minute; taking it back drops them.
alter table outbox_mails
  add column not_before timestamptz,
  add column undoable_act uuid;
create index outbox_mails_undoable_act on outbox_mails (undoable_act) where undoable_act is not null;
