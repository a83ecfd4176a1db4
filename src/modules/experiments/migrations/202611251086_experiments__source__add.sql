-- Where an experiment comes from: lived in this house, replayed from public facts, or invented.
alter table experiments add column source text not null default 'house'
  check (source in ('house', 'starter', 'demo'));
create index experiments_invented on experiments (source) where source = 'demo';
