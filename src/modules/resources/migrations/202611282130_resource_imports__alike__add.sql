alter table resource_imports
  add column alike text not null default 'import' check (alike in ('import', 'skip'));

-- An import looks for what is here already by its title and by the address of the work itself.
create index resources_lower_title on resources (lower(title));
create index resources_plain_link on resources
  (regexp_replace(lower(content ->> 'link'), '^https?://(www\.|dx\.)?|[/#]+$', '', 'g'))
  where content ->> 'link' is not null;
