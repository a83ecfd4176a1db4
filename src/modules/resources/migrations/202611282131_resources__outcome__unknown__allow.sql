alter table resources
  drop constraint resources_outcome_check,
  add constraint resources_outcome_check
    check (outcome in ('finished', 'stopped', 'ongoing', 'unknown'));
