-- What the options of a vote cost and what they are paid from, when they are projects: shown beside them and added up
-- while somebody chooses. Frozen with the vote like the rest.
alter table votes add column purse jsonb;
