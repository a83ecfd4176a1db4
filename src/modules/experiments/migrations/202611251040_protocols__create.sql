-- The protocol of an experiment: a text that several people write, each save a version.
create table protocols (
  experiment_id uuid primary key references experiments (id) on delete cascade,
  -- The last version; a save takes the next number under this row's lock.
  version integer not null check (version >= 0),
  begun_at timestamptz not null
);

-- Every save of the whole protocol, numbered. What a version changed is in protocol_answers.
create table protocol_versions (
  experiment_id uuid not null references protocols (experiment_id) on delete cascade,
  number integer not null check (number > 0),
  act text not null check (act in (
    'begun', 'written', 'merged', 'imported', 'attached', 'detached', 'cloned', 'restored')),
  author_id uuid,
  at timestamptz not null,
  primary key (experiment_id, number)
);

-- The answers as each version left them. A section at version n is its last row up to n; null, the
-- section (a checklist) is not attached any more.
create table protocol_answers (
  experiment_id uuid not null,
  section text not null,
  number integer not null,
  answer jsonb,
  primary key (experiment_id, section, number),
  foreign key (experiment_id, number)
    references protocol_versions (experiment_id, number) on delete cascade
);
create index protocol_answers_by_version on protocol_answers (experiment_id, number);

-- Texts that are not in the protocol: typed and not sent yet (open), refused because someone else had
-- saved meanwhile (aside), and what became of those (settled).
create table protocol_drafts (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  section text not null,
  author_id uuid,
  -- The version of the section it started from; 0, it was never written.
  base_number integer not null check (base_number >= 0),
  answer jsonb not null,
  state text not null check (state in ('open', 'aside', 'settled')),
  saved_at timestamptz not null,
  settled_number integer,
  settled_at timestamptz,
  check ((state = 'settled') = (settled_at is not null))
);
create index protocol_drafts_by_section on protocol_drafts (experiment_id, section, saved_at desc);
create index protocol_drafts_to_purge on protocol_drafts (saved_at) where state = 'open';

create table protocol_comments (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  section text not null,
  -- What was there when it was written.
  number integer not null,
  author_id uuid,
  text text not null check (text <> ''),
  at timestamptz not null,
  resolved_by uuid,
  resolved_at timestamptz
);
create index protocol_comments_by_section on protocol_comments (experiment_id, section, at);

-- History is written once. Rows go only with the whole experiment.
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from experiments where id = old.experiment_id) then
    return old;
  end if;
  raise exception '% of % is refused: it is history', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;

create trigger protocol_versions_written_once before update or delete on protocol_versions
  for each row execute function refuse_change_of_history();
create trigger protocol_answers_written_once before update or delete on protocol_answers
  for each row execute function refuse_change_of_history();
