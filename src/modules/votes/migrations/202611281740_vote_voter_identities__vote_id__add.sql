-- One voter is on a roll once, whatever brought them there. Rows of before keep no vote here: a roll that was opened with
-- somebody twice stays as it was, and the code still compares all of them.
alter table vote_voter_identities add column vote_id uuid references votes (id) on delete cascade;
create unique index vote_identities_once_by_person on vote_voter_identities (vote_id, person_id)
  where person_id is not null;
create unique index vote_identities_once_by_territory on vote_voter_identities (vote_id, territory_id)
  where territory_id is not null;
-- One person may speak for two territories, and receives two codes for them: these are told apart by the territory.
create unique index vote_identities_once_by_contact on vote_voter_identities (vote_id, contact)
  where contact <> '' and territory_id is null;
