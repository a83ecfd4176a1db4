-- Who brought the words of a draft (import, adaptation, translation, another room): they are not the
-- second person who reads it, even once they have left the list of its writers.
create table resource_makers (
  resource_id uuid not null references resources (id) on delete cascade,
  person_id uuid not null,
  primary key (resource_id, person_id)
);

create index resource_makers_person on resource_makers (person_id);

insert into resource_makers (resource_id, person_id)
select w.resource_id, w.person_id from resource_writers w
join resources r on r.id = w.resource_id where r.state = 'draft'
union
select id, steward_id from resources where state = 'draft' and steward_id is not null
union
select l.resource_id, i.by_person_id from resource_import_lines l
join resource_imports i on i.id = l.import_id
join resources r on r.id = l.resource_id
where r.state = 'draft' and i.by_person_id is not null;
