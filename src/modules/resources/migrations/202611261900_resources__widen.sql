-- Every kind of commons, and what a reader narrows a search by.
alter table resources drop constraint resources_kind_check;
alter table resources add constraint resources_kind_check check (kind in (
  'case-sheet', 'method', 'guide', 'kit', 'template', 'article', 'report', 'video', 'game', 'tool',
  'learning', 'collection'
));

alter table resources
  -- Three values at most, the first one first: what a contributor ranks stays clean.
  add column publics text[] not null default '{}' check (cardinality(publics) <= 3),
  add column levels text[] not null default '{}' check (cardinality(levels) <= 3),
  add column phases text[] not null default '{}' check (cardinality(phases) <= 3),
  add column pillars text[] not null default '{}' check (cardinality(pillars) <= 3),
  add column scales text[] not null default '{}' check (cardinality(scales) <= 3),
  add column format text not null default 'text',
  add column reading_minutes integer not null default 1,
  add column completeness integer not null default 0 check (completeness between 0 and 100),
  -- Codes of the Participedia case model, kept as they came: { "recruitment_method": ["random"] }.
  add column participedia jsonb,
  -- A translation is a resource of its own, and says which version of its original it says.
  add column in_language_of uuid references resources (id) on delete set null,
  add column translated_version integer,
  -- Who answers for it: asked once a year whether it still holds.
  add column steward_id uuid,
  -- The tombstone: the address keeps saying what was there, and why it is not any more.
  add column retired_at timestamptz,
  add column retired_reason text not null default '',
  add column retired_successor uuid references resources (id) on delete set null;

update resources set
  reading_minutes = greatest(1, round(
    cardinality(regexp_split_to_array(trim(coalesce(content ->> 'plain', '')), '\s+')) / 220.0)),
  completeness = least(100, round((
    (select count(*) from jsonb_each_text(content -> 'essential') where btrim(value) <> '')
    + (select count(*) from jsonb_each_text(content -> 'sections') where btrim(value) <> '')
  ) * 5));
update resources set retired_at = updated_at where state = 'retired';

create index resources_translations on resources (in_language_of) where in_language_of is not null;
create index resources_steward on resources (steward_id) where steward_id is not null;
