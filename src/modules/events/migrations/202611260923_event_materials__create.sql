-- What is left of an event: slides, notes, the replay, resources of the commons.
create table event_materials (
  id uuid primary key,
  event_id uuid not null references events (id) on delete cascade,
  kind text not null check (kind in ('file', 'link', 'resource')),
  title text not null,
  href text not null default '',
  file_id uuid,
  public boolean not null default true,
  added_at timestamptz not null,
  added_by uuid
);

create index event_materials_event on event_materials (event_id);
