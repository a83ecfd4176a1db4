-- What happens, as it happens, written from a phone in a village hall.
create table experiment_log_entries (
  id uuid primary key,
  experiment_id uuid not null references experiments (id) on delete cascade,
  on_day date not null,
  text text not null,
  is_public boolean not null,
  author_id uuid,
  written_at timestamptz not null,
  photo_id uuid references files (id),
  photo_alt text not null default '',
  -- Everybody who can be recognised on it agreed; without this no photo is kept.
  photo_consent boolean not null default false,
  retracted_at timestamptz,
  constraint photo_needs_consent check (photo_id is null or (photo_consent and photo_alt <> ''))
);

create index experiment_log_entries_experiment on experiment_log_entries (experiment_id, on_day desc);
