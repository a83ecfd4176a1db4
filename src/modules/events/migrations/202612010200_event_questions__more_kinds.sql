-- A question of a registration is asked by the engine of questionnaires: more kinds, and “other, say what”. What was
-- asked and answered before stays as it is.
alter table event_questions
  drop constraint event_questions_kind_check,
  add constraint event_questions_kind_check check (
    kind in ('access', 'diet', 'childcare', 'text', 'choice', 'several', 'yes-no', 'scale', 'number', 'date')
  ),
  add column other text not null default '';

-- What the form sent, field by field, where the words of the answer do not say it all.
alter table event_answers add column fields jsonb;
