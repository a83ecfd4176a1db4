-- Why the team closed it before the last day that was announced; everybody reads it.
alter table assessments add column close_reason text not null default '';
