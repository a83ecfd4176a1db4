-- What several people write, as it stood each time somebody saved it. The last one is the present.
create table text_versions (
  id uuid primary key,
  -- Of what, as in the memory of acts: « circle:… ».
  subject text not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  -- Nobody any more once this person is erased; nobody either for what stood before its history began.
  by_id uuid,
  -- The texts, as the room of the thing writes them.
  kept jsonb not null,
  unique (subject, number)
);
create index text_versions_by on text_versions (by_id) where by_id is not null;
