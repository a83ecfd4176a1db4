-- Answers first, while the questions still stand as they were written: each keeps its question in its words.
update event_contributions
  set answers = (
    select coalesce(
      jsonb_object_agg(
        given.key,
        jsonb_build_object(
          'asked', coalesce(asked.question ->> 'label', ''),
          'said', jsonb_build_array(given.value),
          'fields', jsonb_build_object(given.key, given.value)
        )
      ),
      '{}'
    )
    from jsonb_each_text(event_contributions.answers) as given
    left join event_programmes on event_programmes.event_id = event_contributions.event_id
    left join lateral (
      select question
      from jsonb_array_elements(event_programmes.questions) as question
      where question ->> 'key' = given.key
      limit 1
    ) as asked on true
  )
  where answers <> '{}';

-- A line of text with a star becomes a question of the engine: a long text, under the key it had.
update event_programmes
  set questions = (
    select jsonb_agg(
      jsonb_strip_nulls(
        jsonb_build_object(
          'id', question ->> 'key',
          'kind', 'long-text',
          'most', 2000,
          'text', jsonb_build_object('fr', question ->> 'label'),
          'required', case when (question ->> 'required')::boolean then true end
        )
      )
      order by place
    )
    from jsonb_array_elements(questions) with ordinality as lines (question, place)
  )
  where questions <> '[]';
