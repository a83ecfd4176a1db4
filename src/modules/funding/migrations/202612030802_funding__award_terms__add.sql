-- What the notice of a contract says of how answers are marked, and in how many lots.
alter table funding_opportunities add column award_terms jsonb;
