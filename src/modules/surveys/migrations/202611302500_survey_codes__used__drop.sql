-- That a code served was written together with its answer, in one transaction: whoever read the base joined them. How many
-- served is counted from the answers. The table is written anew, in the order of hashes: no old transaction, no hour in an id.
create temporary table survey_codes_before on commit drop as
  select survey_id, number, code_hash from survey_codes;
truncate survey_codes;
alter table survey_codes drop column used;
insert into survey_codes (id, survey_id, number, code_hash)
  select gen_random_uuid(), survey_id, number, code_hash from survey_codes_before order by code_hash;
