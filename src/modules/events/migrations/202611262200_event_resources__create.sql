-- What an event leaves, told among the resources: one resource for one material, one for the replay.
create table event_resources (
  event_id uuid not null references events (id) on delete cascade,
  material_id uuid references event_materials (id) on delete cascade,
  resource_id uuid not null,
  drafted_at timestamptz not null,
  unique nulls not distinct (event_id, material_id)
);
