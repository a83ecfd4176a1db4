-- Pictures of filled sheets, sent together.
create table scan_batches (
  id uuid primary key,
  -- Which room asked, and for which of its things: `vote-ballots`.
  purpose text not null,
  subject uuid not null,
  label text not null,
  -- Where the boxes of this paper stand.
  form jsonb not null,
  -- The file that holds the key of the pictures: without it, what is kept here says nothing.
  key_file uuid not null references files (id),
  sent_at timestamptz not null,
  -- Pictures and what was read in them go after this day.
  gone_at timestamptz not null
);

create index scan_batches_subject on scan_batches (purpose, subject);

create table scan_files (
  id uuid primary key,
  batch_id uuid not null references scan_batches (id) on delete cascade,
  position integer not null,
  name text not null,
  -- Taken away as soon as it is read.
  sealed bytea,
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable'))
);

create index scan_files_batch on scan_files (batch_id);

create table scan_pages (
  id uuid primary key,
  batch_id uuid not null references scan_batches (id) on delete cascade,
  file_id uuid not null references scan_files (id) on delete cascade,
  position integer not null,
  refusal text,
  reading jsonb,
  -- Cut-outs of what a person has to look at.
  sealed bytea
);

create index scan_pages_batch on scan_pages (batch_id);
create index scan_pages_file on scan_pages (file_id);

-- A number is counted once, and stays so when its picture is gone.
create table scan_numbers (
  purpose text not null,
  subject uuid not null,
  number text not null,
  label text not null,
  primary key (purpose, subject, number)
);
