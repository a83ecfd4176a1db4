-- What was looked for and not found, counted by week and without persons.
create table searches_without_answer (
  week date not null,
  words text not null,
  count integer not null,
  primary key (week, words)
);
