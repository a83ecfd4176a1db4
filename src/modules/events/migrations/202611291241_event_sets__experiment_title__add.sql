-- A session is read in the agenda, in letters and on papers, far from its experiment: it bears its name.
alter table event_sets add column experiment_title text not null default '';
update event_sets set experiment_title = experiments.title
  from experiments where experiments.id = event_sets.experiment_id;
