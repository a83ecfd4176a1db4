-- A version of the referential of the Index: what a territory is asked. It is a draft until it is published, and never
-- changes after: an assessment says by which version it was made.
create table index_models (
  id uuid primary key,
  number integer not null unique check (number >= 1),
  content jsonb not null,
  published_at timestamptz,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index index_models_one_draft on index_models ((published_at is null)) where published_at is null;

create function index_models_frozen() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published version of the Index never changes';
  end if;
  return new;
end
$$;
create trigger index_models_frozen before update on index_models
  for each row execute function index_models_frozen();
