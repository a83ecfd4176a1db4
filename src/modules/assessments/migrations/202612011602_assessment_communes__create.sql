-- In an assessment of a group of communes, the commune that somebody gives lies with their code, and goes with it the night
-- of the closing. How many came from each is then all that is left: nothing ties a commune to a role or to an answer.
alter table assessment_participations add column commune text not null default '';
create table assessment_commune_counts (
  assessment_id uuid not null references assessments (id) on delete cascade,
  commune text not null,
  people integer not null check (people > 0),
  primary key (assessment_id, commune)
);
