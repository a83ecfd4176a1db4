-- Numbers of the statements of the sheet, once they are chosen: every sheet that is printed has the same ones.
alter table opinion_maps add column on_paper jsonb;

alter table opinion_participants drop constraint opinion_participants_medium_check;
alter table opinion_participants add constraint opinion_participants_medium_check
  check (medium in ('screen', 'paper', 'import'));
