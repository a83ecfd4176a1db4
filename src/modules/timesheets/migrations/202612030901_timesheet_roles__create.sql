-- The role that somebody has from a day on, until their next one: it says which rate of the rate card their days cost.
create table timesheet_roles (
  person_id uuid not null,
  since date not null,
  role text not null,
  primary key (person_id, since)
);
