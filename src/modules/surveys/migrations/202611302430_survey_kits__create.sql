-- A link by which a field worker takes the questions along on a phone, without an account.
create table survey_kits (
  id uuid primary key,
  survey_id uuid not null references surveys (id) on delete cascade,
  -- Who it was given to, in the words of the team.
  for_whom text not null,
  token_hash text not null unique,
  created_by uuid,
  created_at timestamptz not null,
  -- Opens no more from then on.
  ends_at timestamptz not null,
  -- The team closed it before its end: nothing comes in by it any more.
  closed_at timestamptz
);
create index survey_kits_survey on survey_kits (survey_id);

-- Doors that were sent already, by a number that the phone drew by lot: sent twice, a door is counted once.
create table survey_kit_doors (
  kit_id uuid not null references survey_kits (id) on delete cascade,
  mark text not null,
  primary key (kit_id, mark)
);

alter table survey_answers drop constraint survey_answers_medium_check;
alter table survey_answers add constraint survey_answers_medium_check
  check (medium in ('screen', 'kiosk', 'telephone', 'door', 'field', 'paper', 'trial'));
