-- Which tables of two questions are published with the results: chosen by the team before, counted on the day of publication.
create table survey_crosses (
  survey_id uuid not null references surveys (id) on delete cascade,
  rows text not null,
  columns text not null,
  primary key (survey_id, rows, columns)
);
