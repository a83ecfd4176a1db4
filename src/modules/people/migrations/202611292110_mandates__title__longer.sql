-- A mandate may bear the whole function that is noted of somebody, which has 160 letters.
alter table mandates drop constraint mandates_title_check;
alter table mandates add constraint mandates_title_check check (length(title) between 1 and 160);
