-- Words that came after the opening are corrected until somebody began to answer in their language; languages keep their
-- order, by which a sheet of paper knows its own.
create or replace function surveys_translations_guarded() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'open') and new.translations is distinct from old.translations then
    raise exception 'nobody answers any more: the translations of a survey do not change';
  end if;
  if old.state <> 'draft' and new.translations is distinct from old.translations and exists (
    select from jsonb_array_elements(old.translations) with ordinality as was (entry, place)
    where new.translations -> (place::int - 1) ->> 'language' is distinct from was.entry ->> 'language'
      or (not (new.translations -> (place::int - 1) -> 'words' @> (was.entry -> 'words'))
        and exists (select from survey_answers a where a.survey_id = old.id and a.medium <> 'trial'
          and a.language = was.entry ->> 'language'))
  ) then
    raise exception 'a translation in which somebody answers stays as it is';
  end if;
  return new;
end $$;
