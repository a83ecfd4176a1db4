-- What a person of the team paid for the house and asks back. The name goes when the person is erased, or ten years after.
create table economy_notes (
  id uuid primary key,
  person_id uuid,
  title text not null,
  state text not null check (state in ('draft', 'sent', 'accepted', 'refused', 'paid')),
  -- Why it is refused; empty otherwise.
  reason text not null default '',
  sent_at timestamptz,
  decided_at timestamptz,
  paid_on date,
  created_at timestamptz not null,
  check ((state = 'paid') = (paid_on is not null)),
  check ((state = 'refused') = (reason <> ''))
);
create index economy_notes_person on economy_notes (person_id);
create index economy_notes_state on economy_notes (state, created_at);

create table economy_note_lines (
  id uuid primary key,
  note_id uuid not null references economy_notes (id) on delete cascade,
  project_id uuid not null references economy_projects (id) on delete cascade,
  spent_on date not null,
  label text not null,
  nature text not null,
  cents bigint not null check (cents > 0),
  -- Of a way that was driven: hundredths of a kilometre, and the rate of that day in tenths of a cent.
  km_hundredths integer check (km_hundredths > 0),
  km_rate integer check (km_rate > 0),
  -- What whoever keeps the accounts said of it: the accounts carry it, or they do not. Nothing: nobody said.
  in_accounts boolean,
  position integer not null,
  check ((km_hundredths is null) = (km_rate is null))
);
create index economy_note_lines_note on economy_note_lines (note_id, position);
create index economy_note_lines_project on economy_note_lines (project_id);

-- The photo or the PDF of a receipt, sealed.
create table economy_receipts (
  line_id uuid primary key references economy_note_lines (id) on delete cascade,
  name text not null,
  media_type text not null,
  sealed bytea not null
);

-- The key of the receipts of a note, in a file of its own: what is kept here says nothing without it.
create table economy_note_keys (
  note_id uuid primary key references economy_notes (id) on delete cascade,
  key_file uuid not null references files (id)
);

-- What a kilometre is paid, by year: in tenths of a cent, as the house decided.
create table economy_km_rates (
  year integer primary key check (year between 2000 and 2100),
  rate integer not null check (rate > 0)
);
