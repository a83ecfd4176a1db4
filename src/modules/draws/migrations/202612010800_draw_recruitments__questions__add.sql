-- Questions that the team adds to a registration, as the engine of questionnaires describes them.
alter table draw_recruitments add column questions jsonb not null default '[]';
