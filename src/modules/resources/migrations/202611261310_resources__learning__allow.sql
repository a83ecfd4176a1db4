-- A learning: what was understood along the way, written with the consent of those it is about.
alter table resources drop constraint resources_kind_check;
alter table resources add constraint resources_kind_check
  check (kind in ('case-sheet', 'method', 'guide', 'kit', 'report', 'learning'));
