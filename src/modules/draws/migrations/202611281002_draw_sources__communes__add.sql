-- Draws done commune by commune: the lists stay home, the seed is the same, only codes and strata travel.
alter table draw_sources drop constraint draw_sources_kind_check;
alter table draw_sources add constraint draw_sources_kind_check check (kind in
  ('roll', 'addresses', 'phone', 'door', 'volunteers', 'partner', 'commune'));
alter table draw_recruitments add column shared_seed text not null default '';
