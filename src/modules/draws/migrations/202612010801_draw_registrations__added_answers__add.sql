-- What was answered to them, by question, in the words in which they were asked: neither the pool nor the draw looks at it.
alter table draw_registrations add column added_answers jsonb not null default '{}';
