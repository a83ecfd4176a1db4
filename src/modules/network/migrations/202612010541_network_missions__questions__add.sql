-- Questions that whoever leads a mission adds to its form, as the engine of questionnaires describes them.
alter table network_missions add column questions jsonb not null default '[]';

-- What was answered to them, by question, in the words of the day.
alter table network_mission_answers add column answers jsonb not null default '{}';
