-- Whoever keeps the accounts corrects a week that was sent: who did it, and why. Nobody when they did it themselves.
alter table timesheet_changes
  add column changed_by uuid,
  add column reason text not null default '';
