-- How many sessions a member of the panel came to, typed by whoever runs the draw: a number, and no date of a presence.
create table draw_attended_sessions (
  person_id uuid primary key references draw_people (id) on delete cascade,
  sessions smallint not null check (sessions between 0 and 200),
  noted_at timestamptz not null
);
