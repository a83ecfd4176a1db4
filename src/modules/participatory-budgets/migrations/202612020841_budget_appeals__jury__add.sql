-- Who decided on an appeal, as everybody reads it; appeals that were decided before do not say.
alter table budget_appeals add column jury text not null default '';
