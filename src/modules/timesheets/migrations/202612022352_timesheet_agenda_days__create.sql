-- What a week took from the agenda, so that it is not proposed again while its day stands.
create table timesheet_agenda_days (
  week_id uuid not null references timesheet_weeks (id) on delete cascade,
  event_id uuid not null,
  on_day date not null,
  work text not null,
  primary key (week_id, event_id, on_day)
);
