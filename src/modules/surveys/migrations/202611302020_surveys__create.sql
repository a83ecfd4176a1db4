create table surveys (
  id uuid primary key,
  slug text not null unique,
  title text not null,
  -- What the answers will serve for: read before the first question.
  purpose text not null,
  -- Who answers for the data, and where to write to them.
  controller text not null,
  contact text not null,
  -- What is recorded beside the answers, in the words of the team.
  notice text not null default '',
  -- Answers are erased so many months after the end.
  keep_months integer not null check (keep_months between 1 and 60),
  -- An open link promises nothing of who answers; a code is one answer.
  access text not null check (access in ('link', 'codes')),
  -- A screen in a hall: nothing of one person is left for the next.
  kiosk boolean not null default false,
  closes_on date not null,
  -- Answers expected; left out when nobody said.
  planned integer check (planned > 0),
  -- The description, as JSON; left out until somebody wrote or imported it.
  questionnaire text,
  -- SHA-256 of its canonical writing, from the opening on.
  fingerprint text,
  -- Questions that together could tell who somebody is.
  quasi_identifiers text[] not null default '{}',
  state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'sealed')),
  opened_at timestamptz,
  closed_at timestamptz,
  -- Counts as they were published: they do not follow what comes later.
  results jsonb,
  published_at timestamptz,
  -- The survey that this one asks again.
  follows_id uuid references surveys (id),
  wave integer not null default 1 check (wave > 0),
  -- The three are left out when the team added it by hand.
  phase_id uuid,
  experiment_id uuid,
  protocol_version integer,
  -- Its experiment is not published: the team alone may know of it.
  hidden boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state = 'draft' or (questionnaire is not null and fingerprint is not null and opened_at is not null)),
  check (state not in ('closed', 'sealed') or closed_at is not null)
);
create index surveys_experiment on surveys (experiment_id);

-- Who answered must be able to check what they were asked: from the opening on, nothing of it moves.
create function surveys_guarded() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and (new.state = 'draft'
    or new.questionnaire is distinct from old.questionnaire
    or new.fingerprint is distinct from old.fingerprint
    or new.access is distinct from old.access
    or new.keep_months > old.keep_months) then
    raise exception 'a survey that was opened keeps its questionnaire, its way in and what it promised';
  end if;
  if old.state = 'sealed' and new.state <> 'sealed' then
    raise exception 'a survey that was closed for ever is not opened again';
  end if;
  return new;
end $$;
create trigger surveys_guarded before update on surveys
  for each row execute function surveys_guarded();

create table survey_events (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  at timestamptz not null,
  act text not null check (act in ('opened', 'extended', 'closed', 'reopened', 'sealed', 'published')),
  -- Read by anyone.
  reason text not null default ''
);
create index survey_events_survey on survey_events (survey_id, at);

-- A code gives one answer. Nothing here leads to the answer, and nothing in the answer leads here, without the code.
create table survey_codes (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  number integer not null,
  code_hash text not null unique,
  used boolean not null default false,
  unique (survey_id, number)
);

-- Who a letter is for: apart from the codes' use and from the answers.
create table survey_recipients (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  person_id uuid,
  name text not null,
  address text not null default '',
  -- A code was put in their letter: which one is written nowhere.
  written boolean not null default false
);
create index survey_recipients_survey on survey_recipients (survey_id);
create index survey_recipients_person on survey_recipients (person_id);

create table survey_answers (
  -- Drawn by lot, without an hour in it.
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  -- What the code makes of itself in this survey: whoever holds it finds their answer again.
  code_hash text not null unique,
  state text not null check (state in ('begun', 'sent')),
  medium text not null check (medium in ('screen', 'kiosk', 'telephone', 'door', 'paper', 'trial')),
  -- Fields as they were typed, until it is sent.
  fields jsonb,
  -- Answers as they were read, from then on.
  answers jsonb,
  seed text not null,
  language text not null,
  saved_on date not null,
  sent_on date,
  check ((state = 'sent') = (answers is not null and sent_on is not null)),
  check ((state = 'begun') = (fields is not null))
);
create index survey_answers_survey on survey_answers (survey_id, state);

-- Calls and doors, as numbers: who did not answer is written nowhere.
create table survey_attempts (
  survey_id uuid not null references surveys (id) on delete cascade,
  medium text not null check (medium in ('telephone', 'door')),
  outcome text not null check (outcome in ('answered', 'absent', 'refused', 'later', 'unreachable')),
  count integer not null check (count > 0),
  primary key (survey_id, medium, outcome)
);
