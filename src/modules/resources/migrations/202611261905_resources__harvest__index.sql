-- Catalogues of others harvest in the order of changes, what is gone included.
create index resources_harvest on resources (updated_at, id) where published_at is not null;
