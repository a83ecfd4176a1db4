-- Who may answer: anyone who opens the page, as often as they like, or whoever holds a code, once.
alter table opinion_maps add column access text not null default 'open' check (access in ('open', 'codes'));

-- Codes that were printed, known by what they make of themselves: no name, no order, and none says whether it served.
create table opinion_codes (
  code_hash text primary key,
  map_id uuid not null references opinion_maps (id) on delete cascade
);
create index opinion_codes_map on opinion_codes (map_id);
