-- People in a hall, who show a card for each statement that is read to them: they are counted, and nobody is followed from
-- one statement to the next.
create table opinion_halls (
  id uuid primary key,
  map_id uuid not null references opinion_maps (id) on delete cascade,
  -- In the order in which they began, within the map.
  number integer not null check (number > 0),
  -- What the meeting is called.
  title text not null,
  held_on date not null,
  -- People in the room when it begins: no count has more of them than the number that goes with it.
  people integer not null check (people >= 5),
  unique (map_id, number)
);

-- Cards that were counted for a statement, once in each hall.
create table opinion_hall_counts (
  hall_id uuid not null references opinion_halls (id) on delete cascade,
  statement_id uuid not null references opinion_statements (id) on delete cascade,
  agrees integer not null check (agrees >= 0),
  disagrees integer not null check (disagrees >= 0),
  passes integer not null check (passes >= 0),
  -- In the room at that moment: some come, some leave.
  people integer not null check (people >= 5),
  -- The order in which they were counted: the last is the one that may be undone.
  place integer not null check (place > 0),
  primary key (hall_id, statement_id),
  unique (hall_id, place),
  check (agrees + disagrees + passes <= people)
);
create index opinion_hall_counts_statement on opinion_hall_counts (statement_id);
