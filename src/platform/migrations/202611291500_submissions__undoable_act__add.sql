-- A form whose act was taken back may be sent again: the act is done again, and says so.
alter table submissions add column undoable_act uuid;
create index submissions_undoable_act on submissions (undoable_act) where undoable_act is not null;
