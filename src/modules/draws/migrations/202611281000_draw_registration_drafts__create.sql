-- What somebody answered so far, one question a screen: gone when it is sent, when they say no, when the invitation closes.
create table draw_registration_drafts (
  person_id uuid primary key references draw_people (id) on delete cascade,
  draw_id uuid not null references draws (id) on delete cascade,
  -- Field of the form → what was typed.
  answers jsonb not null,
  kept_until date not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index draw_registration_drafts_by_draw on draw_registration_drafts (draw_id);
create index draw_registration_drafts_by_end on draw_registration_drafts (kept_until);
