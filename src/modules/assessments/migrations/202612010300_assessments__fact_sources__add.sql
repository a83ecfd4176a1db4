-- Where each fact comes from, and the day it was looked up: { "women-and-men-leading": { "from": "…", "on": "2026-11-20" } }.
alter table assessments add column fact_sources jsonb not null default '{}';
