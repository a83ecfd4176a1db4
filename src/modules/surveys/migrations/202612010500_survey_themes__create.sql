-- What people wrote in their own words, sorted into themes by two of the team, each without seeing what the other did.
create table survey_themes (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  question text not null,
  place integer not null,
  name text not null,
  -- What belongs in it, and what does not.
  holds text not null default ''
);
create index survey_themes_question on survey_themes (survey_id, question, place);

-- Two people at most sort the texts of one question: the database holds the two places.
create table survey_codings (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  question text not null,
  rank integer not null check (rank in (1, 2)),
  -- Left out once that person is forgotten: what they sorted stays.
  coder uuid,
  begun_at timestamptz not null,
  finished_at timestamptz,
  -- The themes as they read on the day when this person was done.
  book jsonb,
  check ((finished_at is null) = (book is null)),
  unique (survey_id, question, rank),
  unique (survey_id, question, coder)
);
create index survey_codings_coder on survey_codings (coder);

-- Goes with its answer. No theme: that person found none; no row: they have not read it yet.
create table survey_coded_answers (
  coding_id uuid not null references survey_codings (id) on delete cascade,
  answer_id uuid not null references survey_answers (id) on delete cascade,
  themes text[] not null,
  primary key (coding_id, answer_id)
);
create index survey_coded_answers_answer on survey_coded_answers (answer_id);

-- Where the two differed: what they agreed on afterwards, together.
create table survey_settled_answers (
  answer_id uuid not null references survey_answers (id) on delete cascade,
  question text not null,
  themes text[] not null,
  settled_by uuid,
  settled_at timestamptz not null,
  primary key (answer_id, question)
);
create index survey_settled_answers_person on survey_settled_answers (settled_by);
