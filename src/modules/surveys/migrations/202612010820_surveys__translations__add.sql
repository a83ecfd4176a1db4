-- Words that came after the opening, language by language. The frozen questions and their fingerprint do not move.
alter table surveys add column translations jsonb not null default '[]';

-- What somebody read in their language stays as they read it: words are added, and none is changed nor taken away.
create function surveys_translations_guarded() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and not (new.translations @> old.translations) then
    raise exception 'a translation that was read stays as it is';
  end if;
  if old.state not in ('draft', 'open') and new.translations is distinct from old.translations then
    raise exception 'nobody answers any more: the translations of a survey do not change';
  end if;
  return new;
end $$;
create trigger surveys_translations_guarded before update on surveys
  for each row execute function surveys_translations_guarded();

alter table survey_events drop constraint survey_events_act_check;
alter table survey_events add constraint survey_events_act_check
  check (act in ('opened', 'extended', 'closed', 'reopened', 'sealed', 'published', 'weighted', 'unweighted', 'translated'));
