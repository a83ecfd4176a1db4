-- What the house says of time, once for all: how long its day of work is. Days that are written stay as they were.
create table timesheet_house (
  only_row boolean primary key default true check (only_row),
  minutes_in_day integer not null check (minutes_in_day between 60 and 720)
);
