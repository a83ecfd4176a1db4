-- What is known of the population: one row for each question whose answers are told of it too.
create table survey_populations (
  survey_id uuid not null references surveys (id) on delete cascade,
  question text not null,
  -- Where the shares come from: a file of the census, a count of the town.
  reference text not null,
  -- Categories in order: a label, the answers that it joins, its share.
  categories jsonb not null,
  primary key (survey_id, question)
);

-- Weights are computed again from the rule and the answers; what they gave on that day stands beside the counts.
create table survey_weightings (
  survey_id uuid primary key references surveys (id) on delete cascade,
  -- Variables, bound, and why.
  rule jsonb not null,
  -- How it ended: spread, effective number, distance, and the populations as they were.
  outcome jsonb not null,
  -- Weighted share of each answer of each question, small ones left out.
  shares jsonb not null,
  made_at timestamptz not null
);

alter table survey_events drop constraint survey_events_act_check;
alter table survey_events add constraint survey_events_act_check
  check (act in ('opened', 'extended', 'closed', 'reopened', 'sealed', 'published', 'weighted', 'unweighted'));
