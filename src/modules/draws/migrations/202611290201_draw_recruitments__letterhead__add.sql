-- Who writes, on paper: the postal address under their name, where sheets come back, and who signs.
alter table draw_recruitments add column address text not null default '';
alter table draw_recruitments add column signed_by text not null default '';
alter table draw_recruitments add column signed_as text not null default '';
