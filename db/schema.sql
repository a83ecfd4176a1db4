-- The database on one page, made from the migrations by `node scripts/schema.mjs`.
-- To change it, write a migration. A test compares this file with what the migrations make.

create extension pg_trgm;
create extension unaccent;

create text search configuration en (
  asciihword: unaccent, english_stem
  asciiword: unaccent, english_stem
  email: simple
  file: simple
  float: simple
  host: simple
  hword: unaccent, english_stem
  hword_asciipart: unaccent, english_stem
  hword_numpart: simple
  hword_part: unaccent, english_stem
  int: simple
  numhword: simple
  numword: simple
  sfloat: simple
  uint: simple
  url: simple
  url_path: simple
  version: simple
  word: unaccent, english_stem
);

create text search configuration fr (
  asciihword: fr_stop, unaccent, french_stem
  asciiword: fr_stop, unaccent, french_stem
  email: simple
  file: simple
  float: simple
  host: simple
  hword: fr_stop, unaccent, french_stem
  hword_asciipart: fr_stop, unaccent, french_stem
  hword_numpart: simple
  hword_part: fr_stop, unaccent, french_stem
  int: simple
  numhword: simple
  numword: simple
  sfloat: simple
  uint: simple
  url: simple
  url_path: simple
  version: simple
  word: fr_stop, unaccent, french_stem
);

create text search dictionary fr_stop (template = simple, stopwords = 'french', accept = 'false');

CREATE OR REPLACE FUNCTION append_audit_lines(lines jsonb)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  line jsonb;
  place bigint;
  previous text;
  fresh text;
begin
  perform pg_advisory_xact_lock(7240111);
  -- Each statement of this function sees what was committed while it waited.
  select position, hash into place, previous from audit_lines order by position desc limit 1;
  place := coalesce(place, 0);
  previous := coalesce(previous, repeat('0', 64));
  for line in select value from jsonb_array_elements(lines) loop
    place := place + 1;
    fresh := encode(sha256(convert_to(
      '["ouvroir audit 1","' || previous || '",' || place || ',' || (line ->> 'facts'), 'UTF8')), 'hex');
    insert into audit_lines
      (position, at, actor_id, act, subject, is_public, detail, previous_hash, hash)
    values (place, (line ->> 'at')::timestamptz, (line ->> 'actor_id')::uuid, line ->> 'act',
      line ->> 'subject', (line ->> 'is_public')::boolean, line -> 'detail', previous, fresh);
    previous := fresh;
  end loop;
end
$function$;

CREATE OR REPLACE FUNCTION budget_editions_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare loose text[] := array['state', 'vote_slug', 'result', 'evaluation', 'hidden', 'closed_at', 'copied_from'];
begin
  if tg_op = 'DELETE' then
    if old.state = 'rules' or old.invented then return old; end if;
    raise exception 'an edition whose rules are frozen stays' using errcode = 'check_violation';
  end if;
  if old.frozen_at is not null and (to_jsonb(new) - loose) is distinct from (to_jsonb(old) - loose) then
    raise exception 'the rules of this edition are frozen' using errcode = 'check_violation';
  end if;
  if old.result is not null and new.result is distinct from old.result then
    raise exception 'a result is not rewritten' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION concept_words(words tsvector)
 RETURNS tsvector
 LANGUAGE sql
 STABLE STRICT
RETURN to_tsvector('simple'::regconfig, COALESCE((SELECT string_agg(('c0'::text || resource_concepts.key), ' '::text) AS string_agg FROM resource_concepts WHERE (concept_words.words @@ resource_concepts.said)), ''::text));

CREATE OR REPLACE FUNCTION count_reuses()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  which uuid := coalesce(new.resource_id, old.resource_id);
begin
  update resource_index set reuses =
    (select count(*) from resource_reuses where resource_id = which and state = 'published')
    where resource_id = which;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION facet_codes(r resources)
 RETURNS integer[]
 LANGUAGE sql
 STABLE
AS $function$
    select coalesce(array_agg(distinct v.code), '{}')
      || array(select -n from unnest(array[4, 16, 64, 256]) n
        where get_byte(uuid_send(r.id), 15) % n = 0)
    from facets_of(r) f join resource_facet_values v on v.facet = f.facet and v.value = f.value
  $function$;

CREATE OR REPLACE FUNCTION facets_of(r resources)
 RETURNS TABLE(facet text, value text)
 LANGUAGE sql
 STABLE
AS $function$
    select 'kind', r.kind
    union all select 'outcome', r.outcome where r.kind = 'case-sheet'
    union all select 'challenge', unnest(r.challenges)
    union all select 'theme', unnest(r.themes)
    union all select 'method', unnest(r.methods)
    union all select 'region', unnest(r.region_codes)
    union all select 'public', unnest(r.publics)
    union all select 'level', unnest(r.levels)
    union all select 'phase', unnest(r.phases)
    union all select 'pillar', unnest(r.pillars)
    union all select 'scale', unnest(r.scales)
    union all select distinct 'population', population_group(t.population)
      from resource_territories rt join territories t on t.id = rt.territory_id
      where rt.resource_id = r.id and t.population is not null
    union all select 'format', r.format
    union all select 'licence', r.licence
    union all select 'language', r.language
    union all select 'evidence', r.evidence_level::text
    union all select 'minutes', case
      when r.reading_minutes <= 5 then '5'
      when r.reading_minutes <= 15 then '15'
      when r.reading_minutes <= 30 then '30'
      else 'more' end
  $function$;

CREATE OR REPLACE FUNCTION french_query(words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN websearch_to_tsquery('fr'::regconfig, regexp_replace(translate(readable(words), ''''::text, ' '::text), '\mles\M'::text, ' '::text, 'gi'::text));

CREATE OR REPLACE FUNCTION french_words(words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN ts_delete(to_tsvector('fr'::regconfig, readable(words)), ARRAY['le'::text]);

CREATE OR REPLACE FUNCTION guard_draw()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  steps constant text[] := array['preparing>recruiting', 'recruiting>frozen', 'frozen>recruiting',
    'frozen>listed', 'listed>frozen', 'listed>committed', 'committed>drawn', 'drawn>closed'];
  free constant text[] := array['state', 'void_reason', 'voided_at', 'closed_at', 'updated_at',
    'hidden', 'territory_id', 'created_by'];
begin
  if old.state <> new.state and not (old.state || '>' || new.state = any (steps))
    and not (new.state = 'void' and old.state <> 'void') then
    raise exception 'a draw cannot go from % to %', old.state, new.state
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.state in ('committed', 'drawn', 'closed', 'void')
    and to_jsonb(old) - free <> to_jsonb(new) - free then
    raise exception 'a draw that is % is not edited any more', old.state
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_chance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  alone boolean := (select dice_alone from draw_commitments where draw_id = new.draw_id);
  panels integer := (select size from draw_lists where draw_id = new.draw_id);
begin
  if alone and (new.beacon <> 0 or new.panel_index <> new.dice::integer % panels) then
    raise exception 'dice alone give the number of the panel'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_commitment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  parent uuid;
  allowed boolean;
  told jsonb := new.fixed::jsonb;
  first text;
begin
  select parent_draw_id, dice_alone into parent, allowed from draws where id = new.draw_id;
  if new.dice_alone <> coalesce((told ->> 'diceAlone')::boolean, false)
    or (new.dice_alone and not allowed) then
    raise exception 'dice alone: the published rule does not say so'
      using errcode = 'integrity_constraint_violation';
  end if;
  if parent is null then return new; end if;
  select sha256 into first from draw_commitments where draw_id = parent;
  if told #>> '{after,commitment}' is distinct from coalesce(first, '') or (
    exists (select from draw_events where draw_id = parent) and not exists
      (select from draw_events where draw_id = parent and hash = told #>> '{after,log}'
        and seq = (told #>> '{after,links}')::integer)) then
    raise exception 'the commitment of a second draw holds the hashes of the first'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_people()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  inside constant text[] := array['pool', 'drawn', 'reserve', 'confirmed', 'present'];
  which uuid := case tg_op when 'INSERT' then new.draw_id else old.draw_id end;
  reached text := (select state from draws where id = which);
  sealed boolean := coalesce(reached in ('frozen', 'listed', 'committed', 'drawn'), false);
begin
  if not sealed then return coalesce(new, old); end if;
  if tg_op = 'INSERT' then
    if new.status = any (inside) then
      raise exception 'the pool of a draw that is % is closed', reached
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (select from draw_leaves where person_id = old.id and leaf <> '') then
      raise exception 'somebody of the pool of a draw that is % is not deleted', reached
        using errcode = 'integrity_constraint_violation';
    end if;
    return old;
  end if;
  if new.status = any (inside) and not exists
    (select from draw_leaves where person_id = old.id and leaf <> '') then
    raise exception 'the pool of a draw that is % is closed', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  if old.status = any (inside) and (new.ticket <> old.ticket or new.draw_id <> old.draw_id
    or (new.answers <> old.answers and new.answers <> '{}')
    or (new.household is distinct from old.household and new.household is not null)) then
    raise exception 'the pool of a draw that is % is not edited', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_quotas()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  which uuid := case tg_table_name
    when 'draw_features' then coalesce(to_jsonb(new) ->> 'draw_id', to_jsonb(old) ->> 'draw_id')::uuid
    else (select draw_id from draw_features where id =
      coalesce(to_jsonb(new) ->> 'feature_id', to_jsonb(old) ->> 'feature_id')::uuid) end;
  reached text := (select state from draws where id = which);
begin
  if reached in ('listed', 'committed', 'drawn', 'closed', 'void') then
    raise exception 'the quotas of a draw that is % are not edited any more', reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_seals()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  reached text := (select state from draws where id = old.draw_id);
begin
  -- The whole draw goes (a demonstration that is taken away).
  if reached is null and tg_op = 'DELETE' then return old; end if;
  -- Before the commitment one may go back a step, and the log tells it.
  if tg_op = 'DELETE' and tg_table_name = 'draw_pools' and reached in ('frozen', 'recruiting') then
    return old;
  end if;
  if tg_op = 'DELETE' and tg_table_name = 'draw_lists' and reached in ('listed', 'frozen') then
    return old;
  end if;
  -- Two people who typed different throws type them again; once they agree, it stands.
  if tg_op = 'DELETE' and tg_table_name = 'draw_dice' and reached = 'committed' and not exists
    (select from draw_dice where draw_id = old.draw_id group by dice having count(*) > 1) then
    return old;
  end if;
  raise exception '% of % is refused: it was fixed in public', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_stamps()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  commitment text := (select sha256 from draw_commitments where draw_id = new.draw_id);
  reached text := (select state from draws where id = new.draw_id);
begin
  if reached not in ('committed', 'drawn') or encode(sha256(new.response), 'hex') <> new.sha256
    or position(decode(commitment, 'hex') in new.response) = 0 then
    raise exception 'this stamp is not about the commitment of this draw'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_step()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  reached text := (select state from draws where id = new.draw_id);
  wanted text := case tg_table_name
    when 'draw_pools' then 'recruiting' when 'draw_lists' then 'frozen'
    when 'draw_commitments' then 'listed' else 'committed' end;
begin
  if reached is distinct from wanted then
    raise exception '% of a draw that is %', tg_table_name, reached
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_draw_waves()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  marks constant text[] := array['committed_at', 'posted_on', 'reminded_on'];
begin
  if tg_op = 'UPDATE' then
    if old.beacon_round is not null and to_jsonb(old) - marks <> to_jsonb(new) - marks then
      raise exception 'letters drawn by the beacon are not edited'
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if (select letters_round from draws where id = new.draw_id) is null then
    if new.beacon_round is null then return new; end if;
  elsif exists (select from draw_letter_lists where draw_id = new.draw_id
    and number = new.list_number and round = new.beacon_round and drawn_at is not null) then
    return new;
  end if;
  raise exception 'the published rule names a round: letters are drawn from a list fixed before it'
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION guard_letter_lists()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  free constant text[] := array['dropped_at', 'drawn_at'];
begin
  if tg_op = 'DELETE' and not exists (select from draws where id = old.draw_id) then
    return old;
  end if;
  if tg_op = 'DELETE' or old.dropped_at is not null or old.drawn_at is not null
    or to_jsonb(old) - free <> to_jsonb(new) - free then
    raise exception '% of a list of letters is refused: it was fixed in public', lower(tg_op)
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_published_chance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.published_at is not null and (old.dice_alone <> new.dice_alone
    or old.letters_round is distinct from new.letters_round) then
    raise exception 'the chance of a published rule is not edited'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION guard_simple_draws()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  chance constant text[] := array['dice', 'signature', 'drawn_at'];
begin
  if old.drawn_at is not null or to_jsonb(old) - chance <> to_jsonb(new) - chance then
    raise exception 'a simple draw is not edited'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION index_changed_resource()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_resource(new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION index_facets(which uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  r resources;
begin
  select * into r from resources where id = which and state = 'published';
  if r.id is null then return; end if;
  insert into resource_facet_values (facet, value)
    select f.facet, f.value from facets_of(r) f
    where not exists (
      select from resource_facet_values v where v.facet = f.facet and v.value = f.value)
    order by 1, 2 on conflict do nothing;
  update resource_index set facets = facet_codes(r) where resource_id = which;
end $function$;

CREATE OR REPLACE FUNCTION index_file_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_resource(coalesce(new.resource_id, old.resource_id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION index_models_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.published_at is not null then
    raise exception 'a published version of the Index never changes';
  end if;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION index_places()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_facets(id) from resources
    where id in (select resource_id from changed) and source <> 'generated';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION index_places_resized()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform index_facets(rt.resource_id)
    from became join was using (id) join resource_territories rt on rt.territory_id = became.id
      join resources r on r.id = rt.resource_id
    where population_group(became.population) is distinct from population_group(was.population)
      and r.source <> 'generated';
  return null;
end $function$;

CREATE OR REPLACE FUNCTION index_resource(which uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  r resources;
  made resource_index;
begin
  select * into r from resources where id = which;
  if r.id is null or r.state <> 'published' then
    delete from resource_index where resource_id = which;
    return;
  end if;
  insert into resource_facet_values (facet, value)
    select f.facet, f.value from facets_of(r) f
    where not exists (
      select from resource_facet_values v where v.facet = f.facet and v.value = f.value)
    order by 1, 2 on conflict do nothing;
  made := indexed_resource(r,
    coalesce((select string_agg(words, ' ') from resource_file_texts where resource_id = which), ''),
    (select count(*)::int from resource_reuses
      where resource_id = which and state = 'published'));
  insert into resource_index select (made).*
    on conflict (resource_id) do update set
      published_at = excluded.published_at, reading_minutes = excluded.reading_minutes,
      reuses = excluded.reuses, merit = excluded.merit, facets = excluded.facets,
      titled = excluded.titled, search = excluded.search;
  insert into resource_words (word)
    select distinct lower(said) from regexp_split_to_table(
      readable(r.title || ' ' || r.lead || ' ' || coalesce(r.content ->> 'plain', '')),
      '[^[:alpha:]]+') said
    where length(said) between 4 and 30
    order by 1 on conflict do nothing;
end $function$;

CREATE OR REPLACE FUNCTION indexed_resource(r resources, attached text, reuses integer)
 RETURNS resource_index
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  titled tsvector := indexed_words(r.language, r.title);
  lead tsvector := indexed_words(r.language,
    r.lead || ' ' || array_to_string(r.themes || r.methods, ' ') || ' ' || kind_words(r.kind));
  body tsvector := indexed_words(r.language, left(coalesce(r.content ->> 'plain', ''), 200000));
  files tsvector := indexed_words(r.language, left(attached, 200000));
  made resource_index;
begin
  titled := titled || concept_words(titled);
  made.resource_id := r.id;
  made.published_at := coalesce(r.published_at, r.updated_at);
  made.reading_minutes := r.reading_minutes;
  made.reuses := reuses;
  made.merit := r.evidence_level * 10 + r.completeness / 5;
  made.facets := facet_codes(r);
  made.titled := titled;
  made.search := setweight(titled, 'A')
    || setweight(lead || concept_words(lead), 'B')
    || setweight(body || concept_words(body), 'C')
    || setweight(files || concept_words(files), 'D')
    || array_to_tsvector(array(select 'c1s' || n from unnest(array[4, 16, 64, 256]) n
      where get_byte(uuid_send(r.id), 15) % n = 0));
  return made;
end $function$;

CREATE OR REPLACE FUNCTION indexed_words(language text, words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE language WHEN 'en'::text THEN to_tsvector('en'::regconfig, readable(words)) ELSE french_words(words) END;

CREATE OR REPLACE FUNCTION kind_words(kind text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE kind WHEN 'case-sheet'::text THEN 'fiche retour d’expérience retex case sheet'::text WHEN 'method'::text THEN 'méthode method'::text WHEN 'guide'::text THEN 'guide mode d’emploi how-to'::text WHEN 'kit'::text THEN 'kit boîte à outils toolkit'::text WHEN 'template'::text THEN 'modèle de document template'::text WHEN 'article'::text THEN 'article'::text WHEN 'report'::text THEN 'rapport étude report'::text WHEN 'video'::text THEN 'vidéo replay video'::text WHEN 'game'::text THEN 'jeu game'::text WHEN 'tool'::text THEN 'outil logiciel tool'::text WHEN 'learning'::text THEN 'enseignement learning'::text WHEN 'collection'::text THEN 'collection sélection'::text ELSE ''::text END;

CREATE OR REPLACE FUNCTION meaning_words(words text)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN LEAST(numnode(plainto_tsquery('fr'::regconfig, regexp_replace(readable(words), '\mles\M'::text, 'des'::text, 'gi'::text))), numnode(plainto_tsquery('en'::regconfig, readable(words))));

CREATE OR REPLACE FUNCTION phrase_query(words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN (SELECT CASE WHEN ((stems.french = stems.english) AND (numnode(stems.french) = 1)) THEN stems.french ELSE (stems.french || stems.english) END AS "case" FROM (SELECT phraseto_tsquery('fr'::regconfig, regexp_replace(readable(phrase_query.words), '\mles\M'::text, 'des'::text, 'gi'::text)) AS french, phraseto_tsquery('en'::regconfig, readable(phrase_query.words)) AS english) stems);

CREATE OR REPLACE FUNCTION plain_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, words));

CREATE OR REPLACE FUNCTION population_group(inhabitants integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN CASE WHEN (inhabitants < 2000) THEN '0'::text WHEN (inhabitants < 10000) THEN '2000'::text WHEN (inhabitants < 50000) THEN '10000'::text WHEN (inhabitants < 100000) THEN '50000'::text ELSE '100000'::text END;

CREATE OR REPLACE FUNCTION readable(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN translate(regexp_replace(words, '[·•][a-z]{1,6}'::text, ''::text, 'g'::text), '’‘ʼ    «»“”…–—·•'::text, '''''''             '::text);

CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'table % keeps what was written: % is refused', tg_table_name, tg_op
    using errcode = 'integrity_constraint_violation';
end
$function$;

CREATE OR REPLACE FUNCTION refuse_change_of_draw()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from draws where id = old.draw_id) then
    return old;
  end if;
  raise exception '% of % is refused: it is history', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_change_of_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select from experiments where id = old.experiment_id) then
    return old;
  end if;
  raise exception '% of % is refused: it is history', lower(tg_op), tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_emptying()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'truncate of % is refused: it is history', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $function$;

CREATE OR REPLACE FUNCTION refuse_rewritten_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what happened in a decision is not rewritten';
end
$function$;

CREATE OR REPLACE FUNCTION survey_files_follow()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  delete from survey_files f where f.answer_id = old.id
    and not exists (select 1 from survey_answers a where a.id = old.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION surveys_guarded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'draft' and (new.state = 'draft'
    or new.questionnaire is distinct from old.questionnaire
    or new.fingerprint is distinct from old.fingerprint
    or new.access is distinct from old.access
    or new.keep_months > old.keep_months) then
    raise exception 'a survey that was opened keeps its questionnaire, its way in and what it promised';
  end if;
  if old.state = 'sealed' and new.state <> 'sealed' then
    raise exception 'a survey that was closed for ever is not opened again';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION surveys_translations_guarded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION vote_ballots_guarded()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare found_state text;
begin
  select state into found_state from votes
    where id = case when tg_op = 'DELETE' then old.vote_id else new.vote_id end;
  if found_state is null then return old; end if;
  if found_state in ('closed', 'cancelled', 'draft') then
    raise exception 'this box is shut' using errcode = 'check_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$;

CREATE OR REPLACE FUNCTION vote_board_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and not exists (select 1 from votes where id = old.vote_id) then return old; end if;
  raise exception 'the board of a vote only grows' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION vote_parts_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare found_state text;
begin
  select state into found_state from votes
    where id = case when tg_op = 'DELETE' then old.vote_id else new.vote_id end for share;
  if found_state is null or found_state = 'draft' then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'options and voters are frozen once the vote is open' using errcode = 'check_violation';
end $function$;

CREATE OR REPLACE FUNCTION votes_frozen()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  allowed boolean;
  moving text[] := array['state', 'closes_at', 'hidden', 'ended_at', 'board_height', 'board_hash', 'result',
    'shown_ballots', 'shown_at'];
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' or old.invented then return old; end if;
    raise exception 'a vote that was opened stays' using errcode = 'check_violation';
  end if;
  if old.state = 'draft' and new.state in ('draft', 'open') then return new; end if;
  allowed := case old.state
    when 'open' then new.state in ('open', 'counting', 'cancelled')
    when 'counting' then new.state in ('counting', 'closed', 'cancelled')
      or (new.state = 'open' and new.closes_at > old.closes_at)
    else new.state = old.state end;
  if not allowed then
    raise exception 'a vote does not go from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if (to_jsonb(new) - moving) is distinct from (to_jsonb(old) - moving) then
    raise exception 'a vote that was opened is frozen' using errcode = 'check_violation';
  end if;
  if old.state in ('closed', 'cancelled') and new.result is distinct from old.result then
    raise exception 'a result is not rewritten' using errcode = 'check_violation';
  end if;
  if new.closes_at is distinct from old.closes_at and not (
    old.state in ('open', 'counting') and new.closes_at > old.closes_at and exists (
      select 1 from vote_board b
      where b.vote_id = new.id and b.body::jsonb ->> 'kind' = 'extended'
        and (b.body::jsonb ->> 'closesAt')::timestamptz = new.closes_at
        and length(b.body::jsonb ->> 'reason') > 0)
  ) and not (
    old.state = 'open' and new.state = 'counting' and new.closes_at < old.closes_at and exists (
      select 1 from vote_board b
      where b.vote_id = new.id and b.body::jsonb ->> 'kind' = 'shut'
        and (b.body::jsonb ->> 'at')::timestamptz = new.closes_at
        and length(b.body::jsonb ->> 'reason') > 0)
  ) then
    raise exception 'the end only moves by a public act with its reason' using errcode = 'check_violation';
  end if;
  return new;
end $function$;

create table assessment_actions (
  id uuid not null,
  assessment_id uuid not null,
  marker_id text not null,
  text text not null,
  due_on date not null,
  committed boolean not null,
  chosen_on date not null,
  constraint assessment_actions_pkey PRIMARY KEY (id),
  constraint assessment_actions_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE
);
CREATE INDEX assessment_actions_by_marker ON assessment_actions USING btree (marker_id);

create table assessment_commune_counts (
  assessment_id uuid not null,
  commune text not null,
  people integer not null,
  constraint assessment_commune_counts_pkey PRIMARY KEY (assessment_id, commune),
  constraint assessment_commune_counts_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE,
  constraint assessment_commune_counts_people_check CHECK ((people > 0))
);

create table assessment_invitations (
  assessment_id uuid not null,
  role text not null,
  key text not null,
  medium text default 'screen'::text not null,
  constraint assessment_invitations_pkey PRIMARY KEY (assessment_id, role, medium),
  constraint assessment_invitations_key_key UNIQUE (key),
  constraint assessment_invitations_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE,
  constraint assessment_invitations_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'workshop'::text])))
);

create table assessment_participations (
  code_hash text not null,
  assessment_id uuid not null,
  record_id uuid not null,
  consented_on date not null,
  commune text default ''::text not null,
  constraint assessment_participations_pkey PRIMARY KEY (code_hash),
  constraint assessment_participations_record_id_key UNIQUE (record_id),
  constraint assessment_participations_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE
);

create table assessment_records (
  id uuid not null,
  assessment_id uuid not null,
  role text not null,
  medium text not null,
  answers jsonb default '{}'::jsonb not null,
  constraint assessment_records_pkey PRIMARY KEY (id),
  constraint assessment_records_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE,
  constraint assessment_records_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'workshop'::text, 'paper'::text])))
);
CREATE INDEX assessment_records_by_assessment ON assessment_records USING btree (assessment_id, role);

create table assessment_workshops (
  id uuid not null,
  assessment_id uuid not null,
  kind text not null,
  title text not null,
  href text not null,
  minutes text default ''::text not null,
  constraint assessment_workshops_pkey PRIMARY KEY (id),
  constraint assessment_workshops_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES assessments(id) ON DELETE CASCADE,
  constraint assessment_workshops_kind_check CHECK ((kind = ANY (ARRAY['assessment'::text, 'results'::text])))
);

create table assessments (
  id uuid not null,
  territory_id uuid not null,
  wave integer not null,
  kind text not null,
  model_id uuid not null,
  intro text default ''::text not null,
  expert text default ''::text not null,
  floors jsonb not null,
  facts jsonb default '{}'::jsonb not null,
  closes_on date not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  published_at timestamp with time zone,
  reason text default ''::text not null,
  named boolean default false not null,
  created_at timestamp with time zone not null,
  fact_sources jsonb default '{}'::jsonb not null,
  close_reason text default ''::text not null,
  constraint assessments_pkey PRIMARY KEY (id),
  constraint assessments_territory_id_wave_key UNIQUE (territory_id, wave),
  constraint assessments_model_id_fkey FOREIGN KEY (model_id) REFERENCES index_models(id),
  constraint assessments_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint assessments_check CHECK (((closed_at IS NULL) OR (opened_at IS NOT NULL))),
  constraint assessments_check1 CHECK (((published_at IS NULL) OR (closed_at IS NOT NULL))),
  constraint assessments_kind_check CHECK ((kind = ANY (ARRAY['participative'::text, 'with-expert'::text]))),
  constraint assessments_wave_check CHECK (((wave >= 1) AND (wave <= 999)))
);

create table audit_lines (
  "position" bigint not null,
  at timestamp with time zone not null,
  actor_id uuid,
  act text not null,
  subject text not null,
  is_public boolean not null,
  detail jsonb default '{}'::jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_lines_pkey PRIMARY KEY ("position"),
  constraint audit_lines_hash_key UNIQUE (hash)
);
CREATE INDEX audit_lines_public ON audit_lines USING btree ("position" DESC) WHERE is_public;
CREATE INDEX audit_lines_subject ON audit_lines USING btree (subject, "position" DESC);
CREATE TRIGGER audit_lines_keep BEFORE DELETE OR UPDATE ON audit_lines FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_lines_keep_all BEFORE TRUNCATE ON audit_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table authority_answers (
  id uuid not null,
  proposal_id uuid not null,
  state text not null,
  reason text not null,
  answered_by text not null,
  answered_on date not null,
  due_on date,
  link text,
  recorded_by uuid,
  at timestamp with time zone not null,
  constraint authority_answers_pkey PRIMARY KEY (id),
  constraint authority_answers_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES citizen_proposals(id) ON DELETE CASCADE,
  constraint authority_answers_state_check CHECK ((state = ANY (ARRAY['under-study'::text, 'accepted'::text, 'accepted-in-part'::text, 'refused'::text, 'done'::text])))
);
CREATE INDEX authority_answers_proposal ON authority_answers USING btree (proposal_id, at);

create table budget_appeals (
  idea_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  decision text,
  answer text default ''::text not null,
  decided_at timestamp with time zone,
  jury text default ''::text not null,
  constraint budget_appeals_pkey PRIMARY KEY (idea_id),
  constraint budget_appeals_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE,
  constraint budget_appeals_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint budget_appeals_check1 CHECK (((decision IS NULL) OR (answer <> ''::text))),
  constraint budget_appeals_decision_check CHECK ((decision = ANY (ARRAY['upheld'::text, 'dismissed'::text])))
);

create table budget_authors (
  idea_id uuid not null,
  name text not null,
  contact text not null,
  link_hash text not null,
  constraint budget_authors_pkey PRIMARY KEY (idea_id),
  constraint budget_authors_link_hash_key UNIQUE (link_hash),
  constraint budget_authors_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE
);

create table budget_editions (
  id uuid not null,
  slug text not null,
  title text not null,
  presentation text default ''::text not null,
  state text not null,
  envelope_cents bigint not null,
  themes jsonb default '[]'::jsonb not null,
  areas jsonb default '[]'::jsonb not null,
  least_cents bigint,
  most_cents bigint,
  who_may text not null,
  least_age integer,
  ideas_until date not null,
  analysis_until date not null,
  vote_until date not null,
  ballot text not null,
  counting text not null,
  most_choices integer,
  clauses jsonb not null,
  rules_sha256 text,
  frozen_at timestamp with time zone,
  vote_slug text,
  result jsonb,
  evaluation text default ''::text not null,
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  planned integer,
  hidden boolean not null,
  invented boolean default false not null,
  copied_from uuid,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint budget_editions_pkey PRIMARY KEY (id),
  constraint budget_editions_slug_key UNIQUE (slug),
  constraint budget_editions_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES budget_editions(id) ON DELETE SET NULL,
  constraint budget_editions_ballot_check CHECK ((ballot = ANY (ARRAY['approval'::text, 'points'::text, 'ranking'::text]))),
  constraint budget_editions_check CHECK (((state = 'rules'::text) = (frozen_at IS NULL))),
  constraint budget_editions_check1 CHECK (((frozen_at IS NULL) = (rules_sha256 IS NULL))),
  constraint budget_editions_check2 CHECK (((least_cents IS NULL) OR (most_cents IS NULL) OR (least_cents <= most_cents))),
  constraint budget_editions_check3 CHECK (((ideas_until <= analysis_until) AND (analysis_until <= vote_until))),
  constraint budget_editions_counting_check CHECK ((counting = ANY (ARRAY['greedy'::text, 'equal-shares'::text]))),
  constraint budget_editions_envelope_cents_check CHECK ((envelope_cents > 0)),
  constraint budget_editions_least_age_check CHECK (((least_age >= 0) AND (least_age <= 99))),
  constraint budget_editions_least_cents_check CHECK ((least_cents >= 0)),
  constraint budget_editions_most_cents_check CHECK ((most_cents > 0)),
  constraint budget_editions_most_choices_check CHECK ((most_choices > 0)),
  constraint budget_editions_planned_check CHECK ((planned > 0)),
  constraint budget_editions_state_check CHECK ((state = ANY (ARRAY['rules'::text, 'ideas'::text, 'analysis'::text, 'vote'::text, 'delivery'::text, 'closed'::text])))
);
CREATE INDEX budget_editions_experiment ON budget_editions USING btree (experiment_id);
CREATE INDEX budget_editions_vote ON budget_editions USING btree (vote_slug);
CREATE TRIGGER budget_editions_frozen BEFORE DELETE OR UPDATE ON budget_editions FOR EACH ROW EXECUTE FUNCTION budget_editions_frozen();

create table budget_ideas (
  id uuid not null,
  edition_id uuid not null,
  number integer not null,
  title text not null,
  description text not null,
  theme text default ''::text not null,
  area text default ''::text not null,
  place text default ''::text not null,
  latitude double precision,
  longitude double precision,
  medium text not null,
  state text not null,
  answer text default ''::text not null,
  clause integer,
  answered_at timestamp with time zone,
  costs jsonb default '[]'::jsonb not null,
  cost_cents bigint,
  merged_into uuid,
  real_cents bigint,
  delivered_on date,
  created_at timestamp with time zone not null,
  hidden_at timestamp with time zone,
  hidden_reason text default ''::text not null,
  constraint budget_ideas_pkey PRIMARY KEY (id),
  constraint budget_ideas_edition_id_number_key UNIQUE (edition_id, number),
  constraint budget_ideas_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES budget_editions(id) ON DELETE CASCADE,
  constraint budget_ideas_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES budget_ideas(id),
  constraint budget_ideas_check CHECK (((latitude IS NULL) = (longitude IS NULL))),
  constraint budget_ideas_check1 CHECK (((state <> 'refused'::text) OR ((answer <> ''::text) AND (clause IS NOT NULL)))),
  constraint budget_ideas_check2 CHECK (((state <> 'admissible'::text) OR ((answer <> ''::text) AND (cost_cents IS NOT NULL)))),
  constraint budget_ideas_check3 CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint budget_ideas_clause_check CHECK ((clause > 0)),
  constraint budget_ideas_cost_cents_check CHECK ((cost_cents >= 0)),
  constraint budget_ideas_hidden CHECK (((hidden_at IS NULL) = (hidden_reason = ''::text))),
  constraint budget_ideas_latitude_check CHECK (((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))),
  constraint budget_ideas_longitude_check CHECK (((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision))),
  constraint budget_ideas_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text, 'workshop'::text]))),
  constraint budget_ideas_real_cents_check CHECK ((real_cents >= 0)),
  constraint budget_ideas_state_check CHECK ((state = ANY (ARRAY['received'::text, 'admissible'::text, 'refused'::text, 'merged'::text, 'withdrawn'::text])))
);

create table budget_merges (
  id uuid not null,
  idea_id uuid not null,
  into_id uuid not null,
  reason text not null,
  idea_consent text not null,
  into_consent text not null,
  proposed_at timestamp with time zone not null,
  constraint budget_merges_pkey PRIMARY KEY (id),
  constraint budget_merges_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE,
  constraint budget_merges_into_id_fkey FOREIGN KEY (into_id) REFERENCES budget_ideas(id) ON DELETE CASCADE,
  constraint budget_merges_check CHECK ((idea_id <> into_id)),
  constraint budget_merges_idea_consent_check CHECK ((idea_consent = ANY (ARRAY['awaited'::text, 'given'::text, 'refused'::text]))),
  constraint budget_merges_into_consent_check CHECK ((into_consent = ANY (ARRAY['awaited'::text, 'given'::text, 'refused'::text])))
);
CREATE UNIQUE INDEX budget_merges_open ON budget_merges USING btree (idea_id) WHERE ((idea_consent <> 'refused'::text) AND (into_consent <> 'refused'::text));

create table budget_moments (
  id uuid not null,
  idea_id uuid not null,
  kind text not null,
  words text default ''::text not null,
  at timestamp with time zone not null,
  constraint budget_moments_pkey PRIMARY KEY (id),
  constraint budget_moments_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE
);
CREATE INDEX budget_moments_idea ON budget_moments USING btree (idea_id, at);

create table budget_reviews (
  id uuid not null,
  idea_id uuid not null,
  service text not null,
  due_on date not null,
  opinion text,
  reason text default ''::text not null,
  cost_cents bigint,
  answered_at timestamp with time zone,
  constraint budget_reviews_pkey PRIMARY KEY (id),
  constraint budget_reviews_idea_id_service_key UNIQUE (idea_id, service),
  constraint budget_reviews_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE,
  constraint budget_reviews_check CHECK (((opinion IS NULL) = (answered_at IS NULL))),
  constraint budget_reviews_check1 CHECK (((opinion IS NULL) OR (reason <> ''::text))),
  constraint budget_reviews_cost_cents_check CHECK ((cost_cents >= 0)),
  constraint budget_reviews_opinion_check CHECK ((opinion = ANY (ARRAY['favourable'::text, 'unfavourable'::text])))
);

create table budget_steps (
  id uuid not null,
  idea_id uuid not null,
  title text not null,
  due_on date not null,
  done_on date,
  delay_reason text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint budget_steps_pkey PRIMARY KEY (id),
  constraint budget_steps_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES budget_ideas(id) ON DELETE CASCADE
);
CREATE INDEX budget_steps_idea ON budget_steps USING btree (idea_id, due_on);

create table circle_agenda_items (
  id uuid not null,
  meeting_id uuid not null,
  "position" smallint not null,
  kind text not null,
  title text not null,
  tension_id uuid,
  review_id uuid,
  href text default ''::text not null,
  minutes smallint default 10 not null,
  notes text default ''::text not null,
  state text not null,
  version integer default 0 not null,
  updated_at timestamp with time zone not null,
  constraint circle_agenda_items_pkey PRIMARY KEY (id),
  constraint circle_agenda_items_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES circle_meetings(id) ON DELETE CASCADE,
  constraint circle_agenda_items_review_id_fkey FOREIGN KEY (review_id) REFERENCES circle_reviews(id) ON DELETE SET NULL,
  constraint circle_agenda_items_tension_id_fkey FOREIGN KEY (tension_id) REFERENCES circle_tensions(id) ON DELETE SET NULL,
  constraint circle_agenda_items_kind_check CHECK ((kind = ANY (ARRAY['check-in'::text, 'tension'::text, 'review'::text, 'information'::text, 'decision'::text, 'election'::text, 'check-out'::text]))),
  constraint circle_agenda_items_minutes_check CHECK (((minutes >= 0) AND (minutes <= 600))),
  constraint circle_agenda_items_state_check CHECK ((state = ANY (ARRAY['to-do'::text, 'done'::text, 'postponed'::text])))
);
CREATE INDEX circle_agenda_items_meeting ON circle_agenda_items USING btree (meeting_id, "position");

create table circle_meetings (
  id uuid not null,
  circle_id uuid not null,
  title text not null,
  starts_at timestamp with time zone not null,
  place text default ''::text not null,
  state text not null,
  facilitator_id uuid,
  secretary_id uuid,
  current_item_id uuid,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  sent_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint circle_meetings_pkey PRIMARY KEY (id),
  constraint circle_meetings_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE,
  constraint circle_meetings_facilitator_id_fkey FOREIGN KEY (facilitator_id) REFERENCES circle_members(id) ON DELETE SET NULL,
  constraint circle_meetings_secretary_id_fkey FOREIGN KEY (secretary_id) REFERENCES circle_members(id) ON DELETE SET NULL,
  constraint circle_meetings_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text, 'cancelled'::text])))
);
CREATE INDEX circle_meetings_circle ON circle_meetings USING btree (circle_id, starts_at);

create table circle_members (
  id uuid not null,
  circle_id uuid not null,
  person_id uuid not null,
  joined_on date not null,
  left_on date,
  constraint circle_members_pkey PRIMARY KEY (id),
  constraint circle_members_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE,
  constraint circle_members_check CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
);
CREATE UNIQUE INDEX circle_members_once ON circle_members USING btree (circle_id, person_id) WHERE (left_on IS NULL);
CREATE INDEX circle_members_person ON circle_members USING btree (person_id);

create table circle_presences (
  meeting_id uuid not null,
  member_id uuid not null,
  medium text not null,
  at timestamp with time zone not null,
  constraint circle_presences_pkey PRIMARY KEY (meeting_id, member_id),
  constraint circle_presences_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES circle_meetings(id) ON DELETE CASCADE,
  constraint circle_presences_member_id_fkey FOREIGN KEY (member_id) REFERENCES circle_members(id) ON DELETE CASCADE,
  constraint circle_presences_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text])))
);

create table circle_reviews (
  id uuid not null,
  circle_id uuid not null,
  source text not null,
  title text not null,
  href text not null,
  due_on date not null,
  done_at timestamp with time zone,
  constraint circle_reviews_pkey PRIMARY KEY (id),
  constraint circle_reviews_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE
);
CREATE INDEX circle_reviews_circle ON circle_reviews USING btree (circle_id, due_on);
CREATE UNIQUE INDEX circle_reviews_once ON circle_reviews USING btree (source) WHERE (done_at IS NULL);

create table circle_roles (
  id uuid not null,
  circle_id uuid not null,
  kind text not null,
  title text not null,
  purpose text default ''::text not null,
  accountabilities text[] default '{}'::text[] not null,
  seats smallint default 1 not null,
  term_months smallint,
  "position" smallint not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ended_on date,
  constraint circle_roles_pkey PRIMARY KEY (id),
  constraint circle_roles_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE,
  constraint circle_roles_kind_check CHECK ((kind = ANY (ARRAY['lead'::text, 'representative'::text, 'facilitator'::text, 'secretary'::text, 'other'::text]))),
  constraint circle_roles_seats_check CHECK (((seats >= 1) AND (seats <= 60))),
  constraint circle_roles_term_months_check CHECK (((term_months >= 1) AND (term_months <= 120)))
);
CREATE INDEX circle_roles_circle ON circle_roles USING btree (circle_id, "position");

create table circle_rounds (
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid,
  kind text not null,
  seconds smallint not null,
  started_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint circle_rounds_pkey PRIMARY KEY (id),
  constraint circle_rounds_item_id_fkey FOREIGN KEY (item_id) REFERENCES circle_agenda_items(id) ON DELETE CASCADE,
  constraint circle_rounds_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES circle_meetings(id) ON DELETE CASCADE,
  constraint circle_rounds_seconds_check CHECK (((seconds >= 10) AND (seconds <= 3600)))
);
CREATE UNIQUE INDEX circle_rounds_one_open ON circle_rounds USING btree (meeting_id) WHERE (closed_at IS NULL);

create table circle_tasks (
  id uuid not null,
  circle_id uuid not null,
  meeting_id uuid,
  item_id uuid,
  words text not null,
  member_id uuid,
  due_on date,
  done_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint circle_tasks_pkey PRIMARY KEY (id),
  constraint circle_tasks_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE,
  constraint circle_tasks_item_id_fkey FOREIGN KEY (item_id) REFERENCES circle_agenda_items(id) ON DELETE SET NULL,
  constraint circle_tasks_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES circle_meetings(id) ON DELETE SET NULL,
  constraint circle_tasks_member_id_fkey FOREIGN KEY (member_id) REFERENCES circle_members(id) ON DELETE SET NULL
);
CREATE INDEX circle_tasks_circle ON circle_tasks USING btree (circle_id, done_at);

create table circle_tensions (
  id uuid not null,
  circle_id uuid not null,
  raised_by uuid,
  title text not null,
  description text default ''::text not null,
  state text not null,
  outcome text default ''::text not null,
  raised_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint circle_tensions_pkey PRIMARY KEY (id),
  constraint circle_tensions_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id) ON DELETE CASCADE,
  constraint circle_tensions_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES circle_members(id) ON DELETE SET NULL,
  constraint circle_tensions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text, 'withdrawn'::text])))
);
CREATE INDEX circle_tensions_circle ON circle_tensions USING btree (circle_id, state);

create table circle_turns (
  round_id uuid not null,
  member_id uuid not null,
  "position" smallint not null,
  state text not null,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint circle_turns_pkey PRIMARY KEY (round_id, member_id),
  constraint circle_turns_member_id_fkey FOREIGN KEY (member_id) REFERENCES circle_members(id) ON DELETE CASCADE,
  constraint circle_turns_round_id_fkey FOREIGN KEY (round_id) REFERENCES circle_rounds(id) ON DELETE CASCADE,
  constraint circle_turns_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'speaking'::text, 'spoken'::text, 'passed'::text])))
);

create table circles (
  id uuid not null,
  slug text not null,
  name text not null,
  purpose text not null,
  domain text default ''::text not null,
  parent_id uuid,
  template text,
  visibility text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint circles_pkey PRIMARY KEY (id),
  constraint circles_slug_key UNIQUE (slug),
  constraint circles_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES circles(id),
  constraint circles_check CHECK (((parent_id IS NULL) OR (parent_id <> id))),
  constraint circles_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'members'::text])))
);
CREATE INDEX circles_parent ON circles USING btree (parent_id);

create table citizen_proposals (
  id uuid not null,
  experiment_id uuid not null,
  number integer not null,
  title text not null,
  text text not null,
  made_by text default ''::text not null,
  made_on date not null,
  answer_due_on date not null,
  recorded_by uuid,
  at timestamp with time zone not null,
  reminded_soon_on date,
  reminded_late_on date,
  constraint citizen_proposals_pkey PRIMARY KEY (id),
  constraint citizen_proposals_experiment_id_number_key UNIQUE (experiment_id, number),
  constraint citizen_proposals_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);
CREATE INDEX citizen_proposals_due ON citizen_proposals USING btree (answer_due_on);

create table consents (
  id uuid not null,
  person_id uuid not null,
  subject text not null,
  text_hash text not null,
  channel text not null,
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint consents_pkey PRIMARY KEY (id),
  constraint consents_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint consents_channel_check CHECK ((channel = ANY (ARRAY['screen'::text, 'paper'::text, 'mail'::text])))
);
CREATE INDEX consents_person ON consents USING btree (person_id);
CREATE UNIQUE INDEX consents_standing ON consents USING btree (person_id, subject) WHERE (withdrawn_at IS NULL);

create table copies (
  subject text not null,
  source text not null,
  copied_at timestamp with time zone not null,
  marks jsonb not null,
  constraint copies_pkey PRIMARY KEY (subject)
);

create table decision_events (
  decision_id uuid not null,
  seq integer not null,
  kind text not null,
  payload jsonb not null,
  actor_id uuid,
  channel text not null,
  at timestamp with time zone not null,
  constraint decision_events_pkey PRIMARY KEY (decision_id, seq),
  constraint decision_events_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id) ON DELETE CASCADE,
  constraint decision_events_channel_check CHECK ((channel = ANY (ARRAY['screen'::text, 'paper'::text, 'clock'::text]))),
  constraint decision_events_seq_check CHECK ((seq >= 1))
);
CREATE TRIGGER decision_events_not_rewritten BEFORE UPDATE ON decision_events FOR EACH ROW EXECUTE FUNCTION refuse_rewritten_decision();

create table decision_nominations (
  decision_id uuid not null,
  person_id uuid not null,
  sealed bytea,
  named_id uuid,
  reason text default ''::text not null,
  moved_to uuid,
  moved_reason text default ''::text not null,
  on_paper boolean default false not null,
  constraint decision_nominations_pkey PRIMARY KEY (decision_id, person_id),
  constraint decision_nominations_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id) ON DELETE CASCADE,
  constraint decision_nominations_check CHECK (((sealed IS NULL) OR ((named_id IS NULL) AND (reason = ''::text) AND (moved_to IS NULL) AND (moved_reason = ''::text))))
);
CREATE INDEX decision_nominations_person ON decision_nominations USING btree (person_id);

create table decision_versions (
  decision_id uuid not null,
  number integer not null,
  text text not null,
  lifts_id uuid,
  at timestamp with time zone not null,
  constraint decision_versions_pkey PRIMARY KEY (decision_id, number),
  constraint decision_versions_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id) ON DELETE CASCADE,
  constraint decision_versions_number_check CHECK ((number >= 1))
);

create table decision_words (
  id uuid not null,
  decision_id uuid not null,
  kind text not null,
  person_id uuid,
  text text not null,
  tie text default ''::text not null,
  verdict text default ''::text not null,
  at timestamp with time zone not null,
  constraint decision_words_pkey PRIMARY KEY (id),
  constraint decision_words_decision_id_fkey FOREIGN KEY (decision_id) REFERENCES decisions(id) ON DELETE CASCADE,
  constraint decision_words_kind_check CHECK ((kind = ANY (ARRAY['question'::text, 'reply'::text, 'reaction'::text, 'objection'::text, 'criterion'::text, 'amendment'::text])))
);
CREATE INDEX decision_words_decision ON decision_words USING btree (decision_id, at);
CREATE INDEX decision_words_person ON decision_words USING btree (person_id);

create table decisions (
  id uuid not null,
  slug text not null,
  kind text not null,
  circle_id uuid not null,
  role_id uuid,
  title text not null,
  context text default ''::text not null,
  mode text not null,
  rules jsonb default '{}'::jsonb not null,
  facilitator_id uuid not null,
  secretary_id uuid,
  carrier_id uuid,
  step text not null,
  version integer default 0 not null,
  outcome text,
  outcome_note text default ''::text not null,
  deadline_at timestamp with time zone,
  is_public boolean default false not null,
  experiment_id uuid,
  serves text,
  serves_version integer,
  review_on date,
  ends_on date,
  review_outcome text,
  reviewed_on date,
  follows_id uuid,
  elected_id uuid,
  starts_on date,
  term_ends_on date,
  key_file_id uuid,
  purge_on date,
  purged_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_slug_key UNIQUE (slug),
  constraint decisions_circle_id_fkey FOREIGN KEY (circle_id) REFERENCES circles(id),
  constraint decisions_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES decisions(id) ON DELETE SET NULL,
  constraint decisions_role_id_fkey FOREIGN KEY (role_id) REFERENCES circle_roles(id),
  constraint decisions_check CHECK (((kind = 'election'::text) = (role_id IS NOT NULL))),
  constraint decisions_check1 CHECK (((serves IS NULL) = (experiment_id IS NULL))),
  constraint decisions_kind_check CHECK ((kind = ANY (ARRAY['consent'::text, 'election'::text]))),
  constraint decisions_mode_check CHECK ((mode = ANY (ARRAY['room'::text, 'days'::text]))),
  constraint decisions_outcome_check CHECK ((outcome = ANY (ARRAY['adopted'::text, 'elected'::text, 'withdrawn'::text, 'postponed'::text, 'escalated'::text]))),
  constraint decisions_review_outcome_check CHECK ((review_outcome = ANY (ARRAY['kept'::text, 'ended'::text, 'reopened'::text]))),
  constraint decisions_serves_check CHECK ((serves = ANY (ARRAY['protocol'::text, 'framing'::text]))),
  constraint decisions_version_check CHECK ((version >= 0))
);
CREATE INDEX decisions_circle ON decisions USING btree (circle_id, created_at DESC);
CREATE INDEX decisions_deadline ON decisions USING btree (deadline_at) WHERE (deadline_at IS NOT NULL);
CREATE INDEX decisions_public ON decisions USING btree (closed_at DESC) WHERE is_public;
CREATE INDEX decisions_review ON decisions USING btree (review_on) WHERE (outcome = 'adopted'::text);

create table discussion_attachments (
  id uuid not null,
  comment_id uuid not null,
  file_id uuid not null,
  small_id uuid,
  alt text default ''::text not null,
  added_at timestamp with time zone not null,
  constraint discussion_attachments_pkey PRIMARY KEY (id),
  constraint discussion_attachments_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES discussion_comments(id) ON DELETE CASCADE,
  constraint discussion_attachments_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint discussion_attachments_small_id_fkey FOREIGN KEY (small_id) REFERENCES files(id),
  constraint discussion_attachments_check CHECK (((small_id IS NULL) = (alt = ''::text)))
);
CREATE INDEX discussion_attachments_comment_id_idx ON discussion_attachments USING btree (comment_id);

create table discussion_comments (
  id uuid not null,
  kind text not null,
  thing_id uuid not null,
  parent_id uuid,
  author_id uuid not null,
  body text not null,
  written_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  resolved_at timestamp with time zone,
  resolved_by uuid,
  asked_of uuid,
  due_on date,
  done_at timestamp with time zone,
  done_by uuid,
  sent_key text,
  constraint discussion_comments_pkey PRIMARY KEY (id),
  constraint discussion_comments_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES discussion_comments(id) ON DELETE CASCADE,
  constraint discussion_comments_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text))
);
CREATE INDEX discussion_comments_asked_of_idx ON discussion_comments USING btree (asked_of) WHERE (done_at IS NULL);
CREATE UNIQUE INDEX discussion_comments_author_id_sent_key_idx ON discussion_comments USING btree (author_id, sent_key);
CREATE INDEX discussion_comments_kind_thing_id_written_at_idx ON discussion_comments USING btree (kind, thing_id, written_at);

create table discussion_follows (
  kind text not null,
  thing_id uuid not null,
  person_id uuid not null,
  following boolean default true not null,
  told_until timestamp with time zone not null,
  constraint discussion_follows_pkey PRIMARY KEY (kind, thing_id, person_id),
  constraint discussion_follows_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text))
);
CREATE INDEX discussion_follows_person_id_idx ON discussion_follows USING btree (person_id);

create table discussion_letters (
  person_id uuid not null,
  choice text not null,
  token text not null,
  constraint discussion_letters_pkey PRIMARY KEY (person_id),
  constraint discussion_letters_token_key UNIQUE (token),
  constraint discussion_letters_choice_check CHECK ((choice = ANY (ARRAY['mentions-and-daily'::text, 'daily'::text, 'mentions'::text, 'none'::text])))
);

create table discussion_mentions (
  comment_id uuid not null,
  person_id uuid not null,
  read_at timestamp with time zone,
  mailed_at timestamp with time zone,
  constraint discussion_mentions_pkey PRIMARY KEY (comment_id, person_id),
  constraint discussion_mentions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES discussion_comments(id) ON DELETE CASCADE
);
CREATE INDEX discussion_mentions_person_id_idx ON discussion_mentions USING btree (person_id) WHERE (read_at IS NULL);

create table discussion_versions (
  comment_id uuid not null,
  until timestamp with time zone not null,
  body text not null,
  constraint discussion_versions_pkey PRIMARY KEY (comment_id, until),
  constraint discussion_versions_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES discussion_comments(id) ON DELETE CASCADE
);

create table draft_links (
  id uuid not null,
  kind text not null,
  thing_id uuid not null,
  for_whom text not null,
  may_remark boolean not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint draft_links_pkey PRIMARY KEY (id),
  constraint draft_links_token_hash_key UNIQUE (token_hash),
  constraint draft_links_kind_check CHECK ((kind ~ '^[a-z-]{1,40}$'::text))
);
CREATE INDEX draft_links_created_by_idx ON draft_links USING btree (created_by);
CREATE INDEX draft_links_kind_thing_id_idx ON draft_links USING btree (kind, thing_id);

create table draft_remarks (
  id uuid not null,
  visit_id uuid not null,
  body text not null,
  written_at timestamp with time zone not null,
  read_at timestamp with time zone,
  constraint draft_remarks_pkey PRIMARY KEY (id),
  constraint draft_remarks_visit_id_fkey FOREIGN KEY (visit_id) REFERENCES draft_visits(id) ON DELETE CASCADE
);
CREATE INDEX draft_remarks_visit_id_idx ON draft_remarks USING btree (visit_id);

create table draft_visits (
  id uuid not null,
  link_id uuid not null,
  name text not null,
  came_at timestamp with time zone not null,
  constraint draft_visits_pkey PRIMARY KEY (id),
  constraint draft_visits_link_id_fkey FOREIGN KEY (link_id) REFERENCES draft_links(id) ON DELETE CASCADE
);
CREATE INDEX draft_visits_link_id_idx ON draft_visits USING btree (link_id);

create table draw_attended_sessions (
  person_id uuid not null,
  sessions smallint not null,
  noted_at timestamp with time zone not null,
  constraint draw_attended_sessions_pkey PRIMARY KEY (person_id),
  constraint draw_attended_sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_attended_sessions_sessions_check CHECK (((sessions >= 0) AND (sessions <= 200)))
);

create table draw_call_locks (
  person_id uuid not null,
  draw_id uuid not null,
  caller_id uuid not null,
  locked_until timestamp with time zone not null,
  sheet integer,
  line integer,
  constraint draw_call_locks_pkey PRIMARY KEY (person_id),
  constraint draw_call_locks_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_call_locks_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE
);
CREATE INDEX draw_call_locks_by_sheet ON draw_call_locks USING btree (draw_id, sheet, line);

create table draw_calls (
  id uuid not null,
  person_id uuid not null,
  draw_id uuid not null,
  at timestamp with time zone not null,
  caller_id uuid,
  channel text not null,
  outcome text not null,
  call_back_at timestamp with time zone,
  note text default ''::text not null,
  constraint draw_calls_pkey PRIMARY KEY (id),
  constraint draw_calls_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_calls_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_calls_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'door'::text, 'sms'::text, 'email'::text])))
);
CREATE INDEX draw_calls_by_draw ON draw_calls USING btree (draw_id);
CREATE INDEX draw_calls_by_person ON draw_calls USING btree (person_id, at);

create table draw_chances (
  draw_id uuid not null,
  dice text not null,
  signature text not null,
  beacon integer not null,
  panel_index integer not null,
  panel text[] not null,
  reserve text[] not null,
  drawn_at timestamp with time zone not null,
  constraint draw_chances_pkey PRIMARY KEY (draw_id),
  constraint draw_chances_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draw_commitments(draw_id) ON DELETE CASCADE,
  constraint draw_chances_dice_check CHECK ((dice ~ '^([0-9]{3,4})?$'::text)),
  constraint draw_chances_signature_check CHECK ((signature ~ '^[0-9a-f]{96}$'::text))
);
CREATE TRIGGER draw_chances_at_their_step BEFORE INSERT ON draw_chances FOR EACH ROW EXECUTE FUNCTION guard_draw_step();
CREATE TRIGGER draw_chances_guarded BEFORE INSERT ON draw_chances FOR EACH ROW EXECUTE FUNCTION guard_draw_chance();
CREATE TRIGGER draw_chances_written_once BEFORE DELETE OR UPDATE ON draw_chances FOR EACH ROW EXECUTE FUNCTION guard_draw_seals();

create table draw_commitments (
  draw_id uuid not null,
  fixed text not null,
  rules text not null,
  sha256 text not null,
  round bigint not null,
  draw_at timestamp with time zone not null,
  with_dice boolean not null,
  place text not null,
  committed_at timestamp with time zone not null,
  dice_alone boolean default false not null,
  constraint draw_commitments_pkey PRIMARY KEY (draw_id),
  constraint draw_commitments_sha256_key UNIQUE (sha256),
  constraint draw_commitments_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint a_day_before CHECK ((((1692803367 + ((round - 1) * 3)))::numeric >= (EXTRACT(epoch FROM committed_at) + (86400)::numeric))),
  constraint dice_alone_has_dice CHECK ((with_dice OR (NOT dice_alone)))
);
CREATE TRIGGER draw_commitments_at_their_step BEFORE INSERT ON draw_commitments FOR EACH ROW EXECUTE FUNCTION guard_draw_step();
CREATE TRIGGER draw_commitments_guarded BEFORE INSERT ON draw_commitments FOR EACH ROW EXECUTE FUNCTION guard_draw_commitment();
CREATE TRIGGER draw_commitments_written_once BEFORE DELETE OR UPDATE ON draw_commitments FOR EACH ROW EXECUTE FUNCTION guard_draw_seals();

create table draw_computations (
  id uuid not null,
  draw_id uuid not null,
  pool text not null,
  state text not null,
  quotas_sha256 text not null,
  phase text default ''::text not null,
  done integer default 0 not null,
  total integer default 0 not null,
  stop_asked boolean default false not null,
  outcome jsonb,
  problem text,
  started_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  purpose text default 'trial'::text not null,
  constraint draw_computations_pkey PRIMARY KEY (id),
  constraint draw_computations_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_computations_pool_check CHECK ((pool = ANY (ARRAY['invented'::text, 'registered'::text]))),
  constraint draw_computations_purpose_check CHECK ((purpose = ANY (ARRAY['trial'::text, 'list'::text]))),
  constraint draw_computations_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'stopped'::text, 'failed'::text])))
);
CREATE INDEX draw_computations_by_draw ON draw_computations USING btree (draw_id, started_at DESC);
CREATE UNIQUE INDEX draw_computations_one_running ON draw_computations USING btree (draw_id) WHERE (state = 'running'::text);

create table draw_contests (
  draw_id uuid not null,
  ticket text not null,
  contested_at timestamp with time zone not null,
  constraint draw_contests_pkey PRIMARY KEY (draw_id, ticket),
  constraint draw_contests_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE
);

create table draw_decisions (
  id uuid not null,
  draw_id uuid not null,
  seat text not null,
  choice text not null,
  reason text not null,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  second_by uuid,
  second_at timestamp with time zone,
  constraint draw_decisions_pkey PRIMARY KEY (id),
  constraint draw_decisions_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_decisions_check CHECK ((second_by <> signed_by)),
  constraint draw_decisions_check1 CHECK (((second_by IS NULL) = (second_at IS NULL))),
  constraint draw_decisions_choice_check CHECK ((choice = ANY (ARRAY['empty'::text, 'next'::text])))
);
CREATE INDEX draw_decisions_by_draw ON draw_decisions USING btree (draw_id);
CREATE UNIQUE INDEX draw_decisions_open ON draw_decisions USING btree (draw_id, seat) WHERE (second_by IS NULL);

create table draw_departures (
  id uuid not null,
  person_id uuid not null,
  draw_id uuid not null,
  at timestamp with time zone not null,
  kind text not null,
  from_status text not null,
  reason text not null,
  medium text not null,
  constraint draw_departures_pkey PRIMARY KEY (id),
  constraint draw_departures_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_departures_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_departures_kind_check CHECK ((kind = ANY (ARRAY['refused'::text, 'withdrawn'::text, 'excluded'::text, 'unreachable'::text])))
);
CREATE INDEX draw_departures_by_draw ON draw_departures USING btree (draw_id);
CREATE INDEX draw_departures_by_person ON draw_departures USING btree (person_id);

create table draw_dice (
  draw_id uuid not null,
  entered_by uuid not null,
  dice text not null,
  entered_at timestamp with time zone not null,
  constraint draw_dice_pkey PRIMARY KEY (draw_id, entered_by),
  constraint draw_dice_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draw_commitments(draw_id) ON DELETE CASCADE,
  constraint draw_dice_dice_check CHECK ((dice ~ '^[0-9]{3,4}$'::text))
);
CREATE TRIGGER draw_dice_at_their_step BEFORE INSERT ON draw_dice FOR EACH ROW EXECUTE FUNCTION guard_draw_step();
CREATE TRIGGER draw_dice_written_once BEFORE DELETE OR UPDATE ON draw_dice FOR EACH ROW EXECUTE FUNCTION guard_draw_seals();

create table draw_duplicates (
  first_id uuid not null,
  second_id uuid not null,
  draw_id uuid not null,
  reason text not null,
  decision text,
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint draw_duplicates_pkey PRIMARY KEY (first_id, second_id),
  constraint draw_duplicates_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_duplicates_first_id_fkey FOREIGN KEY (first_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_duplicates_second_id_fkey FOREIGN KEY (second_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_duplicates_decision_check CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text])))
);
CREATE INDEX draw_duplicates_by_draw ON draw_duplicates USING btree (draw_id);

create table draw_events (
  draw_id uuid not null,
  seq integer not null,
  at timestamp with time zone not null,
  kind text not null,
  payload jsonb not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  constraint draw_events_pkey PRIMARY KEY (draw_id, seq),
  constraint draw_events_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_events_seq_check CHECK ((seq >= 1))
);
CREATE TRIGGER draw_events_never_emptied BEFORE TRUNCATE ON draw_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER draw_events_written_once BEFORE DELETE OR UPDATE ON draw_events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_draw();

create table draw_features (
  id uuid not null,
  draw_id uuid not null,
  key text not null,
  label text not null,
  "position" integer not null,
  asked boolean default true not null,
  crosses text[] default '{}'::text[] not null,
  reference text default ''::text not null,
  constraint draw_features_pkey PRIMARY KEY (id),
  constraint draw_features_draw_id_key_key UNIQUE (draw_id, key),
  constraint draw_features_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE
);
CREATE TRIGGER draw_features_guarded BEFORE INSERT OR DELETE OR UPDATE ON draw_features FOR EACH ROW EXECUTE FUNCTION guard_draw_quotas();

create table draw_files (
  id uuid not null,
  draw_id uuid not null,
  kind text not null,
  file_name text not null,
  encoding text not null,
  sha256 text not null,
  header jsonb not null,
  rows jsonb,
  mapping jsonb default '{}'::jsonb not null,
  options jsonb default '{}'::jsonb not null,
  total integer not null,
  taken integer default 0 not null,
  rejected integer default 0 not null,
  rejected_rows jsonb,
  state text not null,
  by_person_id uuid,
  at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint draw_files_pkey PRIMARY KEY (id),
  constraint draw_files_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_files_kind_check CHECK ((kind = ANY (ARRAY['frame'::text, 'people'::text, 'quotas'::text]))),
  constraint draw_files_state_check CHECK ((state = ANY (ARRAY['read'::text, 'done'::text])))
);
CREATE INDEX draw_files_by_draw ON draw_files USING btree (draw_id);

create table draw_identities (
  person_id uuid not null,
  first_name text default ''::text not null,
  last_name text default ''::text not null,
  address text default ''::text not null,
  postcode text default ''::text not null,
  town text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  birth_year integer,
  kept_until date not null,
  constraint draw_identities_pkey PRIMARY KEY (person_id),
  constraint draw_identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE
);
CREATE INDEX draw_identities_by_end ON draw_identities USING btree (kept_until);
CREATE INDEX draw_identities_by_year ON draw_identities USING btree (birth_year);

create table draw_keys (
  draw_id uuid not null,
  public_key text not null,
  secret_key text not null,
  constraint draw_keys_pkey PRIMARY KEY (draw_id),
  constraint draw_keys_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE
);

create table draw_leaves (
  person_id uuid not null,
  draw_id uuid not null,
  salt text not null,
  leaf text default ''::text not null,
  constraint draw_leaves_pkey PRIMARY KEY (person_id),
  constraint draw_leaves_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_leaves_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_leaves_salt_check CHECK ((salt ~ '^[0-9a-f]{32}$'::text))
);
CREATE INDEX draw_leaves_by_draw ON draw_leaves USING btree (draw_id);

create table draw_letter_lists (
  draw_id uuid not null,
  number integer not null,
  file_id uuid not null,
  list text not null,
  sha256 text not null,
  round bigint not null,
  fixed_at timestamp with time zone not null,
  dropped_at timestamp with time zone,
  drawn_at timestamp with time zone,
  constraint draw_letter_lists_pkey PRIMARY KEY (draw_id, number),
  constraint draw_letter_lists_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_letter_lists_check CHECK (((dropped_at IS NULL) OR (drawn_at IS NULL))),
  constraint draw_letter_lists_number_check CHECK ((number >= 1)),
  constraint drawn_after_round CHECK ((((1692803367 + ((round - 1) * 3)))::numeric <= EXTRACT(epoch FROM drawn_at))),
  constraint dropped_before_round CHECK ((((1692803367 + ((round - 1) * 3)))::numeric > EXTRACT(epoch FROM dropped_at))),
  constraint list_before_round CHECK ((((1692803367 + ((round - 1) * 3)))::numeric >= (EXTRACT(epoch FROM fixed_at) + (50)::numeric)))
);
CREATE UNIQUE INDEX draw_letter_lists_waiting ON draw_letter_lists USING btree (draw_id) WHERE ((dropped_at IS NULL) AND (drawn_at IS NULL));
CREATE TRIGGER draw_letter_lists_fixed BEFORE DELETE OR UPDATE ON draw_letter_lists FOR EACH ROW EXECUTE FUNCTION guard_letter_lists();

create table draw_letters (
  person_id uuid not null,
  draw_id uuid not null,
  wave_id uuid,
  number integer not null,
  stratum text default ''::text not null,
  code text not null,
  returned_at timestamp with time zone,
  kept_until date not null,
  constraint draw_letters_pkey PRIMARY KEY (person_id),
  constraint draw_letters_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_letters_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_letters_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES draw_waves(id) ON DELETE CASCADE
);
CREATE INDEX draw_letters_by_end ON draw_letters USING btree (kept_until);
CREATE INDEX draw_letters_by_wave ON draw_letters USING btree (wave_id, number);

create table draw_lists (
  draw_id uuid not null,
  panels text not null,
  sha256 text not null,
  size integer not null,
  "least" integer not null,
  best integer not null,
  status text not null,
  version text not null,
  shut_out integer not null,
  certain integer not null,
  seed_round bigint,
  seed_signature text,
  listed_at timestamp with time zone not null,
  constraint draw_lists_pkey PRIMARY KEY (draw_id),
  constraint draw_lists_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_lists_least_check CHECK (("least" >= 0)),
  constraint draw_lists_size_check CHECK ((size > 0)),
  constraint draw_lists_status_check CHECK ((status = ANY (ARRAY['optimal'::text, 'bounded'::text])))
);
CREATE TRIGGER draw_lists_at_their_step BEFORE INSERT ON draw_lists FOR EACH ROW EXECUTE FUNCTION guard_draw_step();
CREATE TRIGGER draw_lists_written_once BEFORE DELETE OR UPDATE ON draw_lists FOR EACH ROW EXECUTE FUNCTION guard_draw_seals();

create table draw_losses (
  draw_id uuid not null,
  feature text not null,
  value text not null,
  drawn integer not null,
  lost integer not null,
  constraint draw_losses_pkey PRIMARY KEY (draw_id, feature, value),
  constraint draw_losses_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_losses_check CHECK (((lost >= 0) AND (lost <= drawn))),
  constraint draw_losses_drawn_check CHECK ((drawn >= 0))
);

create table draw_needs (
  person_id uuid not null,
  childcare boolean default false not null,
  interpreter text default ''::text not null,
  access text default ''::text not null,
  travel boolean default false not null,
  guardian_name text default ''::text not null,
  guardian_contact text default ''::text not null,
  guardian_agreed_at timestamp with time zone,
  kept_until date not null,
  constraint draw_needs_pkey PRIMARY KEY (person_id),
  constraint draw_needs_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE
);
CREATE INDEX draw_needs_by_end ON draw_needs USING btree (kept_until);

create table draw_opt_out_keys (
  one_row boolean default true not null,
  secret text not null,
  constraint draw_opt_out_keys_pkey PRIMARY KEY (one_row),
  constraint draw_opt_out_keys_one_row_check CHECK (one_row)
);

create table draw_opt_outs (
  key_hash text not null,
  at timestamp with time zone not null,
  constraint draw_opt_outs_pkey PRIMARY KEY (key_hash)
);

create table draw_paper_entries (
  id uuid not null,
  draw_id uuid not null,
  sheet integer not null,
  first jsonb,
  first_by uuid,
  first_at timestamp with time zone not null,
  second jsonb,
  second_by uuid,
  second_at timestamp with time zone,
  person_id uuid,
  settled_at timestamp with time zone,
  constraint draw_paper_entries_pkey PRIMARY KEY (id),
  constraint draw_paper_entries_draw_id_sheet_key UNIQUE (draw_id, sheet),
  constraint draw_paper_entries_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_paper_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE SET NULL,
  constraint draw_paper_entries_check CHECK (((second_by IS NULL) OR (second_by <> first_by))),
  constraint draw_paper_entries_sheet_check CHECK (((sheet >= 1) AND (sheet <= 100000)))
);

create table draw_people (
  id uuid not null,
  draw_id uuid not null,
  ticket text not null,
  status text not null,
  answers jsonb default '{}'::jsonb not null,
  household text,
  channel text default ''::text not null,
  wave_id uuid,
  code_hash text,
  person_id uuid,
  registered_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint draw_people_pkey PRIMARY KEY (id),
  constraint draw_people_draw_id_ticket_key UNIQUE (draw_id, ticket),
  constraint draw_people_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_people_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'registered'::text, 'eligible'::text, 'pool'::text, 'drawn'::text, 'reserve'::text, 'confirmed'::text, 'present'::text, 'withdrawn'::text, 'refused'::text, 'excluded'::text])))
);
CREATE UNIQUE INDEX draw_people_by_code ON draw_people USING btree (draw_id, code_hash);
CREATE INDEX draw_people_by_hash ON draw_people USING btree (code_hash);
CREATE INDEX draw_people_by_person ON draw_people USING btree (person_id);
CREATE INDEX draw_people_by_status ON draw_people USING btree (draw_id, status);
CREATE TRIGGER draw_people_sealed BEFORE INSERT OR DELETE OR UPDATE ON draw_people FOR EACH ROW EXECUTE FUNCTION guard_draw_people();

create table draw_pools (
  draw_id uuid not null,
  file text not null,
  sha256 text not null,
  size integer not null,
  frozen_at timestamp with time zone not null,
  constraint draw_pools_pkey PRIMARY KEY (draw_id),
  constraint draw_pools_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_pools_size_check CHECK ((size > 0))
);
CREATE TRIGGER draw_pools_at_their_step BEFORE INSERT ON draw_pools FOR EACH ROW EXECUTE FUNCTION guard_draw_step();
CREATE TRIGGER draw_pools_written_once BEFORE DELETE OR UPDATE ON draw_pools FOR EACH ROW EXECUTE FUNCTION guard_draw_seals();

create table draw_recruitments (
  draw_id uuid not null,
  secret text,
  controller text default ''::text not null,
  contact text default ''::text not null,
  phone text default ''::text not null,
  minimum_age integer default 16 not null,
  is_open_call boolean default false not null,
  may_replace_at_home boolean default false not null,
  pool_factor integer default 4 not null,
  conflicts text default ''::text not null,
  session_cents integer default 0 not null,
  answer_days integer default 5 not null,
  set_id uuid,
  erase_on date,
  erased_at timestamp with time zone,
  record jsonb,
  changed_at timestamp with time zone not null,
  drop_outs jsonb default '{}'::jsonb not null,
  responses jsonb default '{}'::jsonb not null,
  shared_seed text default ''::text not null,
  address text default ''::text not null,
  signed_by text default ''::text not null,
  signed_as text default ''::text not null,
  erase_first_on date,
  erase_postponed_because text default ''::text not null,
  erase_warned_first date,
  erase_warned_last date,
  questions jsonb default '[]'::jsonb not null,
  constraint draw_recruitments_pkey PRIMARY KEY (draw_id),
  constraint draw_recruitments_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_recruitments_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 60))),
  constraint draw_recruitments_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 99))),
  constraint draw_recruitments_pool_factor_check CHECK (((pool_factor >= 1) AND (pool_factor <= 20))),
  constraint draw_recruitments_session_cents_check CHECK ((session_cents >= 0))
);

create table draw_registration_drafts (
  person_id uuid not null,
  draw_id uuid not null,
  answers jsonb not null,
  kept_until date not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint draw_registration_drafts_pkey PRIMARY KEY (person_id),
  constraint draw_registration_drafts_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_registration_drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE
);
CREATE INDEX draw_registration_drafts_by_draw ON draw_registration_drafts USING btree (draw_id);
CREATE INDEX draw_registration_drafts_by_end ON draw_registration_drafts USING btree (kept_until);

create table draw_registrations (
  person_id uuid not null,
  draw_id uuid not null,
  medium text not null,
  entered_by uuid,
  notice_version text not null,
  has_conflict boolean default false not null,
  asks_again boolean default false not null,
  is_minor boolean default false not null,
  created_at timestamp with time zone not null,
  sits_again_because text,
  added_answers jsonb default '{}'::jsonb not null,
  constraint draw_registrations_pkey PRIMARY KEY (person_id),
  constraint draw_registrations_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_registrations_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_registrations_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text, 'phone'::text, 'door'::text, 'file'::text])))
);
CREATE INDEX draw_registrations_by_draw ON draw_registrations USING btree (draw_id);

create table draw_relaxations (
  id uuid not null,
  draw_id uuid not null,
  changes jsonb not null,
  reason text not null,
  signed_by uuid not null,
  signed_at timestamp with time zone not null,
  second_by uuid,
  second_at timestamp with time zone,
  constraint draw_relaxations_pkey PRIMARY KEY (id),
  constraint draw_relaxations_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_relaxations_check CHECK ((second_by <> signed_by)),
  constraint draw_relaxations_check1 CHECK (((second_by IS NULL) = (second_at IS NULL)))
);
CREATE UNIQUE INDEX draw_relaxations_open ON draw_relaxations USING btree (draw_id) WHERE (second_by IS NULL);

create table draw_seat_keys (
  draw_id uuid not null,
  key_hash text not null,
  kept_until date not null,
  constraint draw_seat_keys_pkey PRIMARY KEY (draw_id, key_hash),
  constraint draw_seat_keys_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE
);
CREATE INDEX draw_seat_keys_by_hash ON draw_seat_keys USING btree (key_hash);

create table draw_sources (
  id uuid not null,
  draw_id uuid not null,
  kind text not null,
  label text not null,
  provenance text default ''::text not null,
  usual_response double precision not null,
  declared_by uuid,
  declared_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint draw_sources_pkey PRIMARY KEY (id),
  constraint draw_sources_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_sources_kind_check CHECK ((kind = ANY (ARRAY['roll'::text, 'addresses'::text, 'phone'::text, 'door'::text, 'volunteers'::text, 'partner'::text, 'commune'::text]))),
  constraint draw_sources_usual_response_check CHECK (((usual_response > (0)::double precision) AND (usual_response <= (1)::double precision)))
);
CREATE INDEX draw_sources_by_draw ON draw_sources USING btree (draw_id);

create table draw_stamps (
  draw_id uuid not null,
  number integer not null,
  response bytea not null,
  sha256 text not null,
  stamped_at timestamp with time zone not null,
  authority text not null,
  serial text not null,
  source text not null,
  added_by uuid,
  added_at timestamp with time zone not null,
  constraint draw_stamps_pkey PRIMARY KEY (draw_id, number),
  constraint draw_stamps_draw_id_sha256_key UNIQUE (draw_id, sha256),
  constraint draw_stamps_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draw_commitments(draw_id) ON DELETE CASCADE,
  constraint draw_stamps_number_check CHECK (((number >= 1) AND (number <= 20))),
  constraint draw_stamps_response_check CHECK ((octet_length(response) <= 65536)),
  constraint draw_stamps_source_check CHECK ((source = ANY (ARRAY['asked'::text, 'handed-in'::text])))
);
CREATE TRIGGER draw_stamps_guarded BEFORE INSERT ON draw_stamps FOR EACH ROW EXECUTE FUNCTION guard_draw_stamps();
CREATE TRIGGER draw_stamps_never_emptied BEFORE TRUNCATE ON draw_stamps FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER draw_stamps_written_once BEFORE DELETE OR UPDATE ON draw_stamps FOR EACH ROW EXECUTE FUNCTION refuse_change_of_draw();

create table draw_summons (
  person_id uuid not null,
  draw_id uuid not null,
  token_hash text not null,
  sent_at timestamp with time zone not null,
  answer_by date not null,
  answered_at timestamp with time zone,
  answer text,
  medium text,
  participant_id uuid,
  constraint draw_summons_pkey PRIMARY KEY (person_id),
  constraint draw_summons_token_hash_key UNIQUE (token_hash),
  constraint draw_summons_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_summons_person_id_fkey FOREIGN KEY (person_id) REFERENCES draw_people(id) ON DELETE CASCADE,
  constraint draw_summons_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'declined'::text, 'unreachable'::text])))
);
CREATE INDEX draw_summons_by_draw ON draw_summons USING btree (draw_id);

create table draw_values (
  id uuid not null,
  feature_id uuid not null,
  key text not null,
  label text not null,
  "position" integer not null,
  population_share double precision,
  min integer default 0 not null,
  max integer default 0 not null,
  min_flex integer default 0 not null,
  max_flex integer default 0 not null,
  constraint draw_values_pkey PRIMARY KEY (id),
  constraint draw_values_feature_id_key_key UNIQUE (feature_id, key),
  constraint draw_values_feature_id_fkey FOREIGN KEY (feature_id) REFERENCES draw_features(id) ON DELETE CASCADE,
  constraint draw_values_check CHECK ((max >= min)),
  constraint draw_values_check1 CHECK (((min_flex >= 0) AND (min_flex <= min))),
  constraint draw_values_check2 CHECK ((max_flex >= max)),
  constraint draw_values_min_check CHECK ((min >= 0)),
  constraint draw_values_population_share_check CHECK (((population_share >= (0)::double precision) AND (population_share <= (1)::double precision)))
);
CREATE TRIGGER draw_values_guarded BEFORE INSERT OR DELETE OR UPDATE ON draw_values FOR EACH ROW EXECUTE FUNCTION guard_draw_quotas();

create table draw_waves (
  id uuid not null,
  draw_id uuid not null,
  source_id uuid not null,
  number integer not null,
  size integer not null,
  frame_size integer not null,
  frame_sha256 text not null,
  seed text not null,
  expected_response double precision not null,
  confidence double precision not null,
  codes_sha256 text not null,
  committed_at timestamp with time zone,
  posted_on date,
  reminded_on date,
  created_at timestamp with time zone not null,
  strata jsonb default '[]'::jsonb not null,
  beacon_round bigint,
  beacon_signature text,
  list_number integer,
  seed_by_house boolean default false not null,
  constraint draw_waves_pkey PRIMARY KEY (id),
  constraint draw_waves_draw_id_number_key UNIQUE (draw_id, number),
  constraint draw_waves_draw_id_fkey FOREIGN KEY (draw_id) REFERENCES draws(id) ON DELETE CASCADE,
  constraint draw_waves_source_id_fkey FOREIGN KEY (source_id) REFERENCES draw_sources(id),
  constraint draw_waves_beacon_signature_check CHECK ((beacon_signature ~ '^[0-9a-f]{96}$'::text)),
  constraint draw_waves_check CHECK ((frame_size >= size)),
  constraint draw_waves_check1 CHECK ((((beacon_round IS NULL) = (beacon_signature IS NULL)) AND ((beacon_round IS NULL) = (list_number IS NULL)))),
  constraint draw_waves_number_check CHECK ((number >= 1)),
  constraint draw_waves_size_check CHECK ((size >= 1))
);
CREATE UNIQUE INDEX draw_waves_by_list ON draw_waves USING btree (draw_id, list_number);
CREATE TRIGGER draw_waves_guarded BEFORE INSERT OR UPDATE ON draw_waves FOR EACH ROW EXECUTE FUNCTION guard_draw_waves();

create table draws (
  id uuid not null,
  slug text not null,
  title text not null,
  purpose text default ''::text not null,
  organiser text default ''::text not null,
  organiser_kind text default 'other'::text not null,
  territory_id uuid,
  experiment_id uuid,
  phase_id uuid,
  instrument_id uuid,
  protocol_version integer,
  hidden boolean default false not null,
  parent_draw_id uuid,
  source text default 'house'::text not null,
  state text default 'preparing'::text not null,
  population text default ''::text not null,
  panel_size integer not null,
  reserve_size integer default 0 not null,
  expected_pool integer,
  method text default 'leximin'::text not null,
  list_size integer default 1000 not null,
  same_address boolean default true not null,
  indemnity text default ''::text not null,
  care text default ''::text not null,
  registration_opens_on date,
  registration_closes_on date,
  draw_on date,
  first_session_on date,
  replacements_end_on date,
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  void_reason text,
  voided_at timestamp with time zone,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  dice_alone boolean default false not null,
  letters_round bigint,
  constraint draws_pkey PRIMARY KEY (id),
  constraint draws_instrument_id_key UNIQUE (instrument_id),
  constraint draws_slug_key UNIQUE (slug),
  constraint draws_parent_draw_id_fkey FOREIGN KEY (parent_draw_id) REFERENCES draws(id),
  constraint draws_check CHECK (((state = 'void'::text) = (voided_at IS NOT NULL))),
  constraint draws_expected_pool_check CHECK (((expected_pool >= 1) AND (expected_pool <= 200000))),
  constraint draws_letters_round_check CHECK ((letters_round > 0)),
  constraint draws_list_size_check CHECK ((list_size = ANY (ARRAY[100, 1000, 10000]))),
  constraint draws_method_check CHECK ((method = ANY (ARRAY['leximin'::text, 'maximin'::text, 'nash'::text, 'goldilocks'::text]))),
  constraint draws_panel_size_check CHECK (((panel_size >= 1) AND (panel_size <= 2000))),
  constraint draws_reserve_size_check CHECK (((reserve_size >= 0) AND (reserve_size <= 5000))),
  constraint draws_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'recruiting'::text, 'frozen'::text, 'listed'::text, 'committed'::text, 'drawn'::text, 'closed'::text, 'void'::text]))),
  constraint letters_round_after_rule CHECK (((published_at IS NULL) OR (letters_round IS NULL) OR (((1692803367 + ((letters_round - 1) * 3)))::numeric >= EXTRACT(epoch FROM published_at))))
);
CREATE INDEX draws_by_experiment ON draws USING btree (experiment_id);
CREATE INDEX draws_by_territory ON draws USING btree (territory_id);
CREATE TRIGGER draws_chance_guarded BEFORE UPDATE ON draws FOR EACH ROW EXECUTE FUNCTION guard_published_chance();
CREATE TRIGGER draws_guarded BEFORE UPDATE ON draws FOR EACH ROW EXECUTE FUNCTION guard_draw();

create table economy_booked (
  import_id uuid not null,
  project_id uuid not null,
  line_id uuid not null,
  side text not null,
  nature text not null,
  label text not null,
  in_kind boolean not null,
  cents bigint not null,
  lines integer not null,
  months jsonb default '[]'::jsonb not null,
  constraint economy_booked_pkey PRIMARY KEY (import_id, project_id, line_id),
  constraint economy_booked_import_id_fkey FOREIGN KEY (import_id) REFERENCES economy_imports(id) ON DELETE CASCADE,
  constraint economy_booked_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_booked_side_check CHECK ((side = ANY (ARRAY['cost'::text, 'revenue'::text])))
);
CREATE INDEX economy_booked_project ON economy_booked USING btree (project_id);

create table economy_decisions (
  id uuid not null,
  project_id uuid not null,
  choice text not null,
  criteria jsonb not null,
  reason text not null,
  scenario text default ''::text not null,
  decided_at timestamp with time zone not null,
  constraint economy_decisions_pkey PRIMARY KEY (id),
  constraint economy_decisions_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_decisions_choice_check CHECK ((choice = ANY (ARRAY['go'::text, 'go-if'::text, 'no-go'::text])))
);
CREATE INDEX economy_decisions_project ON economy_decisions USING btree (project_id, decided_at);

create table economy_fund_years (
  grant_id uuid not null,
  year integer not null,
  used_cents bigint not null,
  reason text not null,
  written_at timestamp with time zone not null,
  constraint economy_fund_years_pkey PRIMARY KEY (grant_id, year),
  constraint economy_fund_years_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES economy_grants(id) ON DELETE CASCADE,
  constraint economy_fund_years_used_cents_check CHECK ((used_cents >= 0)),
  constraint economy_fund_years_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table economy_grants (
  id uuid not null,
  project_id uuid not null,
  funder text not null,
  kind text not null,
  state text not null,
  asked_cents bigint not null,
  granted_cents bigint,
  conditions text default ''::text not null,
  natures jsonb default '[]'::jsonb not null,
  starts_on date not null,
  ends_on date not null,
  report_due_on date,
  report_sent_on date,
  created_at timestamp with time zone not null,
  constraint economy_grants_pkey PRIMARY KEY (id),
  constraint economy_grants_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_grants_asked_cents_check CHECK ((asked_cents >= 0)),
  constraint economy_grants_check CHECK ((starts_on <= ends_on)),
  constraint economy_grants_check1 CHECK (((state <> 'signed'::text) OR (granted_cents IS NOT NULL))),
  constraint economy_grants_granted_cents_check CHECK ((granted_cents >= 0)),
  constraint economy_grants_state_check CHECK ((state = ANY (ARRAY['hoped'::text, 'likely'::text, 'signed'::text, 'refused'::text])))
);
CREATE INDEX economy_grants_project ON economy_grants USING btree (project_id);

create table economy_imports (
  id uuid not null,
  state text not null,
  file_name text not null,
  siren text default ''::text not null,
  sha256 text not null,
  rules_sha256 text not null,
  axis text default ''::text not null,
  starts_on date not null,
  ends_on date not null,
  lines integer not null,
  entries integer not null,
  debit_cents bigint not null,
  charges_cents bigint not null,
  products_cents bigint not null,
  used_cents bigint not null,
  given_cents bigint not null,
  not_validated integer not null,
  tried_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  constraint economy_imports_pkey PRIMARY KEY (id),
  constraint economy_imports_check CHECK (((state = 'tried'::text) = (kept_at IS NULL))),
  constraint economy_imports_state_check CHECK ((state = ANY (ARRAY['tried'::text, 'kept'::text, 'replaced'::text, 'taken-back'::text])))
);
CREATE INDEX economy_imports_state ON economy_imports USING btree (state, starts_on);

create table economy_km_rates (
  year integer not null,
  rate integer not null,
  constraint economy_km_rates_pkey PRIMARY KEY (year),
  constraint economy_km_rates_rate_check CHECK ((rate > 0)),
  constraint economy_km_rates_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table economy_lines (
  id uuid not null,
  project_id uuid not null,
  side text not null,
  nature text not null,
  label text not null,
  role text default ''::text not null,
  year integer not null,
  hundredths integer,
  planned_cents bigint not null,
  in_kind boolean not null,
  "position" integer not null,
  constraint economy_lines_pkey PRIMARY KEY (id),
  constraint economy_lines_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_lines_hundredths_check CHECK ((hundredths >= 0)),
  constraint economy_lines_planned_cents_check CHECK ((planned_cents >= 0)),
  constraint economy_lines_side_check CHECK ((side = ANY (ARRAY['cost'::text, 'revenue'::text]))),
  constraint economy_lines_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE INDEX economy_lines_project ON economy_lines USING btree (project_id, "position");

create table economy_note_keys (
  note_id uuid not null,
  key_file uuid not null,
  constraint economy_note_keys_pkey PRIMARY KEY (note_id),
  constraint economy_note_keys_key_file_fkey FOREIGN KEY (key_file) REFERENCES files(id),
  constraint economy_note_keys_note_id_fkey FOREIGN KEY (note_id) REFERENCES economy_notes(id) ON DELETE CASCADE
);

create table economy_note_lines (
  id uuid not null,
  note_id uuid not null,
  project_id uuid not null,
  spent_on date not null,
  label text not null,
  nature text not null,
  cents bigint not null,
  km_hundredths integer,
  km_rate integer,
  in_accounts boolean,
  "position" integer not null,
  constraint economy_note_lines_pkey PRIMARY KEY (id),
  constraint economy_note_lines_note_id_fkey FOREIGN KEY (note_id) REFERENCES economy_notes(id) ON DELETE CASCADE,
  constraint economy_note_lines_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_note_lines_cents_check CHECK ((cents > 0)),
  constraint economy_note_lines_check CHECK (((km_hundredths IS NULL) = (km_rate IS NULL))),
  constraint economy_note_lines_km_hundredths_check CHECK ((km_hundredths > 0)),
  constraint economy_note_lines_km_rate_check CHECK ((km_rate > 0))
);
CREATE INDEX economy_note_lines_note ON economy_note_lines USING btree (note_id, "position");
CREATE INDEX economy_note_lines_project ON economy_note_lines USING btree (project_id);

create table economy_notes (
  id uuid not null,
  person_id uuid,
  title text not null,
  state text not null,
  reason text default ''::text not null,
  sent_at timestamp with time zone,
  decided_at timestamp with time zone,
  paid_on date,
  created_at timestamp with time zone not null,
  constraint economy_notes_pkey PRIMARY KEY (id),
  constraint economy_notes_check CHECK (((state = 'paid'::text) = (paid_on IS NOT NULL))),
  constraint economy_notes_check1 CHECK (((state = 'refused'::text) = (reason <> ''::text))),
  constraint economy_notes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'accepted'::text, 'refused'::text, 'paid'::text])))
);
CREATE INDEX economy_notes_person ON economy_notes USING btree (person_id);
CREATE INDEX economy_notes_state ON economy_notes USING btree (state, created_at);

create table economy_payments (
  id uuid not null,
  grant_id uuid not null,
  due_on date not null,
  cents bigint not null,
  paid_on date,
  "position" integer not null,
  constraint economy_payments_pkey PRIMARY KEY (id),
  constraint economy_payments_grant_id_fkey FOREIGN KEY (grant_id) REFERENCES economy_grants(id) ON DELETE CASCADE,
  constraint economy_payments_cents_check CHECK ((cents > 0))
);
CREATE INDEX economy_payments_grant ON economy_payments USING btree (grant_id, "position");

create table economy_projects (
  id uuid not null,
  slug text not null,
  title text not null,
  kind text not null,
  experiment_id uuid,
  starts_on date not null,
  ends_on date not null,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  constraint economy_projects_pkey PRIMARY KEY (id),
  constraint economy_projects_experiment_id_key UNIQUE (experiment_id),
  constraint economy_projects_slug_key UNIQUE (slug),
  constraint economy_projects_check CHECK ((starts_on <= ends_on)),
  constraint economy_projects_check1 CHECK (((kind = 'experiment'::text) = (experiment_id IS NOT NULL))),
  constraint economy_projects_kind_check CHECK ((kind = ANY (ARRAY['experiment'::text, 'network'::text, 'resources'::text, 'other'::text])))
);

create table economy_rates (
  id uuid not null,
  year integer not null,
  role text not null,
  cost_cents bigint not null,
  price_cents bigint not null,
  "position" integer not null,
  constraint economy_rates_pkey PRIMARY KEY (id),
  constraint economy_rates_cost_cents_check CHECK ((cost_cents >= 0)),
  constraint economy_rates_price_cents_check CHECK ((price_cents >= 0)),
  constraint economy_rates_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);
CREATE UNIQUE INDEX economy_rates_role ON economy_rates USING btree (year, lower(role));

create table economy_receipts (
  line_id uuid not null,
  name text not null,
  media_type text not null,
  sealed bytea not null,
  constraint economy_receipts_pkey PRIMARY KEY (line_id),
  constraint economy_receipts_line_id_fkey FOREIGN KEY (line_id) REFERENCES economy_note_lines(id) ON DELETE CASCADE
);

create table economy_revisions (
  id uuid not null,
  project_id uuid not null,
  number integer not null,
  reason text not null,
  amounts jsonb not null,
  created_at timestamp with time zone not null,
  constraint economy_revisions_pkey PRIMARY KEY (id),
  constraint economy_revisions_project_id_number_key UNIQUE (project_id, number),
  constraint economy_revisions_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE,
  constraint economy_revisions_number_check CHECK ((number > 0))
);

create table economy_rules (
  id uuid not null,
  account text not null,
  axis text default ''::text not null,
  words text default ''::text not null,
  project_id uuid not null,
  line_id uuid not null,
  "position" integer not null,
  constraint economy_rules_pkey PRIMARY KEY (id),
  constraint economy_rules_project_id_fkey FOREIGN KEY (project_id) REFERENCES economy_projects(id) ON DELETE CASCADE
);

create table economy_unmapped (
  import_id uuid not null,
  account text not null,
  axis text not null,
  label text not null,
  charges_cents bigint not null,
  products_cents bigint not null,
  used_cents bigint not null,
  given_cents bigint not null,
  lines integer not null,
  constraint economy_unmapped_pkey PRIMARY KEY (import_id, account, axis),
  constraint economy_unmapped_import_id_fkey FOREIGN KEY (import_id) REFERENCES economy_imports(id) ON DELETE CASCADE
);

create table economy_years (
  year integer not null,
  overhead_tenths integer not null,
  constraint economy_years_pkey PRIMARY KEY (year),
  constraint economy_years_overhead_tenths_check CHECK (((overhead_tenths >= 0) AND (overhead_tenths <= 1000))),
  constraint economy_years_year_check CHECK (((year >= 2000) AND (year <= 2100)))
);

create table evaluation_results (
  id uuid not null,
  experiment_id uuid not null,
  kind text not null,
  state text not null,
  question text not null,
  protocol_version integer not null,
  protocol_sha256 text not null,
  plan_place integer not null,
  plan_sha256 text not null,
  file_sha256 text,
  numbers jsonb,
  open_columns jsonb,
  deviations text default ''::text not null,
  note text default ''::text not null,
  reason text default ''::text not null,
  kept_at timestamp with time zone not null,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint evaluation_results_pkey PRIMARY KEY (id),
  constraint evaluation_results_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint evaluation_results_check CHECK (((kind = 'unknown'::text) = (numbers IS NULL))),
  constraint evaluation_results_check1 CHECK (((numbers IS NULL) = (file_sha256 IS NULL))),
  constraint evaluation_results_check2 CHECK (((numbers IS NOT NULL) OR (open_columns IS NULL))),
  constraint evaluation_results_check3 CHECK (((state = 'draft'::text) = (published_at IS NULL))),
  constraint evaluation_results_check4 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint evaluation_results_kind_check CHECK ((kind = ANY (ARRAY['planned'::text, 'exploratory'::text, 'unknown'::text]))),
  constraint evaluation_results_plan_place_check CHECK ((plan_place > 0)),
  constraint evaluation_results_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);
CREATE INDEX evaluation_results_experiment ON evaluation_results USING btree (experiment_id, kept_at);

create table event_answer_counts (
  question_id uuid not null,
  answer text not null,
  count integer not null,
  constraint event_answer_counts_pkey PRIMARY KEY (question_id, answer),
  constraint event_answer_counts_question_id_fkey FOREIGN KEY (question_id) REFERENCES event_questions(id) ON DELETE CASCADE,
  constraint event_answer_counts_count_check CHECK ((count >= 0))
);

create table event_answers (
  registration_id uuid not null,
  question_id uuid not null,
  answer text not null,
  kept_until date not null,
  fields jsonb,
  constraint event_answers_pkey PRIMARY KEY (registration_id, question_id),
  constraint event_answers_question_id_fkey FOREIGN KEY (question_id) REFERENCES event_questions(id) ON DELETE CASCADE,
  constraint event_answers_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE
);
CREATE INDEX event_answers_kept ON event_answers USING btree (kept_until);

create table event_attendance (
  session_id uuid not null,
  participant_id uuid not null,
  medium text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint event_attendance_pkey PRIMARY KEY (session_id, participant_id),
  constraint event_attendance_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES event_participants(id) ON DELETE CASCADE,
  constraint event_attendance_session_id_fkey FOREIGN KEY (session_id) REFERENCES event_sessions(id) ON DELETE CASCADE,
  constraint event_attendance_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text])))
);

create table event_calendar_feeds (
  token_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  constraint event_calendar_feeds_pkey PRIMARY KEY (token_hash),
  constraint event_calendar_feeds_person_id_key UNIQUE (person_id)
);

create table event_certificates (
  id uuid not null,
  event_id uuid not null,
  registration_id uuid not null,
  number text not null,
  code text not null,
  name_mark text not null,
  minutes integer not null,
  days integer not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint event_certificates_pkey PRIMARY KEY (id),
  constraint event_certificates_code_key UNIQUE (code),
  constraint event_certificates_number_key UNIQUE (number),
  constraint event_certificates_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_certificates_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE,
  constraint event_certificates_days_check CHECK ((days > 0)),
  constraint event_certificates_minutes_check CHECK ((minutes > 0)),
  constraint event_certificates_withdrawn_why_check CHECK ((withdrawn_why = ANY (ARRAY['presence-corrected'::text, 'mistake'::text, 'asked'::text])))
);
CREATE INDEX event_certificates_event ON event_certificates USING btree (event_id);
CREATE UNIQUE INDEX event_certificates_standing ON event_certificates USING btree (registration_id) WHERE (withdrawn_at IS NULL);

create table event_contribution_links (
  token_hash text not null,
  contribution_id uuid not null,
  created_at timestamp with time zone not null,
  constraint event_contribution_links_pkey PRIMARY KEY (token_hash),
  constraint event_contribution_links_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES event_contributions(id) ON DELETE CASCADE
);
CREATE INDEX event_contribution_links_contribution ON event_contribution_links USING btree (contribution_id);

create table event_contribution_speaker_identities (
  speaker_id uuid not null,
  person_id uuid,
  name text not null,
  email text not null,
  organisation text default ''::text not null,
  territory text default ''::text not null,
  kept_until date not null,
  constraint event_contribution_speaker_identities_pkey PRIMARY KEY (speaker_id),
  constraint event_contribution_speaker_identities_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES event_contribution_speakers(id) ON DELETE CASCADE
);
CREATE INDEX event_speaker_identities_kept ON event_contribution_speaker_identities USING btree (kept_until);
CREATE INDEX event_speaker_identities_person ON event_contribution_speaker_identities USING btree (person_id);

create table event_contribution_speakers (
  id uuid not null,
  contribution_id uuid not null,
  "position" integer not null,
  publish_name boolean default false not null,
  publish_photo boolean default false not null,
  consented_at timestamp with time zone not null,
  constraint event_contribution_speakers_pkey PRIMARY KEY (id),
  constraint event_contribution_speakers_contribution_id_position_key UNIQUE (contribution_id, "position"),
  constraint event_contribution_speakers_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES event_contributions(id) ON DELETE CASCADE,
  constraint event_contribution_speakers_position_check CHECK ((("position" >= 1) AND ("position" <= 4)))
);

create table event_contributions (
  id uuid not null,
  event_id uuid not null,
  number integer not null,
  title text not null,
  summary text not null,
  details text default ''::text not null,
  format text not null,
  minutes integer not null,
  track_id uuid,
  language text not null,
  needs text default ''::text not null,
  expected integer,
  answers jsonb default '{}'::jsonb not null,
  recording boolean default false not null,
  state text not null,
  told text,
  message text default ''::text not null,
  locale text not null,
  submitted_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  decided_by uuid,
  kept_until date not null,
  constraint event_contributions_pkey PRIMARY KEY (id),
  constraint event_contributions_event_id_number_key UNIQUE (event_id, number),
  constraint event_contributions_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_contributions_track_id_fkey FOREIGN KEY (track_id) REFERENCES event_tracks(id) ON DELETE SET NULL,
  constraint event_contributions_expected_check CHECK (((expected >= 1) AND (expected <= 100000))),
  constraint event_contributions_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint event_contributions_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint event_contributions_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1000))),
  constraint event_contributions_number_check CHECK ((number > 0)),
  constraint event_contributions_state_check CHECK ((state = ANY (ARRAY['submitted'::text, 'accepted'::text, 'waiting'::text, 'refused'::text, 'confirmed'::text, 'withdrawn'::text]))),
  constraint event_contributions_told_check CHECK ((told = ANY (ARRAY['accepted'::text, 'waiting'::text, 'refused'::text])))
);

create table event_letters (
  id uuid not null,
  event_id uuid not null,
  recipients text not null,
  subject text not null,
  body text not null,
  sent_at timestamp with time zone not null,
  sent_by uuid,
  count integer not null,
  constraint event_letters_pkey PRIMARY KEY (id),
  constraint event_letters_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE
);
CREATE INDEX event_letters_event ON event_letters USING btree (event_id);

create table event_materials (
  id uuid not null,
  event_id uuid not null,
  kind text not null,
  title text not null,
  href text default ''::text not null,
  file_id uuid,
  public boolean default true not null,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint event_materials_pkey PRIMARY KEY (id),
  constraint event_materials_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_materials_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text, 'resource'::text])))
);
CREATE INDEX event_materials_event ON event_materials USING btree (event_id);

create table event_participant_identities (
  participant_id uuid not null,
  person_id uuid,
  name text not null,
  contact text default ''::text not null,
  needs text default ''::text not null,
  kept_until date not null,
  constraint event_participant_identities_pkey PRIMARY KEY (participant_id),
  constraint event_participant_identities_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES event_participants(id) ON DELETE CASCADE
);
CREATE INDEX event_participant_identities_kept ON event_participant_identities USING btree (kept_until);
CREATE INDEX event_participant_identities_person ON event_participant_identities USING btree (person_id);

create table event_participants (
  id uuid not null,
  set_id uuid not null,
  number integer not null,
  added_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint event_participants_pkey PRIMARY KEY (id),
  constraint event_participants_set_id_number_key UNIQUE (set_id, number),
  constraint event_participants_set_id_fkey FOREIGN KEY (set_id) REFERENCES event_sets(id) ON DELETE CASCADE,
  constraint event_participants_number_check CHECK ((number > 0))
);

create table event_presence_imports (
  id uuid not null,
  event_id uuid not null,
  file_name text not null,
  tool text not null,
  headings_mark text not null,
  mapping jsonb not null,
  day date not null,
  min_minutes integer not null,
  lines jsonb,
  rejected jsonb,
  lines_kept_until date not null,
  read_count integer default 0 not null,
  present_count integer default 0 not null,
  short_count integer default 0 not null,
  unknown_count integer default 0 not null,
  rejected_count integer default 0 not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  applied_at timestamp with time zone,
  constraint event_presence_imports_pkey PRIMARY KEY (id),
  constraint event_presence_imports_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_presence_imports_tool_check CHECK ((tool = ANY (ARRAY['zoom'::text, 'bigbluebutton'::text, 'jitsi'::text, 'teams'::text, 'other'::text])))
);
CREATE INDEX event_presence_imports_event ON event_presence_imports USING btree (event_id);
CREATE INDEX event_presence_imports_headings ON event_presence_imports USING btree (headings_mark);

create table event_presence_matches (
  event_id uuid not null,
  name_mark text not null,
  registration_id uuid,
  confirmed_at timestamp with time zone not null,
  constraint event_presence_matches_pkey PRIMARY KEY (event_id, name_mark),
  constraint event_presence_matches_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_presence_matches_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE
);

create table event_presence_settings (
  event_id uuid not null,
  min_minutes integer default 20 not null,
  cold_weeks integer default 8 not null,
  satisfaction boolean default true not null,
  closed_at timestamp with time zone,
  hot_sent_at timestamp with time zone,
  cold_sent_at timestamp with time zone,
  constraint event_presence_settings_pkey PRIMARY KEY (event_id),
  constraint event_presence_settings_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_presence_settings_cold_weeks_check CHECK (((cold_weeks >= 1) AND (cold_weeks <= 52))),
  constraint event_presence_settings_min_minutes_check CHECK (((min_minutes >= 0) AND (min_minutes <= 1440)))
);

create table event_presences (
  event_id uuid not null,
  registration_id uuid not null,
  day date not null,
  how text not null,
  medium text not null,
  morning boolean default true not null,
  afternoon boolean default true not null,
  minutes integer,
  recorded_at timestamp with time zone not null,
  recorded_by uuid,
  constraint event_presences_pkey PRIMARY KEY (registration_id, day, how),
  constraint event_presences_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_presences_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE,
  constraint event_presences_how_check CHECK ((how = ANY (ARRAY['on-site'::text, 'online'::text, 'replay'::text]))),
  constraint event_presences_medium_check CHECK ((medium = ANY (ARRAY['qr'::text, 'typed'::text, 'ticked'::text, 'screen'::text, 'paper'::text, 'import'::text, 'link'::text]))),
  constraint event_presences_minutes_check CHECK ((minutes >= 0))
);
CREATE INDEX event_presences_event ON event_presences USING btree (event_id, day);

create table event_programmes (
  event_id uuid not null,
  intro text default ''::text not null,
  opens_on date,
  closes_on date,
  formats jsonb default '[]'::jsonb not null,
  questions jsonb default '[]'::jsonb not null,
  criteria jsonb default '[]'::jsonb not null,
  scale integer default 5 not null,
  day_from text default '09:00'::text not null,
  day_to text default '18:00'::text not null,
  next_number integer default 1 not null,
  nameless boolean default false not null,
  constraint event_programmes_pkey PRIMARY KEY (event_id),
  constraint event_programmes_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_programmes_check CHECK (((opens_on IS NULL) OR (closes_on IS NULL) OR (opens_on <= closes_on))),
  constraint event_programmes_day_from_check CHECK ((day_from ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint event_programmes_day_to_check CHECK ((day_to ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint event_programmes_scale_check CHECK (((scale >= 2) AND (scale <= 10)))
);

create table event_questions (
  id uuid not null,
  event_id uuid,
  series_id uuid,
  "position" integer not null,
  kind text not null,
  label text not null,
  choices text[] default '{}'::text[] not null,
  required boolean default false not null,
  kept_days integer not null,
  other text default ''::text not null,
  constraint event_questions_pkey PRIMARY KEY (id),
  constraint event_questions_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_questions_series_id_fkey FOREIGN KEY (series_id) REFERENCES event_series(id) ON DELETE CASCADE,
  constraint event_questions_check CHECK ((num_nonnulls(event_id, series_id) = 1)),
  constraint event_questions_kept_days_check CHECK (((kept_days >= 0) AND (kept_days <= 365))),
  constraint event_questions_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'diet'::text, 'childcare'::text, 'text'::text, 'choice'::text, 'several'::text, 'yes-no'::text, 'scale'::text, 'number'::text, 'date'::text])))
);
CREATE INDEX event_questions_event ON event_questions USING btree (event_id);

create table event_registration_identities (
  registration_id uuid not null,
  person_id uuid,
  name text not null,
  email text default ''::text not null,
  organisation text default ''::text not null,
  function text default ''::text not null,
  territory_id uuid,
  kept_until date not null,
  constraint event_registration_identities_pkey PRIMARY KEY (registration_id),
  constraint event_registration_identities_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE
);
CREATE INDEX event_registration_identities_email ON event_registration_identities USING btree (lower(email));
CREATE INDEX event_registration_identities_kept ON event_registration_identities USING btree (kept_until);
CREATE INDEX event_registration_identities_person ON event_registration_identities USING btree (person_id);

create table event_registration_links (
  token_hash text not null,
  registration_id uuid not null,
  created_at timestamp with time zone not null,
  constraint event_registration_links_pkey PRIMARY KEY (token_hash),
  constraint event_registration_links_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE
);
CREATE INDEX event_registration_links_registration ON event_registration_links USING btree (registration_id);

create table event_registrations (
  id uuid not null,
  event_id uuid,
  series_id uuid,
  parent_id uuid,
  number integer not null,
  seat_class_id uuid,
  state text not null,
  role text default 'attendee'::text not null,
  language text default 'fr'::text not null,
  medium text default 'screen'::text not null,
  "position" integer,
  offered_until timestamp with time zone,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  lapses integer default 0 not null,
  constraint event_registrations_pkey PRIMARY KEY (id),
  constraint event_registrations_event_id_number_key UNIQUE (event_id, number),
  constraint event_registrations_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_registrations_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES event_registrations(id) ON DELETE CASCADE,
  constraint event_registrations_seat_class_id_fkey FOREIGN KEY (seat_class_id) REFERENCES event_seat_classes(id) ON DELETE SET NULL,
  constraint event_registrations_series_id_fkey FOREIGN KEY (series_id) REFERENCES event_series(id) ON DELETE CASCADE,
  constraint event_registrations_check CHECK (((event_id IS NOT NULL) OR (series_id IS NOT NULL))),
  constraint event_registrations_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint event_registrations_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text, 'import'::text]))),
  constraint event_registrations_number_check CHECK ((number > 0)),
  constraint event_registrations_role_check CHECK ((role = ANY (ARRAY['attendee'::text, 'speaker'::text, 'staff'::text, 'host'::text]))),
  constraint event_registrations_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'registered'::text, 'waiting'::text, 'offered'::text, 'cancelled'::text])))
);
CREATE UNIQUE INDEX event_registrations_child ON event_registrations USING btree (parent_id, event_id);
CREATE UNIQUE INDEX event_registrations_series_number ON event_registrations USING btree (series_id, number) WHERE (event_id IS NULL);
CREATE INDEX event_registrations_state ON event_registrations USING btree (event_id, state);

create table event_reminders (
  registration_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  constraint event_reminders_pkey PRIMARY KEY (registration_id, kind, starts_at),
  constraint event_reminders_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE,
  constraint event_reminders_kind_check CHECK ((kind = ANY (ARRAY['week'::text, 'day'::text, 'hour'::text])))
);

create table event_replay_views (
  event_id uuid not null,
  day date not null,
  count integer not null,
  constraint event_replay_views_pkey PRIMARY KEY (event_id, day),
  constraint event_replay_views_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_replay_views_count_check CHECK ((count >= 0))
);

create table event_resources (
  event_id uuid not null,
  material_id uuid,
  resource_id uuid not null,
  drafted_at timestamp with time zone not null,
  constraint event_resources_event_id_material_id_key UNIQUE NULLS NOT DISTINCT (event_id, material_id),
  constraint event_resources_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_resources_material_id_fkey FOREIGN KEY (material_id) REFERENCES event_materials(id) ON DELETE CASCADE
);

create table event_reviewer_identities (
  reviewer_id uuid not null,
  person_id uuid,
  name text not null,
  email text not null,
  organisation text default ''::text not null,
  territory text default ''::text not null,
  kept_until date not null,
  constraint event_reviewer_identities_pkey PRIMARY KEY (reviewer_id),
  constraint event_reviewer_identities_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES event_reviewers(id) ON DELETE CASCADE
);
CREATE INDEX event_reviewer_identities_kept ON event_reviewer_identities USING btree (kept_until);
CREATE INDEX event_reviewer_identities_person ON event_reviewer_identities USING btree (person_id);

create table event_reviewers (
  id uuid not null,
  event_id uuid not null,
  token_hash text not null,
  added_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint event_reviewers_pkey PRIMARY KEY (id),
  constraint event_reviewers_token_hash_key UNIQUE (token_hash),
  constraint event_reviewers_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE
);
CREATE INDEX event_reviewers_event ON event_reviewers USING btree (event_id);

create table event_reviews (
  contribution_id uuid not null,
  reviewer_id uuid not null,
  scores jsonb default '{}'::jsonb not null,
  comment text default ''::text not null,
  conflict boolean default false not null,
  reviewed_at timestamp with time zone not null,
  kept_until date not null,
  constraint event_reviews_pkey PRIMARY KEY (contribution_id, reviewer_id),
  constraint event_reviews_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES event_contributions(id) ON DELETE CASCADE,
  constraint event_reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES event_reviewers(id) ON DELETE CASCADE
);

create table event_rooms (
  id uuid not null,
  event_id uuid not null,
  "position" integer not null,
  name text not null,
  capacity integer,
  note text default ''::text not null,
  constraint event_rooms_pkey PRIMARY KEY (id),
  constraint event_rooms_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_rooms_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000)))
);
CREATE UNIQUE INDEX event_rooms_name ON event_rooms USING btree (event_id, lower(name));

create table event_run_sheet_items (
  id uuid not null,
  session_id uuid not null,
  "position" integer not null,
  minutes integer not null,
  title text not null,
  aim text default ''::text not null,
  method text default ''::text not null,
  material text default ''::text not null,
  facilitator text default ''::text not null,
  constraint event_run_sheet_items_pkey PRIMARY KEY (id),
  constraint event_run_sheet_items_session_id_position_key UNIQUE (session_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint event_run_sheet_items_session_id_fkey FOREIGN KEY (session_id) REFERENCES event_sessions(id) ON DELETE CASCADE,
  constraint event_run_sheet_items_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1000)))
);

create table event_satisfaction_answers (
  id uuid not null,
  event_id uuid not null,
  moment text not null,
  marks jsonb not null,
  liked text default ''::text not null,
  improve text default ''::text not null,
  words_kept_until date not null,
  constraint event_satisfaction_answers_pkey PRIMARY KEY (id),
  constraint event_satisfaction_answers_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_satisfaction_answers_moment_check CHECK ((moment = ANY (ARRAY['hot'::text, 'cold'::text])))
);
CREATE INDEX event_satisfaction_answers_event ON event_satisfaction_answers USING btree (event_id, moment);

create table event_satisfaction_links (
  token_hash text not null,
  event_id uuid not null,
  registration_id uuid not null,
  moment text not null,
  sent_at timestamp with time zone not null,
  answered boolean default false not null,
  constraint event_satisfaction_links_pkey PRIMARY KEY (token_hash),
  constraint event_satisfaction_links_registration_id_moment_key UNIQUE (registration_id, moment),
  constraint event_satisfaction_links_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_satisfaction_links_registration_id_fkey FOREIGN KEY (registration_id) REFERENCES event_registrations(id) ON DELETE CASCADE,
  constraint event_satisfaction_links_moment_check CHECK ((moment = ANY (ARRAY['hot'::text, 'cold'::text])))
);
CREATE INDEX event_satisfaction_links_event ON event_satisfaction_links USING btree (event_id);

create table event_schedules (
  event_id uuid not null,
  version integer not null,
  published_at timestamp with time zone not null,
  published_by uuid,
  note text default ''::text not null,
  slots jsonb not null,
  changes jsonb default '[]'::jsonb not null,
  constraint event_schedules_pkey PRIMARY KEY (event_id, version),
  constraint event_schedules_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_schedules_version_check CHECK ((version > 0))
);

create table event_seat_classes (
  id uuid not null,
  event_id uuid not null,
  "position" integer not null,
  label text not null,
  capacity integer,
  constraint event_seat_classes_pkey PRIMARY KEY (id),
  constraint event_seat_classes_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_seat_classes_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000)))
);
CREATE INDEX event_seat_classes_event ON event_seat_classes USING btree (event_id);

create table event_series (
  id uuid not null,
  slug text not null,
  title text not null,
  summary text default ''::text not null,
  description text default ''::text not null,
  audience text not null,
  state text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  created_by uuid,
  constraint event_series_pkey PRIMARY KEY (id),
  constraint event_series_slug_key UNIQUE (slug),
  constraint event_series_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'members'::text, 'invited'::text]))),
  constraint event_series_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'cancelled'::text])))
);

create table event_session_corrections (
  id uuid not null,
  session_id uuid not null,
  at timestamp with time zone not null,
  reason text not null,
  present_before integer,
  present_after integer,
  minutes_before integer,
  minutes_after integer,
  undone_at timestamp with time zone,
  constraint event_session_corrections_pkey PRIMARY KEY (id),
  constraint event_session_corrections_session_id_fkey FOREIGN KEY (session_id) REFERENCES event_sessions(id) ON DELETE CASCADE
);
CREATE INDEX event_session_corrections_by_session ON event_session_corrections USING btree (session_id, at);

create table event_sessions (
  id uuid not null,
  set_id uuid not null,
  number integer not null,
  title text not null,
  on_day date not null,
  starts_at text not null,
  minutes integer not null,
  place text default ''::text not null,
  state text not null,
  reason text,
  summary text default ''::text not null,
  actual_minutes integer,
  uncounted_present integer default 0 not null,
  closed_at timestamp with time zone,
  constraint event_sessions_pkey PRIMARY KEY (id),
  constraint event_sessions_set_id_number_key UNIQUE (set_id, number),
  constraint event_sessions_set_id_fkey FOREIGN KEY (set_id) REFERENCES event_sets(id) ON DELETE CASCADE,
  constraint event_sessions_actual_minutes_check CHECK (((actual_minutes >= 0) AND (actual_minutes <= 10000))),
  constraint event_sessions_minutes_check CHECK (((minutes >= 5) AND (minutes <= 10000))),
  constraint event_sessions_starts_at_check CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text)),
  constraint event_sessions_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
  constraint event_sessions_uncounted_present_check CHECK (((uncounted_present >= 0) AND (uncounted_present <= 100000)))
);
CREATE INDEX event_sessions_day ON event_sessions USING btree (on_day);

create table event_sets (
  id uuid not null,
  phase_id uuid not null,
  experiment_id uuid not null,
  territory_id uuid,
  title text not null,
  format text not null,
  planned_sessions integer not null,
  planned_participants integer not null,
  planned_minutes integer not null,
  place text default ''::text not null,
  protocol_version integer not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  hidden boolean default false not null,
  experiment_title text default ''::text not null,
  constraint event_sets_pkey PRIMARY KEY (id),
  constraint event_sets_format_check CHECK ((format = ANY (ARRAY['workshop'::text, 'assembly'::text, 'meeting'::text]))),
  constraint event_sets_planned_minutes_check CHECK (((planned_minutes >= 5) AND (planned_minutes <= 10000))),
  constraint event_sets_planned_participants_check CHECK (((planned_participants >= 1) AND (planned_participants <= 100000))),
  constraint event_sets_planned_sessions_check CHECK (((planned_sessions >= 1) AND (planned_sessions <= 200)))
);
CREATE INDEX event_sets_experiment ON event_sets USING btree (experiment_id);

create table event_slots (
  id uuid not null,
  event_id uuid not null,
  number integer not null,
  contribution_id uuid,
  title text default ''::text not null,
  room_id uuid,
  on_day date not null,
  starts_at text not null,
  minutes integer not null,
  constraint event_slots_pkey PRIMARY KEY (id),
  constraint event_slots_contribution_id_key UNIQUE (contribution_id),
  constraint event_slots_contribution_id_fkey FOREIGN KEY (contribution_id) REFERENCES event_contributions(id) ON DELETE CASCADE,
  constraint event_slots_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_slots_room_id_fkey FOREIGN KEY (room_id) REFERENCES event_rooms(id) ON DELETE CASCADE,
  constraint event_slots_check CHECK (((contribution_id IS NULL) <> (title = ''::text))),
  constraint event_slots_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1000))),
  constraint event_slots_number_check CHECK ((number > 0)),
  constraint event_slots_starts_at_check CHECK ((starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'::text))
);
CREATE INDEX event_slots_event ON event_slots USING btree (event_id, on_day);

create table event_tracks (
  id uuid not null,
  event_id uuid not null,
  "position" integer not null,
  name text not null,
  colour text default 'blue'::text not null,
  constraint event_tracks_pkey PRIMARY KEY (id),
  constraint event_tracks_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_tracks_colour_check CHECK ((colour = ANY (ARRAY['blue'::text, 'green'::text, 'yellow'::text, 'red'::text, 'violet'::text, 'grey'::text])))
);
CREATE UNIQUE INDEX event_tracks_name ON event_tracks USING btree (event_id, lower(name));

create table event_visit_journeys (
  event_id uuid not null,
  person_id uuid not null,
  leaves_from text not null,
  leaves_when text default ''::text not null,
  seats smallint,
  note text default ''::text not null,
  at timestamp with time zone not null,
  constraint event_visit_journeys_pkey PRIMARY KEY (event_id, person_id),
  constraint event_visit_journeys_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE,
  constraint event_visit_journeys_seats_check CHECK (((seats >= 0) AND (seats <= 60)))
);
CREATE INDEX event_visit_journeys_person ON event_visit_journeys USING btree (person_id);

create table event_visits (
  event_id uuid not null,
  host_person_id uuid,
  to_see text default ''::text not null,
  transport text default ''::text not null,
  lodging text default ''::text not null,
  meals text default ''::text not null,
  costs text default ''::text not null,
  saw text default ''::text not null,
  surprised text default ''::text not null,
  take_home text default ''::text not null,
  limits text default ''::text not null,
  reported_at timestamp with time zone,
  reported_by uuid,
  resource_id uuid,
  updated_at timestamp with time zone not null,
  constraint event_visits_pkey PRIMARY KEY (event_id),
  constraint event_visits_event_id_fkey FOREIGN KEY (event_id) REFERENCES events(id) ON DELETE CASCADE
);

create table events (
  id uuid not null,
  slug text not null,
  kind text not null,
  title text not null,
  summary text default ''::text not null,
  description text default ''::text not null,
  series_id uuid,
  state text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  time_zone text default 'Europe/Paris'::text not null,
  place text default ''::text not null,
  territory_id uuid,
  online_url text default ''::text not null,
  video text default 'link'::text not null,
  capacity integer,
  audience text not null,
  registration_opens_at timestamp with time zone,
  registration_closes_at timestamp with time zone,
  waiting_list boolean default true not null,
  waiting_rule text default 'seat'::text not null,
  offer_hours integer default 24 not null,
  confirm_email boolean default false not null,
  sequence integer default 0 not null,
  cancel_reason text,
  replay_url text default ''::text not null,
  hours double precision,
  source text default ''::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  created_by uuid,
  constraint events_pkey PRIMARY KEY (id),
  constraint events_slug_key UNIQUE (slug),
  constraint events_series_id_fkey FOREIGN KEY (series_id) REFERENCES event_series(id) ON DELETE SET NULL,
  constraint events_audience_check CHECK ((audience = ANY (ARRAY['public'::text, 'members'::text, 'invited'::text]))),
  constraint events_capacity_check CHECK (((capacity >= 1) AND (capacity <= 100000))),
  constraint events_check CHECK ((ends_at > starts_at)),
  constraint events_hours_check CHECK (((hours >= (0)::double precision) AND (hours <= (1000)::double precision))),
  constraint events_kind_check CHECK ((kind = ANY (ARRAY['webinar'::text, 'site-visit'::text, 'workshop'::text, 'gathering'::text]))),
  constraint events_offer_hours_check CHECK (((offer_hours >= 1) AND (offer_hours <= 720))),
  constraint events_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'cancelled'::text, 'done'::text]))),
  constraint events_video_check CHECK ((video = ANY (ARRAY['link'::text, 'bbb'::text]))),
  constraint events_waiting_rule_check CHECK ((waiting_rule = ANY (ARRAY['seat'::text, 'offer'::text, 'offer-back'::text])))
);
CREATE INDEX events_series ON events USING btree (series_id);
CREATE INDEX events_starts_at ON events USING btree (starts_at);
CREATE INDEX events_territory ON events USING btree (territory_id);

create table experiment_agreement_amendments (
  id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  object text not null,
  reason text not null,
  signed_on date not null,
  file_id uuid,
  recorded_by uuid,
  at timestamp with time zone not null,
  constraint experiment_agreement_amendments_pkey PRIMARY KEY (id),
  constraint experiment_agreement_amendments_agreement_id_number_key UNIQUE (agreement_id, number),
  constraint experiment_agreement_amendments_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES experiment_agreements(id) ON DELETE CASCADE
);

create table experiment_agreement_parties (
  id uuid not null,
  agreement_id uuid not null,
  "position" integer not null,
  organisation text not null,
  representative text default ''::text not null,
  representative_title text default ''::text not null,
  constraint experiment_agreement_parties_pkey PRIMARY KEY (id),
  constraint experiment_agreement_parties_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES experiment_agreements(id) ON DELETE CASCADE
);
CREATE INDEX experiment_agreement_parties_by_agreement ON experiment_agreement_parties USING btree (agreement_id, "position");

create table experiment_agreements (
  id uuid not null,
  experiment_id uuid not null,
  object text not null,
  preamble text default ''::text not null,
  starts_on date,
  ends_on date,
  amount_cents bigint,
  payment_terms text default ''::text not null,
  deliberation_ref text default ''::text not null,
  deliberation_on date,
  signed_on date,
  file_id uuid,
  declaration_on date,
  declaration_place text default ''::text not null,
  declaration_link text,
  updated_at timestamp with time zone not null,
  constraint experiment_agreements_pkey PRIMARY KEY (id),
  constraint experiment_agreements_experiment_id_key UNIQUE (experiment_id),
  constraint experiment_agreements_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_agreements_amount_cents_check CHECK ((amount_cents >= 0)),
  constraint experiment_agreements_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
);

create table experiment_budget_lines (
  id uuid not null,
  experiment_id uuid not null,
  side text not null,
  nature text not null,
  label text not null,
  planned_cents bigint,
  actual_cents bigint,
  planned_tenths integer,
  actual_tenths integer,
  in_kind boolean default false not null,
  note text default ''::text not null,
  "position" integer not null,
  updated_at timestamp with time zone not null,
  constraint experiment_budget_lines_pkey PRIMARY KEY (id),
  constraint experiment_budget_lines_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_budget_lines_actual_cents_check CHECK ((actual_cents >= 0)),
  constraint experiment_budget_lines_actual_tenths_check CHECK ((actual_tenths >= 0)),
  constraint experiment_budget_lines_planned_cents_check CHECK ((planned_cents >= 0)),
  constraint experiment_budget_lines_planned_tenths_check CHECK ((planned_tenths >= 0)),
  constraint experiment_budget_lines_side_check CHECK ((side = ANY (ARRAY['cost'::text, 'revenue'::text])))
);
CREATE INDEX experiment_budget_lines_by_experiment ON experiment_budget_lines USING btree (experiment_id, side, "position");

create table experiment_call_answers (
  id uuid not null,
  experiment_id uuid not null,
  territory_id uuid not null,
  person_id uuid,
  title text default ''::text not null,
  message text not null,
  state text default 'waiting'::text not null,
  reply text default ''::text not null,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint experiment_call_answers_pkey PRIMARY KEY (id),
  constraint experiment_call_answers_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_call_answers_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint experiment_call_answers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'chosen'::text, 'declined'::text])))
);
CREATE INDEX experiment_call_answers_by_experiment ON experiment_call_answers USING btree (experiment_id, at);
CREATE INDEX experiment_call_answers_waiting ON experiment_call_answers USING btree (experiment_id) WHERE (state = 'waiting'::text);

create table experiment_call_tellings (
  experiment_id uuid not null,
  territory_id uuid not null,
  person_id uuid not null,
  told_at timestamp with time zone not null,
  constraint experiment_call_tellings_pkey PRIMARY KEY (experiment_id, territory_id, person_id),
  constraint experiment_call_tellings_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);
CREATE INDEX experiment_call_tellings_by_person ON experiment_call_tellings USING btree (person_id);

create table experiment_commitments (
  id uuid not null,
  agreement_id uuid not null,
  party_id uuid not null,
  text text not null,
  due_on date,
  state text default 'open'::text not null,
  state_note text default ''::text not null,
  state_on date,
  reminded_soon_on date,
  reminded_late_on date,
  constraint experiment_commitments_pkey PRIMARY KEY (id),
  constraint experiment_commitments_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES experiment_agreements(id) ON DELETE CASCADE,
  constraint experiment_commitments_party_id_fkey FOREIGN KEY (party_id) REFERENCES experiment_agreement_parties(id),
  constraint experiment_commitments_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'dropped'::text])))
);
CREATE INDEX experiment_commitments_by_agreement ON experiment_commitments USING btree (agreement_id);
CREATE INDEX experiment_commitments_due ON experiment_commitments USING btree (due_on) WHERE (state = 'open'::text);

create table experiment_contacts (
  experiment_id uuid not null,
  person_id uuid not null,
  organisation text default ''::text not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  constraint experiment_contacts_pkey PRIMARY KEY (experiment_id),
  constraint experiment_contacts_token_hash_key UNIQUE (token_hash),
  constraint experiment_contacts_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);
CREATE INDEX experiment_contacts_by_person ON experiment_contacts USING btree (person_id);

create table experiment_decisions (
  id uuid not null,
  experiment_id uuid not null,
  subject text not null,
  circle text not null,
  decided_on date not null,
  outcome text not null,
  minutes text not null,
  link text,
  file_id uuid,
  recorded_by uuid,
  at timestamp with time zone not null,
  constraint experiment_decisions_pkey PRIMARY KEY (id),
  constraint experiment_decisions_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_decisions_outcome_check CHECK ((outcome = ANY (ARRAY['consented'::text, 'postponed'::text, 'refused'::text]))),
  constraint experiment_decisions_subject_check CHECK ((subject = ANY (ARRAY['framing'::text, 'economics'::text, 'other'::text])))
);
CREATE INDEX experiment_decisions_by_experiment ON experiment_decisions USING btree (experiment_id, decided_on);

create table experiment_eligibility_checks (
  id uuid not null,
  experiment_id uuid not null,
  criterion text not null,
  state text not null,
  text text default ''::text not null,
  link text,
  file_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  constraint experiment_eligibility_checks_pkey PRIMARY KEY (id),
  constraint experiment_eligibility_checks_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_eligibility_checks_state_check CHECK ((state = ANY (ARRAY['unknown'::text, 'in-progress'::text, 'met'::text, 'not-met'::text])))
);
CREATE INDEX experiment_eligibility_by_experiment ON experiment_eligibility_checks USING btree (experiment_id, criterion, at DESC);

create table experiment_evaluation_lines (
  id uuid not null,
  experiment_id uuid not null,
  "position" integer not null,
  question text not null,
  criterion text default ''::text not null,
  indicator text default ''::text not null,
  source text default ''::text not null,
  planned text default ''::text not null,
  finding text default ''::text not null,
  updated_at timestamp with time zone not null,
  constraint experiment_evaluation_lines_pkey PRIMARY KEY (id),
  constraint experiment_evaluation_lines_experiment_id_position_key UNIQUE (experiment_id, "position"),
  constraint experiment_evaluation_lines_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);

create table experiment_evaluation_reports (
  id uuid not null,
  experiment_id uuid not null,
  form text not null,
  author text not null,
  filed_on date not null,
  summary text not null,
  link text,
  file_id uuid,
  protocol_version integer,
  filed_by uuid,
  at timestamp with time zone not null,
  constraint experiment_evaluation_reports_pkey PRIMARY KEY (id),
  constraint experiment_evaluation_reports_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_evaluation_reports_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint experiment_evaluation_reports_form_check CHECK ((form = ANY (ARRAY['self'::text, 'external'::text, 'participatory'::text])))
);
CREATE INDEX experiment_evaluation_reports_experiment ON experiment_evaluation_reports USING btree (experiment_id, at);

create table experiment_evidence (
  id uuid not null,
  experiment_id uuid not null,
  requirement text not null,
  text text not null,
  link text,
  file_id uuid,
  person_id uuid,
  at timestamp with time zone not null,
  constraint experiment_evidence_pkey PRIMARY KEY (id),
  constraint experiment_evidence_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);
CREATE INDEX experiment_evidence_by_experiment ON experiment_evidence USING btree (experiment_id, at);

create table experiment_import_lines (
  import_id uuid not null,
  line integer not null,
  cells jsonb not null,
  outcome text default 'waiting'::text not null,
  reason text default ''::text not null,
  experiment_id uuid,
  constraint experiment_import_lines_pkey PRIMARY KEY (import_id, line),
  constraint experiment_import_lines_import_id_fkey FOREIGN KEY (import_id) REFERENCES experiment_imports(id) ON DELETE CASCADE,
  constraint experiment_import_lines_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'created'::text, 'updated'::text, 'unchanged'::text, 'rejected'::text, 'undone'::text, 'kept'::text])))
);

create table experiment_import_mappings (
  headings text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint experiment_import_mappings_pkey PRIMARY KEY (headings)
);

create table experiment_imports (
  id uuid not null,
  file_name text not null,
  header jsonb not null,
  mapping jsonb default '{}'::jsonb not null,
  state text default 'read'::text not null,
  total integer not null,
  handled integer default 0 not null,
  by_person_id uuid,
  at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint experiment_imports_pkey PRIMARY KEY (id),
  constraint experiment_imports_state_check CHECK ((state = ANY (ARRAY['read'::text, 'tried'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text])))
);
CREATE INDEX experiment_imports_by_time ON experiment_imports USING btree (at DESC);

create table experiment_instruments (
  id uuid not null,
  experiment_id uuid not null,
  phase_id uuid not null,
  kind text not null,
  plan_id text not null,
  instrument_id uuid not null,
  href text not null,
  protocol_version integer not null,
  opened_at timestamp with time zone not null,
  constraint experiment_instruments_pkey PRIMARY KEY (id),
  constraint experiment_instruments_phase_id_plan_id_key UNIQUE (phase_id, plan_id),
  constraint experiment_instruments_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_instruments_phase_id_fkey FOREIGN KEY (phase_id) REFERENCES experiment_phases(id) ON DELETE CASCADE
);
CREATE INDEX experiment_instruments_experiment ON experiment_instruments USING btree (experiment_id);

create table experiment_lineages (
  experiment_id uuid not null,
  from_experiment_id uuid not null,
  from_number integer not null,
  root_id uuid not null,
  changes text default ''::text not null,
  at timestamp with time zone not null,
  constraint experiment_lineages_pkey PRIMARY KEY (experiment_id),
  constraint experiment_lineages_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_lineages_from_experiment_id_from_number_fkey FOREIGN KEY (from_experiment_id, from_number) REFERENCES protocol_freezes(experiment_id, number) ON DELETE CASCADE,
  constraint experiment_lineages_root_id_fkey FOREIGN KEY (root_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_lineages_check CHECK ((experiment_id <> from_experiment_id))
);
CREATE INDEX experiment_lineages_by_parent ON experiment_lineages USING btree (from_experiment_id);
CREATE INDEX experiment_lineages_by_root ON experiment_lineages USING btree (root_id);

create table experiment_log_entries (
  id uuid not null,
  experiment_id uuid not null,
  on_day date not null,
  text text not null,
  is_public boolean not null,
  author_id uuid,
  written_at timestamp with time zone not null,
  photo_id uuid,
  photo_alt text default ''::text not null,
  photo_consent boolean default false not null,
  retracted_at timestamp with time zone,
  constraint experiment_log_entries_pkey PRIMARY KEY (id),
  constraint experiment_log_entries_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_log_entries_photo_id_fkey FOREIGN KEY (photo_id) REFERENCES files(id),
  constraint photo_needs_consent CHECK (((photo_id IS NULL) OR (photo_consent AND (photo_alt <> ''::text))))
);
CREATE INDEX experiment_log_entries_experiment ON experiment_log_entries USING btree (experiment_id, on_day DESC);

create table experiment_members (
  id uuid not null,
  experiment_id uuid not null,
  person_id uuid not null,
  organisation text default ''::text not null,
  role text not null,
  title text default ''::text not null,
  shown boolean default false not null,
  starts_on date not null,
  ends_on date,
  granted_role_id uuid,
  created_at timestamp with time zone not null,
  constraint experiment_members_pkey PRIMARY KEY (id),
  constraint experiment_members_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_members_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
CREATE INDEX experiment_members_by_experiment ON experiment_members USING btree (experiment_id, created_at);
CREATE INDEX experiment_members_by_person ON experiment_members USING btree (person_id);

create table experiment_milestones (
  experiment_id uuid not null,
  plan_id text not null,
  milestone_id text not null,
  reached_on date not null,
  constraint experiment_milestones_pkey PRIMARY KEY (experiment_id, plan_id, milestone_id),
  constraint experiment_milestones_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);

create table experiment_passages (
  id uuid not null,
  experiment_id uuid not null,
  number integer not null,
  kind text not null,
  from_stage text not null,
  to_stage text not null,
  reason text default ''::text not null,
  requirements jsonb default '[]'::jsonb not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint experiment_passages_pkey PRIMARY KEY (id),
  constraint experiment_passages_experiment_id_number_key UNIQUE (experiment_id, number),
  constraint experiment_passages_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_passages_kind_check CHECK ((kind = ANY (ARRAY['passed'::text, 'stopped'::text, 'resumed'::text])))
);

create table experiment_phases (
  id uuid not null,
  experiment_id uuid not null,
  plan_id text not null,
  title text not null,
  planned_starts_on date not null,
  planned_ends_on date not null,
  protocol_version integer not null,
  state text not null,
  reason text default ''::text not null,
  opened_on date,
  closed_on date,
  constraint experiment_phases_pkey PRIMARY KEY (id),
  constraint experiment_phases_experiment_id_plan_id_key UNIQUE (experiment_id, plan_id),
  constraint experiment_phases_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_phases_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text])))
);

create table experiment_risks (
  id uuid not null,
  experiment_id uuid not null,
  text text not null,
  likelihood smallint not null,
  severity smallint not null,
  mitigation text default ''::text not null,
  owner text default ''::text not null,
  state text default 'watched'::text not null,
  updated_at timestamp with time zone not null,
  constraint experiment_risks_pkey PRIMARY KEY (id),
  constraint experiment_risks_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_risks_likelihood_check CHECK (((likelihood >= 1) AND (likelihood <= 4))),
  constraint experiment_risks_severity_check CHECK (((severity >= 1) AND (severity <= 4))),
  constraint experiment_risks_state_check CHECK ((state = ANY (ARRAY['watched'::text, 'happened'::text, 'closed'::text])))
);
CREATE INDEX experiment_risks_by_experiment ON experiment_risks USING btree (experiment_id);

create table experiment_sheets (
  experiment_id uuid not null,
  version integer not null,
  title text not null,
  lead text not null,
  licence text not null,
  content jsonb not null,
  updated_at timestamp with time zone not null,
  updated_by uuid,
  resource_id uuid,
  resource_slug text,
  published_at timestamp with time zone,
  constraint experiment_sheets_pkey PRIMARY KEY (experiment_id),
  constraint experiment_sheets_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);

create table experiment_slugs (
  slug text not null,
  experiment_id uuid not null,
  since timestamp with time zone not null,
  constraint experiment_slugs_pkey PRIMARY KEY (slug),
  constraint experiment_slugs_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  constraint experiment_slugs_slug_check CHECK ((slug = lower(slug)))
);
CREATE INDEX experiment_slugs_by_experiment ON experiment_slugs USING btree (experiment_id);

create table experiment_stage_dates (
  experiment_id uuid not null,
  stage text not null,
  due_on date not null,
  constraint experiment_stage_dates_pkey PRIMARY KEY (experiment_id, stage),
  constraint experiment_stage_dates_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);

create table experiment_stop_criteria (
  id uuid not null,
  experiment_id uuid not null,
  text text not null,
  check_on date,
  state text default 'to-check'::text not null,
  checked_on date,
  checked_by uuid,
  note text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint experiment_stop_criteria_pkey PRIMARY KEY (id),
  constraint experiment_stop_criteria_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_stop_criteria_state_check CHECK ((state = ANY (ARRAY['to-check'::text, 'not-met'::text, 'met'::text])))
);
CREATE INDEX experiment_stop_criteria_by_experiment ON experiment_stop_criteria USING btree (experiment_id, created_at);

create table experiment_task_shares (
  task_id uuid not null,
  member_id uuid not null,
  share text not null,
  constraint experiment_task_shares_pkey PRIMARY KEY (task_id, member_id),
  constraint experiment_task_shares_member_id_fkey FOREIGN KEY (member_id) REFERENCES experiment_members(id) ON DELETE CASCADE,
  constraint experiment_task_shares_task_id_fkey FOREIGN KEY (task_id) REFERENCES experiment_tasks(id) ON DELETE CASCADE,
  constraint experiment_task_shares_share_check CHECK ((share = ANY (ARRAY['does'::text, 'answers'::text, 'is-asked'::text, 'is-told'::text])))
);

create table experiment_tasks (
  id uuid not null,
  experiment_id uuid not null,
  title text not null,
  due_on date,
  done_on date,
  created_at timestamp with time zone not null,
  constraint experiment_tasks_pkey PRIMARY KEY (id),
  constraint experiment_tasks_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE
);
CREATE INDEX experiment_tasks_by_experiment ON experiment_tasks USING btree (experiment_id, created_at);

create table experiment_waivers (
  id uuid not null,
  experiment_id uuid not null,
  requirement text not null,
  reason text not null,
  person_id uuid,
  at timestamp with time zone not null,
  constraint experiment_waivers_pkey PRIMARY KEY (id),
  constraint experiment_waivers_experiment_id_requirement_key UNIQUE (experiment_id, requirement),
  constraint experiment_waivers_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint experiment_waivers_reason_check CHECK ((length(TRIM(BOTH FROM reason)) > 0))
);

create table experiments (
  id uuid not null,
  slug text not null,
  title text not null,
  question text not null,
  hypothesis text default ''::text not null,
  summary text default ''::text not null,
  challenges text[] default '{}'::text[] not null,
  territory_id uuid,
  region_code text,
  seeking boolean default false not null,
  stage text default 'idea'::text not null,
  stopped_from text,
  stop_reason text,
  stop_text text,
  stopped_at timestamp with time zone,
  visibility text not null,
  decline_reason text,
  proposed_by uuid,
  started_on date not null,
  now_title text default ''::text not null,
  now_text text default ''::text not null,
  now_on date,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  source text default 'house'::text not null,
  constraint experiments_pkey PRIMARY KEY (id),
  constraint experiments_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint experiments_check CHECK (((stage = 'stopped'::text) = ((stopped_from IS NOT NULL) AND (stop_reason IS NOT NULL) AND (stop_text IS NOT NULL) AND (stopped_at IS NOT NULL)))),
  constraint experiments_source_check CHECK ((source = ANY (ARRAY['house'::text, 'starter'::text, 'demo'::text]))),
  constraint experiments_stage_check CHECK ((stage = ANY (ARRAY['idea'::text, 'framing'::text, 'agreement'::text, 'protocol'::text, 'running'::text, 'evaluation'::text, 'documentation'::text, 'dissemination'::text, 'stopped'::text]))),
  constraint experiments_stopped_from_check CHECK ((stopped_from <> 'stopped'::text)),
  constraint experiments_visibility_check CHECK ((visibility = ANY (ARRAY['in-review'::text, 'draft'::text, 'published'::text, 'declined'::text])))
);
CREATE INDEX experiments_by_challenge ON experiments USING gin (challenges);
CREATE INDEX experiments_by_likeness ON experiments USING gin (plain_words(title) gin_trgm_ops);
CREATE INDEX experiments_by_stage ON experiments USING btree (visibility, stage, updated_at DESC);
CREATE INDEX experiments_by_territory ON experiments USING btree (territory_id) WHERE (territory_id IS NOT NULL);
CREATE INDEX experiments_by_words ON experiments USING gin (((setweight(french_words(title), 'A'::"char") || setweight(french_words(((((question || ' '::text) || hypothesis) || ' '::text) || summary)), 'B'::"char"))));
CREATE INDEX experiments_invented ON experiments USING btree (source) WHERE (source = 'demo'::text);

create table files (
  id uuid not null,
  name text not null,
  media_type text not null,
  size bigint not null,
  sha256 text not null,
  public boolean not null,
  created_at timestamp with time zone not null,
  uploaded_by uuid,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint files_size_check CHECK ((size > 0))
);
CREATE INDEX files_sha256 ON files USING btree (sha256);

create table funding_applications (
  id uuid not null,
  opportunity_id uuid not null,
  project_id uuid not null,
  owner_id uuid,
  state text not null,
  asked_cents bigint,
  sent_on date,
  decided_on date,
  reason text default ''::text not null,
  grant_id uuid,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  constraint funding_applications_pkey PRIMARY KEY (id),
  constraint funding_applications_opportunity_id_project_id_key UNIQUE (opportunity_id, project_id),
  constraint funding_applications_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES funding_opportunities(id) ON DELETE CASCADE,
  constraint funding_applications_asked_cents_check CHECK ((asked_cents >= 0)),
  constraint funding_applications_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'sent'::text, 'obtained'::text, 'refused'::text, 'given-up'::text])))
);
CREATE INDEX funding_applications_owner ON funding_applications USING btree (owner_id);

create table funding_imports (
  id uuid not null,
  state text not null,
  file_name text not null,
  source text not null,
  sha256 text not null,
  entries integer not null,
  notices jsonb not null,
  problems jsonb not null,
  problem_count integer not null,
  tried_at timestamp with time zone not null,
  kept_at timestamp with time zone,
  total integer,
  constraint funding_imports_pkey PRIMARY KEY (id),
  constraint funding_imports_state_check CHECK ((state = ANY (ARRAY['tried'::text, 'kept'::text])))
);

create table funding_opportunities (
  id uuid not null,
  origin text not null,
  source_id text default ''::text not null,
  source_sha256 text default ''::text not null,
  left_out jsonb default '[]'::jsonb not null,
  title text not null,
  kind text not null,
  funder text default ''::text not null,
  summary text default ''::text not null,
  audience text default ''::text not null,
  themes text default ''::text not null,
  costs_said text default ''::text not null,
  steps_said text default ''::text not null,
  place text default ''::text not null,
  place_codes jsonb default '[]'::jsonb not null,
  without_codes jsonb default '[]'::jsonb not null,
  rate_tenths integer,
  most_cents bigint,
  opens_on date,
  closes_on date,
  closes_at timestamp with time zone,
  recurrence text default ''::text not null,
  address text default ''::text not null,
  apply_at text default ''::text not null,
  challenges jsonb default '[]'::jsonb not null,
  natures jsonb default '[]'::jsonb not null,
  phases jsonb default '[]'::jsonb not null,
  following text default 'to-read'::text not null,
  owner_id uuid,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  by_hand jsonb default '[]'::jsonb not null,
  source_changed_on date,
  award_terms jsonb,
  constraint funding_opportunities_pkey PRIMARY KEY (id),
  constraint funding_opportunities_following_check CHECK ((following = ANY (ARRAY['to-read'::text, 'followed'::text, 'set-aside'::text]))),
  constraint funding_opportunities_most_cents_check CHECK ((most_cents >= 0)),
  constraint funding_opportunities_origin_check CHECK ((origin = ANY (ARRAY['hand'::text, 'aides-territoires'::text, 'dispositif-aide'::text, 'boamp'::text, 'ted'::text]))),
  constraint funding_opportunities_rate_tenths_check CHECK (((rate_tenths >= 0) AND (rate_tenths <= 1000)))
);
CREATE INDEX funding_opportunities_owner ON funding_opportunities USING btree (owner_id);
CREATE UNIQUE INDEX funding_opportunities_source ON funding_opportunities USING btree (origin, source_id) WHERE (source_id <> ''::text);

create table funding_pieces (
  id uuid not null,
  application_id uuid not null,
  label text not null,
  owner_id uuid,
  due_on date,
  done boolean default false not null,
  "position" integer not null,
  constraint funding_pieces_pkey PRIMARY KEY (id),
  constraint funding_pieces_application_id_fkey FOREIGN KEY (application_id) REFERENCES funding_applications(id) ON DELETE CASCADE
);
CREATE INDEX funding_pieces_application ON funding_pieces USING btree (application_id, "position");
CREATE INDEX funding_pieces_owner ON funding_pieces USING btree (owner_id);

create table funding_twins (
  first_id uuid not null,
  other_id uuid not null,
  answer text not null,
  answered_at timestamp with time zone not null,
  constraint funding_twins_pkey PRIMARY KEY (first_id, other_id),
  constraint funding_twins_first_id_fkey FOREIGN KEY (first_id) REFERENCES funding_opportunities(id) ON DELETE CASCADE,
  constraint funding_twins_other_id_fkey FOREIGN KEY (other_id) REFERENCES funding_opportunities(id) ON DELETE CASCADE,
  constraint funding_twins_answer_check CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text])))
);

create table identities (
  person_id uuid not null,
  name text not null,
  email text,
  phone text,
  language text default 'fr'::text not null,
  kept_until date,
  search_words text not null,
  changed_at timestamp with time zone not null,
  claimed_email text,
  typed_by_anyone boolean default false not null,
  constraint identities_pkey PRIMARY KEY (person_id),
  constraint identities_email_key UNIQUE (email),
  constraint identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint identities_claimed_email_check CHECK ((claimed_email = lower(claimed_email))),
  constraint identities_email_check CHECK ((email = lower(email))),
  constraint identities_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint identities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint identities_one_address CHECK (((email IS NULL) OR (claimed_email IS NULL)))
);
CREATE INDEX identities_claimed_email ON identities USING btree (claimed_email) WHERE (claimed_email IS NOT NULL);
CREATE INDEX identities_kept_until ON identities USING btree (kept_until) WHERE (kept_until IS NOT NULL);

create table index_marker_links (
  id uuid not null,
  marker_id text not null,
  kind text not null,
  title text not null,
  href text not null,
  added_at timestamp with time zone not null,
  constraint index_marker_links_pkey PRIMARY KEY (id),
  constraint index_marker_links_marker_id_href_key UNIQUE (marker_id, href),
  constraint index_marker_links_kind_check CHECK ((kind = ANY (ARRAY['resource'::text, 'experiment'::text, 'training'::text])))
);

create table index_models (
  id uuid not null,
  number integer not null,
  content jsonb not null,
  published_at timestamp with time zone,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint index_models_pkey PRIMARY KEY (id),
  constraint index_models_number_key UNIQUE (number),
  constraint index_models_number_check CHECK ((number >= 1))
);
CREATE UNIQUE INDEX index_models_one_draft ON index_models USING btree (((published_at IS NULL))) WHERE (published_at IS NULL);
CREATE TRIGGER index_models_frozen BEFORE UPDATE ON index_models FOR EACH ROW EXECUTE FUNCTION index_models_frozen();

create table instance_settings (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone not null,
  constraint instance_settings_pkey PRIMARY KEY (name)
);

create table invitations (
  id uuid not null,
  email text,
  name text,
  roles jsonb not null,
  invited_by uuid,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  person_id uuid,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint invitations_check CHECK (((accepted_at IS NOT NULL) OR ((email IS NOT NULL) AND (name IS NOT NULL)))),
  constraint invitations_email_check CHECK ((email = lower(email)))
);
CREATE INDEX invitations_email ON invitations USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX invitations_expires_at ON invitations USING btree (expires_at);

create table letterheads (
  id uuid not null,
  territory_id uuid,
  is_main boolean default false not null,
  name text not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  website text default ''::text not null,
  siret text default ''::text not null,
  rna text default ''::text not null,
  vat_number text default ''::text not null,
  vat_mention text default ''::text not null,
  accent text default ''::text not null,
  logo_file uuid,
  logo_alt text default ''::text not null,
  signatory_name text default ''::text not null,
  signatory_role text default ''::text not null,
  signatory_until date,
  signature_file uuid,
  source text default 'own'::text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  signatory_person_id uuid,
  constraint letterheads_pkey PRIMARY KEY (id),
  constraint letterheads_territory_id_key UNIQUE (territory_id),
  constraint letterheads_logo_file_fkey FOREIGN KEY (logo_file) REFERENCES files(id),
  constraint letterheads_signatory_person_id_fkey FOREIGN KEY (signatory_person_id) REFERENCES persons(id) ON DELETE SET NULL,
  constraint letterheads_signature_file_fkey FOREIGN KEY (signature_file) REFERENCES files(id),
  constraint letterheads_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id) ON DELETE CASCADE,
  constraint letterheads_check CHECK ((NOT (is_main AND (territory_id IS NOT NULL)))),
  constraint letterheads_source_check CHECK ((source = ANY (ARRAY['own'::text, 'demo'::text])))
);
CREATE UNIQUE INDEX letterheads_main ON letterheads USING btree (is_main) WHERE is_main;

create table mail_counts (
  id uuid not null,
  address_hash text not null,
  sent_at timestamp with time zone not null,
  constraint mail_counts_pkey PRIMARY KEY (id)
);
CREATE INDEX mail_counts_address ON mail_counts USING btree (address_hash, sent_at);

create table mailing_addresses (
  subscriber_id uuid not null,
  person_id uuid,
  email text not null,
  email_hash text not null,
  name text default ''::text not null,
  language text default 'fr'::text not null,
  soft_bounces integer default 0 not null,
  kept_until date,
  constraint mailing_addresses_pkey PRIMARY KEY (subscriber_id),
  constraint mailing_addresses_email_hash_key UNIQUE (email_hash),
  constraint mailing_addresses_person_id_key UNIQUE (person_id),
  constraint mailing_addresses_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES mailing_subscribers(id) ON DELETE CASCADE,
  constraint mailing_addresses_email_hash_check CHECK ((email_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint mailing_addresses_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint mailing_addresses_soft_bounces_check CHECK ((soft_bounces >= 0))
);

create table mailing_house (
  only_one boolean default true not null,
  secret text not null,
  released_at timestamp with time zone,
  clicks_decided_on date,
  constraint mailing_house_pkey PRIMARY KEY (only_one),
  constraint mailing_house_only_one_check CHECK (only_one)
);

create table mailing_leases (
  mailing_id uuid not null,
  owner uuid not null,
  until timestamp with time zone not null,
  claim integer[] default '{}'::integer[] not null,
  server_since timestamp with time zone,
  constraint mailing_leases_pkey PRIMARY KEY (mailing_id),
  constraint mailing_leases_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE
);

create table mailing_links (
  mailing_id uuid not null,
  number integer not null,
  href text not null,
  clicks integer default 0 not null,
  constraint mailing_links_pkey PRIMARY KEY (mailing_id, number),
  constraint mailing_links_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE,
  constraint mailing_links_clicks_check CHECK ((clicks >= 0)),
  constraint mailing_links_href_check CHECK ((href ~ '^https?://'::text)),
  constraint mailing_links_number_check CHECK ((number > 0))
);

create table mailing_lists (
  id uuid not null,
  key text not null,
  name text not null,
  description text default ''::text not null,
  public boolean default true not null,
  created_at timestamp with time zone not null,
  constraint mailing_lists_pkey PRIMARY KEY (id),
  constraint mailing_lists_key_key UNIQUE (key),
  constraint mailing_lists_key_check CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);

create table mailing_recipients (
  mailing_id uuid not null,
  number integer not null,
  subscriber_id uuid not null,
  state text default 'queued'::text not null,
  tries integer default 0 not null,
  doubts integer default 0 not null,
  next_try_at timestamp with time zone,
  last_error text,
  message_id text,
  sent_at timestamp with time zone,
  constraint mailing_recipients_pkey PRIMARY KEY (mailing_id, number),
  constraint mailing_recipients_mailing_id_subscriber_id_key UNIQUE (mailing_id, subscriber_id),
  constraint mailing_recipients_mailing_id_fkey FOREIGN KEY (mailing_id) REFERENCES mailings(id) ON DELETE CASCADE,
  constraint mailing_recipients_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES mailing_subscribers(id) ON DELETE CASCADE,
  constraint mailing_recipients_doubts_check CHECK ((doubts >= 0)),
  constraint mailing_recipients_number_check CHECK ((number > 0)),
  constraint mailing_recipients_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'uncertain'::text, 'failed'::text, 'bounced'::text, 'complained'::text, 'skipped'::text]))),
  constraint mailing_recipients_tries_check CHECK ((tries >= 0))
);
CREATE INDEX mailing_recipients_left ON mailing_recipients USING btree (mailing_id, number) WHERE (state = ANY (ARRAY['queued'::text, 'sending'::text, 'uncertain'::text]));
CREATE INDEX mailing_recipients_week ON mailing_recipients USING btree (subscriber_id, sent_at) WHERE (sent_at IS NOT NULL);

create table mailing_segments (
  id uuid not null,
  name text not null,
  rules jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint mailing_segments_pkey PRIMARY KEY (id)
);

create table mailing_subscribers (
  id uuid not null,
  pace text default 'all'::text not null,
  created_at timestamp with time zone not null,
  topics text[] default '{}'::text[] not null,
  constraint mailing_subscribers_pkey PRIMARY KEY (id),
  constraint mailing_subscribers_pace_check CHECK ((pace = ANY (ARRAY['all'::text, 'fewer'::text])))
);

create table mailing_subscriptions (
  id uuid not null,
  list_id uuid not null,
  subscriber_id uuid not null,
  state text not null,
  source text default ''::text not null,
  wording text default ''::text not null,
  wording_hash text,
  asked_at timestamp with time zone not null,
  consented_at timestamp with time zone,
  unsubscribed_at timestamp with time zone,
  unsubscribed_by text,
  constraint mailing_subscriptions_pkey PRIMARY KEY (id),
  constraint mailing_subscriptions_list_id_subscriber_id_key UNIQUE (list_id, subscriber_id),
  constraint mailing_subscriptions_list_id_fkey FOREIGN KEY (list_id) REFERENCES mailing_lists(id) ON DELETE CASCADE,
  constraint mailing_subscriptions_subscriber_id_fkey FOREIGN KEY (subscriber_id) REFERENCES mailing_subscribers(id) ON DELETE CASCADE,
  constraint mailing_subscriptions_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'unsubscribed'::text]))),
  constraint mailing_subscriptions_unsubscribed_by_check CHECK ((unsubscribed_by = ANY (ARRAY['link'::text, 'one-click'::text, 'preferences'::text, 'mail'::text, 'complaint'::text, 'staff'::text, 'erasure'::text])))
);
CREATE INDEX mailing_subscriptions_subscriber ON mailing_subscriptions USING btree (subscriber_id);

create table mailing_suppressions (
  email_hash text not null,
  reason text not null,
  detail text default ''::text not null,
  at timestamp with time zone not null,
  constraint mailing_suppressions_pkey PRIMARY KEY (email_hash),
  constraint mailing_suppressions_email_hash_check CHECK ((email_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint mailing_suppressions_reason_check CHECK ((reason = ANY (ARRAY['hard-bounce'::text, 'soft-bounces'::text, 'complaint'::text, 'left'::text, 'erased'::text, 'staff'::text])))
);

create table mailings (
  id uuid not null,
  slug text not null,
  list_id uuid not null,
  segment_id uuid,
  title text not null,
  subject text default ''::text not null,
  preheader text default ''::text not null,
  blocks jsonb default '[]'::jsonb not null,
  language text default 'fr'::text not null,
  transactional boolean default false not null,
  state text default 'draft'::text not null,
  pause_reason text,
  created_by uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  frozen_html text,
  frozen_text text,
  sent_at timestamp with time zone,
  published_at timestamp with time zone,
  clicks_counted boolean default false not null,
  leaves_at timestamp with time zone,
  scheduled_by uuid,
  stayed text,
  stayed_at timestamp with time zone,
  constraint mailings_pkey PRIMARY KEY (id),
  constraint mailings_slug_key UNIQUE (slug),
  constraint mailings_list_id_fkey FOREIGN KEY (list_id) REFERENCES mailing_lists(id),
  constraint mailings_segment FOREIGN KEY (segment_id) REFERENCES mailing_segments(id),
  constraint mailings_check CHECK (((state = ANY (ARRAY['draft'::text, 'ready'::text, 'cancelled'::text])) OR (frozen_text IS NOT NULL))),
  constraint mailings_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint mailings_leaves_at_check CHECK (((leaves_at IS NULL) OR (state = ANY (ARRAY['draft'::text, 'ready'::text])))),
  constraint mailings_pause_reason_check CHECK ((pause_reason = ANY (ARRAY['person'::text, 'asleep'::text, 'refused'::text]))),
  constraint mailings_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'ready'::text, 'sending'::text, 'paused'::text, 'sent'::text, 'cancelled'::text]))),
  constraint mailings_stayed_check CHECK ((stayed = ANY (ARRAY['too-late'::text, 'held'::text, 'not-ready'::text, 'not-good'::text, 'not-written'::text, 'nobody'::text, 'forbidden'::text])))
);
CREATE INDEX mailings_leaves ON mailings USING btree (leaves_at) WHERE (leaves_at IS NOT NULL);
CREATE INDEX mailings_list ON mailings USING btree (list_id, sent_at DESC);
CREATE INDEX mailings_state ON mailings USING btree (state);

create table mandates (
  id uuid not null,
  person_id uuid not null,
  territory_id uuid not null,
  title text not null,
  starts_on date not null,
  ends_on date,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint mandates_pkey PRIMARY KEY (id),
  constraint mandates_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint mandates_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint mandates_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160)))
);
CREATE INDEX mandates_ends_on ON mandates USING btree (ends_on) WHERE (ends_on IS NOT NULL);
CREATE INDEX mandates_person ON mandates USING btree (person_id);
CREATE INDEX mandates_territory ON mandates USING btree (territory_id);

create table migrations (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table network_badge_keys (
  number integer not null,
  kid text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_jwk jsonb not null,
  created_at timestamp with time zone not null,
  created_by uuid,
  constraint network_badge_keys_pkey PRIMARY KEY (number),
  constraint network_badge_keys_kid_key UNIQUE (kid),
  constraint network_badge_keys_algorithm_check CHECK ((algorithm = 'RS256'::text)),
  constraint network_badge_keys_number_check CHECK ((number > 0))
);

create table network_badges (
  id uuid not null,
  kind text not null,
  person_id uuid,
  mission_id uuid,
  coaching_id uuid,
  words text default ''::text not null,
  awarded_on date not null,
  issued_at timestamp with time zone not null,
  issued_by uuid,
  kid text not null,
  credential text,
  token_hash text,
  shown boolean default false not null,
  shown_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_reason text default ''::text not null,
  source text default 'house'::text not null,
  constraint network_badges_pkey PRIMARY KEY (id),
  constraint network_badges_coaching_id_person_id_key UNIQUE (coaching_id, person_id),
  constraint network_badges_mission_id_person_id_key UNIQUE (mission_id, person_id),
  constraint network_badges_token_hash_key UNIQUE (token_hash),
  constraint network_badges_coaching_id_fkey FOREIGN KEY (coaching_id) REFERENCES network_coachings(id) ON DELETE SET NULL,
  constraint network_badges_kid_fkey FOREIGN KEY (kid) REFERENCES network_badge_keys(kid),
  constraint network_badges_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES network_missions(id) ON DELETE SET NULL,
  constraint network_badges_kind_check CHECK ((kind = ANY (ARRAY['mission'::text, 'coaching'::text])))
);
CREATE INDEX network_badges_person ON network_badges USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX network_badges_revoked ON network_badges USING btree (revoked_at) WHERE (revoked_at IS NOT NULL);

create table network_billing (
  single boolean default true not null,
  name text not null,
  address text not null,
  siret text not null,
  vat_mention text not null,
  payment_terms text not null,
  payment_days integer not null,
  iban text not null,
  bic text not null,
  year_mode text not null,
  changed_at timestamp with time zone not null,
  constraint network_billing_pkey PRIMARY KEY (single),
  constraint network_billing_payment_days_check CHECK (((payment_days >= 0) AND (payment_days <= 90))),
  constraint network_billing_single_check CHECK (single),
  constraint network_billing_year_mode_check CHECK ((year_mode = ANY (ARRAY['moving'::text, 'calendar'::text])))
);

create table network_coaching_declines (
  coaching_id uuid not null,
  coach_id uuid not null,
  word text default ''::text not null,
  at timestamp with time zone not null,
  constraint network_coaching_declines_pkey PRIMARY KEY (coaching_id, coach_id),
  constraint network_coaching_declines_coaching_id_fkey FOREIGN KEY (coaching_id) REFERENCES network_coachings(id) ON DELETE CASCADE
);

create table network_coaching_notes (
  id uuid not null,
  session_id uuid not null,
  author_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  constraint network_coaching_notes_pkey PRIMARY KEY (id),
  constraint network_coaching_notes_session_id_fkey FOREIGN KEY (session_id) REFERENCES network_coaching_sessions(id) ON DELETE CASCADE
);
CREATE INDEX network_coaching_notes_session ON network_coaching_notes USING btree (session_id, written_at);

create table network_coaching_sessions (
  id uuid not null,
  coaching_id uuid not null,
  day date not null,
  minutes integer not null,
  how text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint network_coaching_sessions_pkey PRIMARY KEY (id),
  constraint network_coaching_sessions_coaching_id_fkey FOREIGN KEY (coaching_id) REFERENCES network_coachings(id) ON DELETE CASCADE,
  constraint network_coaching_sessions_how_check CHECK ((how = ANY (ARRAY['on-site'::text, 'video'::text, 'phone'::text, 'writing'::text]))),
  constraint network_coaching_sessions_minutes_check CHECK (((minutes >= 5) AND (minutes <= 1440)))
);
CREATE INDEX network_coaching_sessions_coaching ON network_coaching_sessions USING btree (coaching_id, day);

create table network_coachings (
  id uuid not null,
  territory_id uuid not null,
  coached_id uuid,
  coached_title text default ''::text not null,
  coach_id uuid,
  themes text[] not null,
  need text not null,
  how text not null,
  languages text[] default '{}'::text[] not null,
  availability text default ''::text not null,
  state text not null,
  asked_by uuid,
  asked_at timestamp with time zone not null,
  proposed_at timestamp with time zone,
  accepted_at timestamp with time zone,
  closed_at timestamp with time zone,
  outcome text,
  outcome_text text default ''::text not null,
  token_hash text,
  consent_given_at timestamp with time zone,
  consent_withdrawn_at timestamp with time zone,
  consent_text text default ''::text not null,
  resource_id uuid,
  source text default 'house'::text not null,
  reopened_at timestamp with time zone,
  reopen_reason text default ''::text not null,
  constraint network_coachings_pkey PRIMARY KEY (id),
  constraint network_coachings_token_hash_key UNIQUE (token_hash),
  constraint network_coachings_check CHECK (((state <> 'closed'::text) OR (outcome IS NOT NULL))),
  constraint network_coachings_how_check CHECK ((how = ANY (ARRAY['on-site'::text, 'distance'::text, 'either'::text]))),
  constraint network_coachings_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'in-part'::text, 'not-reached'::text, 'stopped'::text]))),
  constraint network_coachings_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'proposed'::text, 'under-way'::text, 'closed'::text, 'withdrawn'::text])))
);
CREATE INDEX network_coachings_coach ON network_coachings USING btree (coach_id) WHERE (coach_id IS NOT NULL);
CREATE INDEX network_coachings_coached ON network_coachings USING btree (coached_id) WHERE (coached_id IS NOT NULL);
CREATE INDEX network_coachings_territory ON network_coachings USING btree (territory_id, asked_at);

create table network_college_exceptions (
  college_id uuid not null,
  territory_id uuid not null,
  belongs boolean not null,
  reason text not null,
  decided_by uuid,
  decided_at timestamp with time zone not null,
  constraint network_college_exceptions_pkey PRIMARY KEY (college_id, territory_id),
  constraint network_college_exceptions_college_id_fkey FOREIGN KEY (college_id) REFERENCES network_colleges(id) ON DELETE CASCADE,
  constraint network_college_exceptions_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id)
);

create table network_colleges (
  id uuid not null,
  name text not null,
  purpose text default ''::text not null,
  kinds text[] default '{}'::text[] not null,
  from_population integer,
  below_population integer,
  weight integer default 1 not null,
  "position" integer not null,
  created_at timestamp with time zone not null,
  constraint network_colleges_pkey PRIMARY KEY (id),
  constraint network_colleges_below_population_check CHECK ((below_population > 0)),
  constraint network_colleges_from_population_check CHECK ((from_population >= 0)),
  constraint network_colleges_weight_check CHECK ((weight > 0))
);

create table network_commitments (
  id uuid not null,
  signature_id uuid not null,
  territory_id uuid not null,
  text text not null,
  due_on date not null,
  state text default 'open'::text not null,
  note text default ''::text not null,
  evidence_href text,
  state_on date,
  added_at timestamp with time zone not null,
  constraint network_commitments_pkey PRIMARY KEY (id),
  constraint network_commitments_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES network_signatures(id) ON DELETE CASCADE,
  constraint network_commitments_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_commitments_state_check CHECK ((state = ANY (ARRAY['open'::text, 'kept'::text, 'dropped'::text])))
);
CREATE INDEX network_commitments_by_signature ON network_commitments USING btree (signature_id);
CREATE INDEX network_commitments_by_territory ON network_commitments USING btree (territory_id, due_on);

create table network_contact_import_rows (
  import_id uuid not null,
  line integer not null,
  cells jsonb not null,
  outcome text default 'waiting'::text not null,
  reason text default ''::text not null,
  choices jsonb default '[]'::jsonb not null,
  contact_id uuid,
  person_id uuid,
  made_person boolean default false not null,
  mandate_id uuid,
  before jsonb,
  constraint network_contact_import_rows_pkey PRIMARY KEY (import_id, line),
  constraint network_contact_import_rows_import_id_fkey FOREIGN KEY (import_id) REFERENCES network_contact_imports(id) ON DELETE CASCADE,
  constraint network_contact_import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'created'::text, 'updated'::text, 'unchanged'::text, 'rejected'::text, 'undone'::text, 'kept'::text])))
);

create table network_contact_imports (
  id uuid not null,
  file_name text not null,
  format text not null,
  encoding text default ''::text not null,
  header jsonb not null,
  mapping jsonb default '{}'::jsonb not null,
  origin text default ''::text not null,
  origin_detail text default ''::text not null,
  state text default 'read'::text not null,
  total integer not null,
  handled integer default 0 not null,
  by_person_id uuid,
  at timestamp with time zone not null,
  finished_at timestamp with time zone,
  unknown_places text default 'reject'::text not null,
  constraint network_contact_imports_pkey PRIMARY KEY (id),
  constraint network_contact_imports_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'vcard'::text]))),
  constraint network_contact_imports_state_check CHECK ((state = ANY (ARRAY['read'::text, 'tried'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text]))),
  constraint network_contact_imports_unknown_places_check CHECK ((unknown_places = ANY (ARRAY['reject'::text, 'text'::text])))
);
CREATE INDEX network_contact_imports_by_time ON network_contact_imports USING btree (at DESC);

create table network_contact_mappings (
  headings text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint network_contact_mappings_pkey PRIMARY KEY (headings)
);

create table network_contacts (
  id uuid not null,
  person_id uuid not null,
  territory_id uuid,
  function text default ''::text not null,
  kind text default 'other'::text not null,
  origin text not null,
  origin_detail text default ''::text not null,
  collected_on date not null,
  informed_on date,
  last_exchange_on date not null,
  import_id uuid,
  created_by uuid,
  created_at timestamp with time zone not null,
  touched_at timestamp with time zone,
  constraint network_contacts_pkey PRIMARY KEY (id),
  constraint network_contacts_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_contacts_kind_check CHECK ((kind = ANY (ARRAY['elected'::text, 'officer'::text, 'civil-society'::text, 'other'::text])))
);
CREATE INDEX network_contacts_by_exchange ON network_contacts USING btree (last_exchange_on);
CREATE INDEX network_contacts_by_import ON network_contacts USING btree (import_id);
CREATE INDEX network_contacts_by_territory ON network_contacts USING btree (territory_id);
CREATE UNIQUE INDEX network_contacts_once ON network_contacts USING btree (person_id, territory_id) NULLS NOT DISTINCT;

create table network_declarations (
  number integer not null,
  title text not null,
  text text not null,
  changes text default ''::text not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  constraint network_declarations_pkey PRIMARY KEY (number),
  constraint network_declarations_number_check CHECK ((number > 0))
);

create table network_election_checks (
  election_id uuid not null,
  territory_id uuid not null,
  verdict text not null,
  note text default ''::text not null,
  checked_by uuid,
  checked_at timestamp with time zone not null,
  constraint network_election_checks_pkey PRIMARY KEY (election_id, territory_id),
  constraint network_election_checks_election_id_fkey FOREIGN KEY (election_id) REFERENCES network_elections(id) ON DELETE CASCADE,
  constraint network_election_checks_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_election_checks_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'changed'::text, 'unknown'::text])))
);

create table network_elections (
  id uuid not null,
  title text not null,
  held_on date not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  constraint network_elections_pkey PRIMARY KEY (id)
);

create table network_exchanges (
  id uuid not null,
  territory_id uuid not null,
  held_on date not null,
  kind text not null,
  summary text not null,
  next_action text default ''::text not null,
  next_on date,
  next_done_on date,
  author_id uuid,
  noted_at timestamp with time zone not null,
  constraint network_exchanges_pkey PRIMARY KEY (id),
  constraint network_exchanges_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_exchanges_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'mail'::text, 'meeting'::text, 'visit'::text, 'other'::text])))
);
CREATE INDEX network_exchanges_by_territory ON network_exchanges USING btree (territory_id, held_on DESC);
CREATE INDEX network_exchanges_next ON network_exchanges USING btree (next_on) WHERE (next_done_on IS NULL);

create table network_fee_bands (
  schedule_id uuid not null,
  from_population integer not null,
  cents bigint not null,
  constraint network_fee_bands_pkey PRIMARY KEY (schedule_id, from_population),
  constraint network_fee_bands_schedule_id_fkey FOREIGN KEY (schedule_id) REFERENCES network_fee_schedules(id) ON DELETE CASCADE,
  constraint network_fee_bands_cents_check CHECK ((cents >= 0)),
  constraint network_fee_bands_from_population_check CHECK ((from_population >= 0))
);

create table network_fee_schedules (
  id uuid not null,
  effective_from date not null,
  free_kinds text[] default '{}'::text[] not null,
  organisation_cents bigint default 0 not null,
  created_at timestamp with time zone not null,
  constraint network_fee_schedules_pkey PRIMARY KEY (id),
  constraint network_fee_schedules_effective_from_key UNIQUE (effective_from),
  constraint network_fee_schedules_organisation_cents_check CHECK ((organisation_cents >= 0))
);

create table network_hand_over_identities (
  hand_over_id uuid not null,
  from_person_id uuid,
  to_person_id uuid,
  constraint network_hand_over_identities_pkey PRIMARY KEY (hand_over_id),
  constraint network_hand_over_identities_hand_over_id_fkey FOREIGN KEY (hand_over_id) REFERENCES network_hand_overs(id) ON DELETE CASCADE
);

create table network_hand_overs (
  id uuid not null,
  territory_id uuid not null,
  mandate_title text default ''::text not null,
  referent boolean default false not null,
  on_day date not null,
  note text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  constraint network_hand_overs_pkey PRIMARY KEY (id),
  constraint network_hand_overs_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id)
);
CREATE INDEX network_hand_overs_by_territory ON network_hand_overs USING btree (territory_id, on_day DESC);

create table network_invoice_counters (
  series text not null,
  year integer not null,
  last_rank integer not null,
  last_on date not null,
  constraint network_invoice_counters_pkey PRIMARY KEY (series, year),
  constraint network_invoice_counters_last_rank_check CHECK ((last_rank > 0)),
  constraint network_invoice_counters_series_check CHECK ((series = ANY (ARRAY['F'::text, 'A'::text, 'DEMO'::text])))
);

create table network_invoices (
  id uuid not null,
  series text not null,
  year integer not null,
  rank integer not null,
  number text not null,
  issued_on date not null,
  due_on date not null,
  membership_id uuid not null,
  period_id uuid,
  territory_id uuid not null,
  buyer jsonb not null,
  seller jsonb not null,
  lines jsonb not null,
  total_cents bigint not null,
  credits_id uuid,
  credit_reason text default ''::text not null,
  issued_by uuid,
  constraint network_invoices_pkey PRIMARY KEY (id),
  constraint network_invoices_credits_id_key UNIQUE (credits_id),
  constraint network_invoices_number_key UNIQUE (number),
  constraint network_invoices_series_year_rank_key UNIQUE (series, year, rank),
  constraint network_invoices_credits_id_fkey FOREIGN KEY (credits_id) REFERENCES network_invoices(id),
  constraint network_invoices_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES network_memberships(id),
  constraint network_invoices_period_id_fkey FOREIGN KEY (period_id) REFERENCES network_membership_periods(id),
  constraint network_invoices_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_invoices_check CHECK ((due_on >= issued_on)),
  constraint network_invoices_check1 CHECK (((series = 'A'::text) = (credits_id IS NOT NULL))),
  constraint network_invoices_rank_check CHECK ((rank > 0)),
  constraint network_invoices_series_check CHECK ((series = ANY (ARRAY['F'::text, 'A'::text, 'DEMO'::text]))),
  constraint network_invoices_total_cents_check CHECK ((total_cents >= 0))
);
CREATE INDEX network_invoices_by_membership ON network_invoices USING btree (membership_id, issued_on);
CREATE INDEX network_invoices_by_period ON network_invoices USING btree (period_id);

create table network_join_questions (
  kind text not null,
  questions jsonb default '[]'::jsonb not null,
  constraint network_join_questions_pkey PRIMARY KEY (kind),
  constraint network_join_questions_kind_check CHECK ((kind = ANY (ARRAY['commune'::text, 'intercommunality'::text, 'territorial-public-establishment'::text, 'department'::text, 'region'::text, 'organisation'::text])))
);

create table network_membership_contacts (
  membership_id uuid not null,
  person_id uuid not null,
  function text default ''::text not null,
  token_hash text,
  is_main boolean default true not null,
  created_at timestamp with time zone not null,
  answers jsonb default '{}'::jsonb not null,
  constraint network_membership_contacts_pkey PRIMARY KEY (membership_id, person_id),
  constraint network_membership_contacts_token_hash_key UNIQUE (token_hash),
  constraint network_membership_contacts_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES network_memberships(id) ON DELETE CASCADE
);
CREATE INDEX network_membership_contacts_by_person ON network_membership_contacts USING btree (person_id);

create table network_membership_periods (
  id uuid not null,
  membership_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  fee_cents bigint not null,
  fee_reason jsonb not null,
  settled_on date,
  created_at timestamp with time zone not null,
  constraint network_membership_periods_pkey PRIMARY KEY (id),
  constraint network_membership_periods_membership_id_starts_on_key UNIQUE (membership_id, starts_on),
  constraint network_membership_periods_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES network_memberships(id) ON DELETE CASCADE,
  constraint network_membership_periods_check CHECK ((ends_on >= starts_on)),
  constraint network_membership_periods_fee_cents_check CHECK ((fee_cents >= 0))
);

create table network_membership_reminders (
  membership_id uuid not null,
  until_on date not null,
  step integer not null,
  sent_on date not null,
  constraint network_membership_reminders_pkey PRIMARY KEY (membership_id, until_on, step),
  constraint network_membership_reminders_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES network_memberships(id) ON DELETE CASCADE
);

create table network_memberships (
  id uuid not null,
  territory_id uuid not null,
  state text not null,
  source text not null,
  why text default ''::text not null,
  requested_at timestamp with time zone not null,
  answer text default ''::text not null,
  deliberation_on date,
  deliberation_ref text default ''::text not null,
  deliberation_waiver text default ''::text not null,
  deliberation_file_id uuid,
  agreement_on date,
  agreement_file_id uuid,
  since_on date,
  until_on date,
  left_on date,
  leave_reason text,
  leave_note text default ''::text not null,
  former_id uuid,
  changed_at timestamp with time zone not null,
  constraint network_memberships_pkey PRIMARY KEY (id),
  constraint network_memberships_former_id_fkey FOREIGN KEY (former_id) REFERENCES network_memberships(id) ON DELETE SET NULL,
  constraint network_memberships_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_memberships_check CHECK (((state = 'left'::text) = (left_on IS NOT NULL))),
  constraint network_memberships_check1 CHECK (((state <> 'active'::text) OR (since_on IS NOT NULL))),
  constraint network_memberships_leave_reason_check CHECK ((leave_reason = ANY (ARRAY['elections'::text, 'budget'::text, 'priorities'::text, 'merger'::text, 'disagreement'::text, 'other'::text]))),
  constraint network_memberships_source_check CHECK ((source = ANY (ARRAY['form'::text, 'team'::text, 'prospect'::text, 'demo'::text]))),
  constraint network_memberships_state_check CHECK ((state = ANY (ARRAY['to-confirm'::text, 'requested'::text, 'more-asked'::text, 'accepted'::text, 'deliberated'::text, 'agreed'::text, 'active'::text, 'left'::text, 'declined'::text])))
);
CREATE INDEX network_memberships_by_territory ON network_memberships USING btree (territory_id, requested_at);
CREATE UNIQUE INDEX network_memberships_open ON network_memberships USING btree (territory_id) WHERE (state <> ALL (ARRAY['to-confirm'::text, 'left'::text, 'declined'::text]));

create table network_mission_answers (
  id uuid not null,
  mission_id uuid not null,
  person_id uuid,
  message text not null,
  state text default 'waiting'::text not null,
  reply text default ''::text not null,
  at timestamp with time zone not null,
  answered_at timestamp with time zone,
  token_hash text,
  answers jsonb default '{}'::jsonb not null,
  constraint network_mission_answers_pkey PRIMARY KEY (id),
  constraint network_mission_answers_mission_id_person_id_key UNIQUE (mission_id, person_id),
  constraint network_mission_answers_token_hash_key UNIQUE (token_hash),
  constraint network_mission_answers_mission_id_fkey FOREIGN KEY (mission_id) REFERENCES network_missions(id) ON DELETE CASCADE,
  constraint network_mission_answers_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'chosen'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX network_mission_answers_person ON network_mission_answers USING btree (person_id);

create table network_missions (
  id uuid not null,
  slug text not null,
  title text not null,
  text text not null,
  skills text[] default '{}'::text[] not null,
  territory_id uuid,
  at_distance boolean default false not null,
  time_needed text default ''::text not null,
  answer_until date,
  state text not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  outcome_text text default ''::text not null,
  source text default 'house'::text not null,
  questions jsonb default '[]'::jsonb not null,
  constraint network_missions_pkey PRIMARY KEY (id),
  constraint network_missions_slug_key UNIQUE (slug),
  constraint network_missions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'withdrawn'::text])))
);
CREATE INDEX network_missions_open ON network_missions USING btree (published_at DESC) WHERE (state = 'open'::text);
CREATE INDEX network_missions_territory ON network_missions USING btree (territory_id) WHERE (territory_id IS NOT NULL);

create table network_need_watchers (
  territory_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  constraint network_need_watchers_pkey PRIMARY KEY (territory_id, person_id),
  constraint network_need_watchers_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES network_needs(territory_id) ON DELETE CASCADE
);
CREATE INDEX network_need_watchers_by_person ON network_need_watchers USING btree (person_id);

create table network_needs (
  territory_id uuid not null,
  challenges jsonb default '[]'::jsonb not null,
  themes text default ''::text not null,
  available_from date,
  available_until date,
  words text default ''::text not null,
  updated_by uuid,
  updated_at timestamp with time zone not null,
  constraint network_needs_pkey PRIMARY KEY (territory_id),
  constraint network_needs_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id)
);

create table network_payment_imports (
  id uuid not null,
  kind text not null,
  file_name text not null,
  lines jsonb not null,
  imported_by uuid,
  imported_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint network_payment_imports_pkey PRIMARY KEY (id),
  constraint network_payment_imports_kind_check CHECK ((kind = ANY (ARRAY['bank'::text, 'helloasso'::text])))
);

create table network_payments (
  id uuid not null,
  invoice_id uuid not null,
  cents bigint not null,
  received_on date not null,
  method text not null,
  source text not null,
  source_key text,
  reference text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  cancelled_on date,
  cancel_reason text default ''::text not null,
  constraint network_payments_pkey PRIMARY KEY (id),
  constraint network_payments_source_key_key UNIQUE (source_key),
  constraint network_payments_invoice_id_fkey FOREIGN KEY (invoice_id) REFERENCES network_invoices(id),
  constraint network_payments_cents_check CHECK ((cents <> 0)),
  constraint network_payments_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'cheque'::text, 'card'::text, 'cash'::text, 'other'::text]))),
  constraint network_payments_sign_check CHECK (((cents > 0) OR (source = ANY (ARRAY['given-back'::text, 'kept'::text])))),
  constraint network_payments_source_check CHECK ((source = ANY (ARRAY['hand'::text, 'bank'::text, 'helloasso'::text, 'demo'::text, 'given-back'::text, 'kept'::text])))
);
CREATE INDEX network_payments_by_invoice ON network_payments USING btree (invoice_id);

create table network_prospect_steps (
  id uuid not null,
  prospect_id uuid not null,
  kind text not null,
  from_stage text,
  to_stage text,
  note text default ''::text not null,
  happened_on date not null,
  by_person_id uuid,
  at timestamp with time zone not null,
  constraint network_prospect_steps_pkey PRIMARY KEY (id),
  constraint network_prospect_steps_prospect_id_fkey FOREIGN KEY (prospect_id) REFERENCES network_prospects(id) ON DELETE CASCADE,
  constraint network_prospect_steps_kind_check CHECK ((kind = ANY (ARRAY['opened'::text, 'moved'::text, 'exchange'::text, 'next-action'::text])))
);
CREATE INDEX network_prospect_steps_by_prospect ON network_prospect_steps USING btree (prospect_id, at);

create table network_prospects (
  id uuid not null,
  territory_id uuid not null,
  stage text default 'identified'::text not null,
  reason text default ''::text not null,
  reason_text text default ''::text not null,
  source text not null,
  source_detail text default ''::text not null,
  owner_id uuid,
  contact_person_id uuid,
  next_action text default ''::text not null,
  next_on date,
  notes text default ''::text not null,
  challenges jsonb default '[]'::jsonb not null,
  stage_since timestamp with time zone not null,
  last_exchange_on date,
  membership_id uuid,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint network_prospects_pkey PRIMARY KEY (id),
  constraint network_prospects_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_prospects_check CHECK (((stage = 'not-now'::text) = (reason <> ''::text))),
  constraint network_prospects_check1 CHECK (((next_action = ''::text) = (next_on IS NULL))),
  constraint network_prospects_stage_check CHECK ((stage = ANY (ARRAY['identified'::text, 'contacted'::text, 'interested'::text, 'proposal'::text, 'signed'::text, 'not-now'::text])))
);
CREATE INDEX network_prospects_by_owner ON network_prospects USING btree (owner_id);
CREATE INDEX network_prospects_by_stage ON network_prospects USING btree (stage, next_on);
CREATE UNIQUE INDEX network_prospects_once ON network_prospects USING btree (territory_id);

create table network_signature_identities (
  signature_id uuid not null,
  person_id uuid not null,
  name text not null,
  title text not null,
  constraint network_signature_identities_pkey PRIMARY KEY (signature_id),
  constraint network_signature_identities_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES network_signatures(id) ON DELETE CASCADE
);
CREATE INDEX network_signature_identities_by_person ON network_signature_identities USING btree (person_id);

create table network_signature_links (
  token_hash text not null,
  signature_id uuid not null,
  made_at timestamp with time zone not null,
  expires_on date not null,
  constraint network_signature_links_pkey PRIMARY KEY (token_hash),
  constraint network_signature_links_signature_id_fkey FOREIGN KEY (signature_id) REFERENCES network_signatures(id) ON DELETE CASCADE
);

create table network_signatures (
  id uuid not null,
  territory_id uuid not null,
  version integer not null,
  state text not null,
  channel text not null,
  signed_on date not null,
  evidence text default ''::text not null,
  evidence_href text,
  file_id uuid,
  file_public boolean default false not null,
  news_on date not null,
  reminded_one_on date,
  reminded_two_on date,
  asked_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  published_at timestamp with time zone,
  ended_on date,
  end_reason text default ''::text not null,
  recorded_by uuid,
  constraint network_signatures_pkey PRIMARY KEY (id),
  constraint network_signatures_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id),
  constraint network_signatures_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id),
  constraint network_signatures_version_fkey FOREIGN KEY (version) REFERENCES network_declarations(number),
  constraint network_signatures_channel_check CHECK ((channel = ANY (ARRAY['online'::text, 'recorded'::text]))),
  constraint network_signatures_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'published'::text, 'declined'::text, 'withdrawn'::text, 'replaced'::text])))
);
CREATE INDEX network_signatures_by_state ON network_signatures USING btree (state, asked_at);
CREATE UNIQUE INDEX network_signatures_one_word ON network_signatures USING btree (territory_id) WHERE (state = 'published'::text);

create table network_skill_places (
  person_id uuid not null,
  territory_id uuid not null,
  constraint network_skill_places_pkey PRIMARY KEY (person_id, territory_id),
  constraint network_skill_places_person_id_fkey FOREIGN KEY (person_id) REFERENCES network_skills(person_id) ON DELETE CASCADE
);
CREATE INDEX network_skill_places_territory ON network_skill_places USING btree (territory_id);

create table network_skills (
  person_id uuid not null,
  skills text[] default '{}'::text[] not null,
  other_words text default ''::text not null,
  languages text[] default '{}'::text[] not null,
  at_distance boolean default true not null,
  hours_per_month smallint,
  availability text default ''::text not null,
  about text default ''::text not null,
  coaches boolean default false not null,
  shown text default 'staff'::text not null,
  stated_at timestamp with time zone not null,
  confirmed_at timestamp with time zone not null,
  asked_at timestamp with time zone,
  token_hash text,
  constraint network_skills_pkey PRIMARY KEY (person_id),
  constraint network_skills_token_hash_key UNIQUE (token_hash),
  constraint network_skills_hours_per_month_check CHECK (((hours_per_month >= 0) AND (hours_per_month <= 200))),
  constraint network_skills_shown_check CHECK ((shown = ANY (ARRAY['staff'::text, 'public'::text])))
);
CREATE INDEX network_skills_skills ON network_skills USING gin (skills);

create table opinion_appeals (
  statement_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  decision text,
  answer text default ''::text not null,
  decided_at timestamp with time zone,
  constraint opinion_appeals_pkey PRIMARY KEY (statement_id),
  constraint opinion_appeals_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES opinion_statements(id) ON DELETE CASCADE,
  constraint opinion_appeals_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint opinion_appeals_check1 CHECK (((decision IS NULL) OR (answer <> ''::text))),
  constraint opinion_appeals_decision_check CHECK ((decision = ANY (ARRAY['upheld'::text, 'dismissed'::text])))
);

create table opinion_codes (
  code_hash text not null,
  map_id uuid not null,
  constraint opinion_codes_pkey PRIMARY KEY (code_hash),
  constraint opinion_codes_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE
);
CREATE INDEX opinion_codes_map ON opinion_codes USING btree (map_id);

create table opinion_exports (
  map_id uuid not null,
  sha256 text not null,
  constraint opinion_exports_pkey PRIMARY KEY (map_id),
  constraint opinion_exports_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE
);
CREATE INDEX opinion_exports_by_sha256 ON opinion_exports USING btree (sha256);

create table opinion_hall_counts (
  hall_id uuid not null,
  statement_id uuid not null,
  agrees integer not null,
  disagrees integer not null,
  passes integer not null,
  people integer not null,
  place integer not null,
  constraint opinion_hall_counts_pkey PRIMARY KEY (hall_id, statement_id),
  constraint opinion_hall_counts_hall_id_place_key UNIQUE (hall_id, place),
  constraint opinion_hall_counts_hall_id_fkey FOREIGN KEY (hall_id) REFERENCES opinion_halls(id) ON DELETE CASCADE,
  constraint opinion_hall_counts_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES opinion_statements(id) ON DELETE CASCADE,
  constraint opinion_hall_counts_agrees_check CHECK ((agrees >= 0)),
  constraint opinion_hall_counts_check CHECK ((((agrees + disagrees) + passes) <= people)),
  constraint opinion_hall_counts_disagrees_check CHECK ((disagrees >= 0)),
  constraint opinion_hall_counts_passes_check CHECK ((passes >= 0)),
  constraint opinion_hall_counts_people_check CHECK ((people >= 5)),
  constraint opinion_hall_counts_place_check CHECK ((place > 0))
);
CREATE INDEX opinion_hall_counts_statement ON opinion_hall_counts USING btree (statement_id);

create table opinion_halls (
  id uuid not null,
  map_id uuid not null,
  number integer not null,
  title text not null,
  held_on date not null,
  people integer not null,
  constraint opinion_halls_pkey PRIMARY KEY (id),
  constraint opinion_halls_map_id_number_key UNIQUE (map_id, number),
  constraint opinion_halls_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE,
  constraint opinion_halls_number_check CHECK ((number > 0)),
  constraint opinion_halls_people_check CHECK ((people >= 5))
);

create table opinion_maps (
  id uuid not null,
  slug text not null,
  title text not null,
  presentation text default ''::text not null,
  commitment text not null,
  charter jsonb not null,
  seeds jsonb default '[]'::jsonb not null,
  moderation text not null,
  open_until date not null,
  state text not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  counted jsonb,
  counted_at timestamp with time zone,
  counted_people integer default 0 not null,
  counted_mark text default ''::text not null,
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  planned integer,
  hidden boolean not null,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  access text default 'open'::text not null,
  on_paper jsonb,
  source text default ''::text not null,
  constraint opinion_maps_pkey PRIMARY KEY (id),
  constraint opinion_maps_slug_key UNIQUE (slug),
  constraint opinion_maps_access_check CHECK ((access = ANY (ARRAY['open'::text, 'codes'::text]))),
  constraint opinion_maps_check CHECK (((state = 'draft'::text) = (opened_at IS NULL))),
  constraint opinion_maps_check1 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  constraint opinion_maps_check2 CHECK (((counted IS NULL) = (counted_at IS NULL))),
  constraint opinion_maps_moderation_check CHECK ((moderation = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint opinion_maps_planned_check CHECK ((planned > 0)),
  constraint opinion_maps_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])))
);
CREATE INDEX opinion_maps_experiment ON opinion_maps USING btree (experiment_id);

create table opinion_moments (
  id uuid not null,
  statement_id uuid not null,
  kind text not null,
  words text default ''::text not null,
  at timestamp with time zone not null,
  constraint opinion_moments_pkey PRIMARY KEY (id),
  constraint opinion_moments_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES opinion_statements(id) ON DELETE CASCADE
);
CREATE INDEX opinion_moments_statement ON opinion_moments USING btree (statement_id, at);

create table opinion_participants (
  id uuid not null,
  map_id uuid not null,
  link_hash text,
  medium text not null,
  came_on date not null,
  constraint opinion_participants_pkey PRIMARY KEY (id),
  constraint opinion_participants_link_hash_key UNIQUE (link_hash),
  constraint opinion_participants_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE,
  constraint opinion_participants_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'paper'::text, 'import'::text])))
);
CREATE INDEX opinion_participants_map ON opinion_participants USING btree (map_id);

create table opinion_statements (
  id uuid not null,
  map_id uuid not null,
  number integer not null,
  text text not null,
  origin text not null,
  state text not null,
  is_meta boolean default false not null,
  clause integer,
  reason text default ''::text not null,
  double_of integer,
  author_id uuid,
  follow_up text default ''::text not null,
  followed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  judged_at timestamp with time zone,
  constraint opinion_statements_pkey PRIMARY KEY (id),
  constraint opinion_statements_map_id_number_key UNIQUE (map_id, number),
  constraint opinion_statements_author_id_fkey FOREIGN KEY (author_id) REFERENCES opinion_participants(id) ON DELETE SET NULL,
  constraint opinion_statements_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE,
  constraint opinion_statements_check CHECK (((state = 'double'::text) = (double_of IS NOT NULL))),
  constraint opinion_statements_check1 CHECK (((state <> 'refused'::text) OR (origin = 'import'::text) OR ((reason <> ''::text) AND (clause IS NOT NULL)))),
  constraint opinion_statements_check2 CHECK (((follow_up = ''::text) = (followed_at IS NULL))),
  constraint opinion_statements_clause_check CHECK ((clause > 0)),
  constraint opinion_statements_number_check CHECK ((number >= 0)),
  constraint opinion_statements_origin_check CHECK ((origin = ANY (ARRAY['team'::text, 'participant'::text, 'import'::text]))),
  constraint opinion_statements_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'shown'::text, 'refused'::text, 'double'::text])))
);
CREATE INDEX opinion_statements_author ON opinion_statements USING btree (author_id);

create table opinion_votes (
  participant_id uuid not null,
  statement_id uuid not null,
  map_id uuid not null,
  vote smallint not null,
  place bigint generated always as identity not null,
  answered_on date not null,
  times integer default 1 not null,
  constraint opinion_votes_pkey PRIMARY KEY (participant_id, statement_id),
  constraint opinion_votes_map_id_fkey FOREIGN KEY (map_id) REFERENCES opinion_maps(id) ON DELETE CASCADE,
  constraint opinion_votes_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES opinion_participants(id) ON DELETE CASCADE,
  constraint opinion_votes_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES opinion_statements(id) ON DELETE CASCADE,
  constraint opinion_votes_times_check CHECK ((times > 0)),
  constraint opinion_votes_vote_check CHECK ((vote = ANY (ARRAY['-1'::integer, 0, 1])))
);
CREATE INDEX opinion_votes_map ON opinion_votes USING btree (map_id, place);
CREATE INDEX opinion_votes_statement ON opinion_votes USING btree (statement_id);

create table outbox_mails (
  id uuid not null,
  at timestamp with time zone not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  body_html text,
  state text not null,
  tries integer default 0 not null,
  last_problem text,
  sent_at timestamp with time zone,
  erase_at timestamp with time zone not null,
  ical_method text,
  body_ical text,
  unsubscribe_href text,
  not_before timestamp with time zone,
  undoable_act uuid,
  attached_name text,
  attached_text text,
  attached_bytes bytea,
  pictures text[] default '{}'::text[] not null,
  constraint outbox_mails_pkey PRIMARY KEY (id),
  constraint outbox_mails_attached_check CHECK ((num_nonnulls(attached_text, attached_bytes) = num_nonnulls(attached_name))),
  constraint outbox_mails_check CHECK (((ical_method IS NULL) = (body_ical IS NULL))),
  constraint outbox_mails_ical_method_check CHECK ((ical_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text, 'PUBLISH'::text]))),
  constraint outbox_mails_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'local'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'held'::text])))
);
CREATE INDEX outbox_mails_at ON outbox_mails USING btree (at DESC);
CREATE INDEX outbox_mails_erase_at ON outbox_mails USING btree (erase_at);
CREATE INDEX outbox_mails_undoable_act ON outbox_mails USING btree (undoable_act) WHERE (undoable_act IS NOT NULL);

create table passkey_challenges (
  challenge text not null,
  session_hash text not null,
  purpose text not null,
  expires_at timestamp with time zone not null,
  constraint passkey_challenges_pkey PRIMARY KEY (challenge),
  constraint passkey_challenges_session_hash_fkey FOREIGN KEY (session_hash) REFERENCES sessions(token_hash) ON DELETE CASCADE,
  constraint passkey_challenges_purpose_check CHECK ((purpose = ANY (ARRAY['add'::text, 'prove'::text])))
);

create table passkeys (
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null,
  label text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkeys_pkey PRIMARY KEY (id),
  constraint passkeys_credential_id_key UNIQUE (credential_id),
  constraint passkeys_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
CREATE INDEX passkeys_person ON passkeys USING btree (person_id);

create table persons (
  id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  inactivity_notice_at timestamp with time zone,
  shown_as text default 'hidden'::text not null,
  erased_at timestamp with time zone,
  constraint persons_pkey PRIMARY KEY (id),
  constraint persons_shown_as_check CHECK ((shown_as = ANY (ARRAY['name'::text, 'initials'::text, 'hidden'::text])))
);
CREATE INDEX persons_last_seen_at ON persons USING btree (last_seen_at) WHERE (erased_at IS NULL);

create table pins (
  person_id uuid not null,
  kind text not null,
  key text not null,
  "position" smallint not null,
  pinned_at timestamp with time zone not null,
  constraint pins_pkey PRIMARY KEY (person_id, kind, key)
);

create table protocol_adoptions (
  id uuid not null,
  experiment_id uuid not null,
  number integer not null,
  circle text not null,
  adopted_on date not null,
  minutes text not null,
  link text,
  file_id uuid,
  recorded_by uuid,
  at timestamp with time zone not null,
  constraint protocol_adoptions_pkey PRIMARY KEY (id),
  constraint protocol_adoptions_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocol_adoptions_experiment_id_number_fkey FOREIGN KEY (experiment_id, number) REFERENCES protocol_versions(experiment_id, number)
);
CREATE INDEX protocol_adoptions_by_experiment ON protocol_adoptions USING btree (experiment_id, at DESC);

create table protocol_amendments (
  id uuid not null,
  experiment_id uuid not null,
  amends integer not null,
  reason text not null,
  opened_by uuid,
  opened_at timestamp with time zone not null,
  outcome text,
  ended_at timestamp with time zone,
  constraint protocol_amendments_pkey PRIMARY KEY (id),
  constraint protocol_amendments_experiment_id_amends_fkey FOREIGN KEY (experiment_id, amends) REFERENCES protocol_freezes(experiment_id, number),
  constraint protocol_amendments_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocol_amendments_check CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint protocol_amendments_outcome_check CHECK ((outcome = ANY (ARRAY['frozen'::text, 'abandoned'::text]))),
  constraint protocol_amendments_reason_check CHECK ((reason <> ''::text))
);
CREATE UNIQUE INDEX protocol_amendments_open ON protocol_amendments USING btree (experiment_id) WHERE (outcome IS NULL);

create table protocol_answers (
  experiment_id uuid not null,
  section text not null,
  number integer not null,
  answer jsonb,
  constraint protocol_answers_pkey PRIMARY KEY (experiment_id, section, number),
  constraint protocol_answers_experiment_id_number_fkey FOREIGN KEY (experiment_id, number) REFERENCES protocol_versions(experiment_id, number) ON DELETE CASCADE
);
CREATE INDEX protocol_answers_by_version ON protocol_answers USING btree (experiment_id, number);
CREATE TRIGGER protocol_answers_written_once BEFORE DELETE OR UPDATE ON protocol_answers FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

create table protocol_comments (
  id uuid not null,
  experiment_id uuid not null,
  section text not null,
  number integer not null,
  author_id uuid,
  text text not null,
  at timestamp with time zone not null,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  constraint protocol_comments_pkey PRIMARY KEY (id),
  constraint protocol_comments_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocol_comments_text_check CHECK ((text <> ''::text))
);
CREATE INDEX protocol_comments_by_section ON protocol_comments USING btree (experiment_id, section, at);

create table protocol_drafts (
  id uuid not null,
  experiment_id uuid not null,
  section text not null,
  author_id uuid,
  base_number integer not null,
  answer jsonb not null,
  state text not null,
  saved_at timestamp with time zone not null,
  settled_number integer,
  settled_at timestamp with time zone,
  constraint protocol_drafts_pkey PRIMARY KEY (id),
  constraint protocol_drafts_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocol_drafts_base_number_check CHECK ((base_number >= 0)),
  constraint protocol_drafts_check CHECK (((state = 'settled'::text) = (settled_at IS NOT NULL))),
  constraint protocol_drafts_state_check CHECK ((state = ANY (ARRAY['open'::text, 'aside'::text, 'settled'::text])))
);
CREATE INDEX protocol_drafts_by_section ON protocol_drafts USING btree (experiment_id, section, saved_at DESC);
CREATE INDEX protocol_drafts_to_purge ON protocol_drafts USING btree (saved_at) WHERE (state = 'open'::text);

create table protocol_freezes (
  experiment_id uuid not null,
  number integer not null,
  bytes bytea not null,
  sha256 text not null,
  frozen_at timestamp with time zone not null,
  frozen_by uuid,
  amends integer,
  reason text default ''::text not null,
  constraint protocol_freezes_pkey PRIMARY KEY (experiment_id, number),
  constraint protocol_freezes_experiment_id_amends_fkey FOREIGN KEY (experiment_id, amends) REFERENCES protocol_freezes(experiment_id, number),
  constraint protocol_freezes_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocol_freezes_experiment_id_number_fkey FOREIGN KEY (experiment_id, number) REFERENCES protocol_versions(experiment_id, number),
  constraint protocol_freezes_check CHECK ((sha256 = encode(sha256(bytes), 'hex'::text))),
  constraint protocol_freezes_check1 CHECK (((amends IS NULL) = (reason = ''::text)))
);
CREATE UNIQUE INDEX protocol_freezes_chain ON protocol_freezes USING btree (experiment_id, amends);
CREATE UNIQUE INDEX protocol_freezes_first ON protocol_freezes USING btree (experiment_id) WHERE (amends IS NULL);
CREATE TRIGGER protocol_freezes_never_emptied BEFORE TRUNCATE ON protocol_freezes FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER protocol_freezes_written_once BEFORE DELETE OR UPDATE ON protocol_freezes FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

create table protocol_version_names (
  experiment_id uuid not null,
  number integer not null,
  name text not null,
  constraint protocol_version_names_pkey PRIMARY KEY (experiment_id, number),
  constraint protocol_version_names_experiment_id_number_fkey FOREIGN KEY (experiment_id, number) REFERENCES protocol_versions(experiment_id, number) ON DELETE CASCADE,
  constraint protocol_version_names_name_check CHECK (((name <> ''::text) AND (char_length(name) <= 80)))
);

create table protocol_versions (
  experiment_id uuid not null,
  number integer not null,
  act text not null,
  author_id uuid,
  at timestamp with time zone not null,
  constraint protocol_versions_pkey PRIMARY KEY (experiment_id, number),
  constraint protocol_versions_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES protocols(experiment_id) ON DELETE CASCADE,
  constraint protocol_versions_act_check CHECK ((act = ANY (ARRAY['begun'::text, 'written'::text, 'merged'::text, 'imported'::text, 'attached'::text, 'detached'::text, 'cloned'::text, 'restored'::text]))),
  constraint protocol_versions_number_check CHECK ((number > 0))
);
CREATE TRIGGER protocol_versions_written_once BEFORE DELETE OR UPDATE ON protocol_versions FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

create table protocols (
  experiment_id uuid not null,
  version integer not null,
  begun_at timestamp with time zone not null,
  constraint protocols_pkey PRIMARY KEY (experiment_id),
  constraint protocols_experiment_id_fkey FOREIGN KEY (experiment_id) REFERENCES experiments(id) ON DELETE CASCADE,
  constraint protocols_version_check CHECK ((version >= 0))
);

create unlogged table rate_limits (
  key character varying(255) not null,
  points integer default 0 not null,
  expire bigint,
  constraint rate_limits_pkey PRIMARY KEY (key)
);

create unlogged table rate_salts (
  hour integer not null,
  salt text not null,
  constraint rate_salts_pkey PRIMARY KEY (hour)
);

create table recovery_codes (
  code_hash text not null,
  person_id uuid not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_codes_pkey PRIMARY KEY (code_hash),
  constraint recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
CREATE INDEX recovery_codes_person ON recovery_codes USING btree (person_id);

create table reopenings (
  id uuid not null,
  subject text not null,
  at timestamp with time zone not null,
  by_id uuid,
  reason text not null,
  constraint reopenings_pkey PRIMARY KEY (id),
  constraint reopenings_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX reopenings_by ON reopenings USING btree (by_id) WHERE (by_id IS NOT NULL);
CREATE INDEX reopenings_subject ON reopenings USING btree (subject, at);

create table resource_comments (
  id uuid not null,
  resource_id uuid not null,
  part text not null,
  author_id uuid,
  text text not null,
  at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint resource_comments_pkey PRIMARY KEY (id),
  constraint resource_comments_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_comments_resource ON resource_comments USING btree (resource_id, at);

create table resource_concepts (
  key text not null,
  said tsquery not null,
  constraint resource_concepts_pkey PRIMARY KEY (key)
);

create table resource_contributors (
  person_id uuid not null,
  accepted integer default 0 not null,
  refused integer default 0 not null,
  last_at timestamp with time zone not null,
  constraint resource_contributors_pkey PRIMARY KEY (person_id)
);

create table resource_decisions (
  id uuid not null,
  resource_id uuid not null,
  number integer not null,
  kind text not null,
  reason text default ''::text not null,
  by_id uuid,
  at timestamp with time zone not null,
  constraint resource_decisions_pkey PRIMARY KEY (id),
  constraint resource_decisions_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_decisions_kind_check CHECK ((kind = ANY (ARRAY['let-through'::text, 'accepted'::text, 'changes-asked'::text, 'refused'::text])))
);
CREATE INDEX resource_decisions_resource ON resource_decisions USING btree (resource_id, at);

create table resource_drafts (
  id uuid not null,
  resource_id uuid not null,
  part text not null,
  author_id uuid,
  base_number integer not null,
  fields jsonb not null,
  state text not null,
  saved_at timestamp with time zone not null,
  constraint resource_drafts_pkey PRIMARY KEY (id),
  constraint resource_drafts_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_drafts_state_check CHECK ((state = ANY (ARRAY['open'::text, 'aside'::text, 'settled'::text])))
);
CREATE INDEX resource_drafts_resource ON resource_drafts USING btree (resource_id, part, author_id);

create table resource_edits (
  resource_id uuid not null,
  number integer not null,
  field text not null,
  text text not null,
  author_id uuid,
  at timestamp with time zone not null,
  constraint resource_edits_pkey PRIMARY KEY (resource_id, number, field),
  constraint resource_edits_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_edits_author ON resource_edits USING btree (author_id) WHERE (author_id IS NOT NULL);

create table resource_facet_values (
  code integer generated always as identity not null,
  facet text not null,
  value text not null,
  constraint resource_facet_values_pkey PRIMARY KEY (code),
  constraint resource_facet_values_facet_value_key UNIQUE (facet, value)
);

create table resource_file_texts (
  file_id uuid not null,
  resource_id uuid not null,
  name text not null,
  state text not null,
  reason text default ''::text not null,
  words text default ''::text not null,
  read_at timestamp with time zone not null,
  constraint resource_file_texts_pkey PRIMARY KEY (file_id),
  constraint resource_file_texts_file_id_fkey FOREIGN KEY (file_id) REFERENCES resource_files(id) ON DELETE CASCADE,
  constraint resource_file_texts_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_file_texts_state_check CHECK ((state = ANY (ARRAY['read'::text, 'empty'::text, 'refused'::text])))
);
CREATE INDEX resource_file_texts_resource ON resource_file_texts USING btree (resource_id);
CREATE TRIGGER resource_file_texts_indexed AFTER INSERT OR DELETE OR UPDATE ON resource_file_texts FOR EACH ROW EXECUTE FUNCTION index_file_text();

create table resource_files (
  id uuid not null,
  resource_id uuid not null,
  "position" integer not null,
  file_id uuid not null,
  title text not null,
  description text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  licence text not null,
  rights_holder text default ''::text not null,
  people_shown text not null,
  agreement text default ''::text not null,
  step integer,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint resource_files_pkey PRIMARY KEY (id),
  constraint resource_files_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_files_check CHECK (((people_shown <> 'agreed'::text) OR (agreement <> ''::text))),
  constraint resource_files_licence_check CHECK ((licence <> 'all-rights-reserved'::text)),
  constraint resource_files_people_shown_check CHECK ((people_shown = ANY (ARRAY['nobody'::text, 'not-recognisable'::text, 'agreed'::text]))),
  constraint resource_files_position_check CHECK (("position" > 0)),
  constraint resource_files_size_check CHECK ((size > 0)),
  constraint resource_files_step_check CHECK ((step > 0))
);
CREATE INDEX resource_files_file ON resource_files USING btree (file_id);
CREATE UNIQUE INDEX resource_files_order ON resource_files USING btree (resource_id, "position");

create table resource_former_slugs (
  slug text not null,
  resource_id uuid not null,
  constraint resource_former_slugs_pkey PRIMARY KEY (slug),
  constraint resource_former_slugs_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);

create table resource_import_lines (
  import_id uuid not null,
  line integer not null,
  cells jsonb not null,
  outcome text default 'waiting'::text not null,
  reason text default ''::text not null,
  resource_id uuid,
  before jsonb,
  notes jsonb default '{}'::jsonb not null,
  constraint resource_import_lines_pkey PRIMARY KEY (import_id, line),
  constraint resource_import_lines_import_id_fkey FOREIGN KEY (import_id) REFERENCES resource_imports(id) ON DELETE CASCADE,
  constraint resource_import_lines_outcome_check CHECK ((outcome = ANY (ARRAY['waiting'::text, 'created'::text, 'updated'::text, 'same'::text, 'edited'::text, 'rejected'::text, 'undone'::text, 'kept'::text])))
);
CREATE INDEX resource_import_lines_waiting ON resource_import_lines USING btree (import_id, outcome, line);

create table resource_import_mappings (
  headings text not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null,
  constraint resource_import_mappings_pkey PRIMARY KEY (headings)
);

create table resource_import_pictures (
  import_id uuid not null,
  "position" integer not null,
  file_id uuid not null,
  title text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  constraint resource_import_pictures_pkey PRIMARY KEY (import_id, "position"),
  constraint resource_import_pictures_import_id_fkey FOREIGN KEY (import_id) REFERENCES resource_imports(id) ON DELETE CASCADE,
  constraint resource_import_pictures_position_check CHECK (("position" > 0))
);
CREATE INDEX resource_import_pictures_file ON resource_import_pictures USING btree (file_id);

create table resource_imports (
  id uuid not null,
  file_name text not null,
  file_hash text not null,
  format text not null,
  header jsonb not null,
  mapping jsonb default '{}'::jsonb not null,
  source text not null,
  licence text not null,
  publish boolean default false not null,
  state text default 'read'::text not null,
  total integer default 0 not null,
  handled integer default 0 not null,
  pictures integer default 0 not null,
  by_person_id uuid,
  at timestamp with time zone not null,
  finished_at timestamp with time zone,
  kind text default ''::text not null,
  alike text default 'import'::text not null,
  constraint resource_imports_pkey PRIMARY KEY (id),
  constraint resource_imports_alike_check CHECK ((alike = ANY (ARRAY['import'::text, 'skip'::text]))),
  constraint resource_imports_format_check CHECK ((format = ANY (ARRAY['participedia'::text, 'bibtex'::text, 'ris'::text, 'csl'::text, 'csv'::text, 'xlsx'::text, 'docx'::text, 'jsonl'::text]))),
  constraint resource_imports_state_check CHECK ((state = ANY (ARRAY['read'::text, 'tried'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text])))
);
CREATE INDEX resource_imports_by_time ON resource_imports USING btree (at DESC);

create table resource_index (
  resource_id uuid not null,
  published_at timestamp with time zone not null,
  reading_minutes integer not null,
  reuses integer default 0 not null,
  merit integer not null,
  facets integer[] not null,
  titled tsvector not null,
  search tsvector not null,
  constraint resource_index_pkey PRIMARY KEY (resource_id),
  constraint resource_index_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_index_asked ON resource_index USING gin (search, titled, facets) WITH (fastupdate=off);
CREATE INDEX resource_index_published ON resource_index USING btree (published_at DESC, resource_id);
CREATE INDEX resource_index_reading ON resource_index USING btree (reading_minutes, published_at DESC, resource_id);
CREATE INDEX resource_index_reuses ON resource_index USING btree (reuses DESC, published_at DESC, resource_id);

create table resource_invitation_identities (
  id uuid not null,
  token_hash text not null,
  resource_id uuid not null,
  email text not null,
  invited_by uuid,
  created_at timestamp with time zone not null,
  constraint resource_invitation_identities_pkey PRIMARY KEY (id),
  constraint resource_invitation_identities_resource_id_email_key UNIQUE (resource_id, email),
  constraint resource_invitation_identities_token_hash_key UNIQUE (token_hash),
  constraint resource_invitation_identities_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_invitation_identities_by ON resource_invitation_identities USING btree (invited_by, created_at);

create table resource_lineages (
  resource_id uuid not null,
  parent_id uuid,
  parent_version integer not null,
  parent_title text not null,
  parent_authors text[] default '{}'::text[] not null,
  parent_href text not null,
  parent_licence text not null,
  changes text default ''::text not null,
  at timestamp with time zone not null,
  constraint resource_lineages_pkey PRIMARY KEY (resource_id),
  constraint resource_lineages_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES resources(id) ON DELETE SET NULL,
  constraint resource_lineages_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_lineages_check CHECK ((resource_id <> parent_id))
);
CREATE INDEX resource_lineages_parent ON resource_lineages USING btree (parent_id);

create table resource_link_checks (
  resource_id uuid not null,
  href text not null,
  checked_at timestamp with time zone not null,
  status integer,
  failures integer default 0 not null,
  constraint resource_link_checks_pkey PRIMARY KEY (resource_id, href),
  constraint resource_link_checks_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_link_checks_dead ON resource_link_checks USING btree (failures) WHERE (failures > 0);

create table resource_makers (
  resource_id uuid not null,
  person_id uuid not null,
  constraint resource_makers_pkey PRIMARY KEY (resource_id, person_id),
  constraint resource_makers_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_makers_person ON resource_makers USING btree (person_id);

create table resource_pairs_apart (
  one_id uuid not null,
  two_id uuid not null,
  by_id uuid,
  at timestamp with time zone not null,
  constraint resource_pairs_apart_pkey PRIMARY KEY (one_id, two_id),
  constraint resource_pairs_apart_one_id_fkey FOREIGN KEY (one_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_pairs_apart_two_id_fkey FOREIGN KEY (two_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_pairs_apart_order CHECK ((one_id < two_id))
);
CREATE INDEX resource_pairs_apart_by_two ON resource_pairs_apart USING btree (two_id);

create table resource_replies (
  id uuid not null,
  resource_id uuid not null,
  author_id uuid,
  organisation text not null,
  text text not null,
  at timestamp with time zone not null,
  constraint resource_replies_pkey PRIMARY KEY (id),
  constraint resource_replies_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_replies_resource ON resource_replies USING btree (resource_id, at);

create table resource_reuse_contacts (
  reuse_id uuid not null,
  person_id uuid not null,
  token_hash text,
  asked_at timestamp with time zone not null,
  constraint resource_reuse_contacts_pkey PRIMARY KEY (reuse_id),
  constraint resource_reuse_contacts_token_hash_key UNIQUE (token_hash),
  constraint resource_reuse_contacts_reuse_id_fkey FOREIGN KEY (reuse_id) REFERENCES resource_reuses(id) ON DELETE CASCADE
);
CREATE INDEX resource_reuse_contacts_person ON resource_reuse_contacts USING btree (person_id);

create table resource_reuses (
  id uuid not null,
  resource_id uuid not null,
  state text not null,
  source text not null,
  source_id uuid,
  territory_id uuid,
  organisation text not null,
  used_on date,
  changed text default ''::text not null,
  happened text default ''::text not null,
  href text default ''::text not null,
  said_at timestamp with time zone not null,
  published_at timestamp with time zone,
  decline_reason text default ''::text not null,
  constraint resource_reuses_pkey PRIMARY KEY (id),
  constraint resource_reuses_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_reuses_check CHECK (((source = 'person'::text) = (source_id IS NULL))),
  constraint resource_reuses_check1 CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
  constraint resource_reuses_source_check CHECK ((source = ANY (ARRAY['person'::text, 'resource'::text, 'experiment'::text]))),
  constraint resource_reuses_state_check CHECK ((state = ANY (ARRAY['address-asked'::text, 'in-review'::text, 'published'::text, 'declined'::text])))
);
CREATE INDEX resource_reuses_behind ON resource_reuses USING btree (source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX resource_reuses_published ON resource_reuses USING btree (published_at DESC, id) WHERE (state = 'published'::text);
CREATE INDEX resource_reuses_resource ON resource_reuses USING btree (resource_id, published_at DESC) WHERE (state = 'published'::text);
CREATE UNIQUE INDEX resource_reuses_source ON resource_reuses USING btree (resource_id, source, source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX resource_reuses_waiting ON resource_reuses USING btree (said_at) WHERE (state = 'in-review'::text);
CREATE TRIGGER resource_reuses_counted AFTER INSERT OR DELETE OR UPDATE ON resource_reuses FOR EACH ROW EXECUTE FUNCTION count_reuses();

create table resource_sources (
  source text not null,
  source_id text not null,
  resource_id uuid not null,
  line_mark text not null,
  words_mark text not null,
  file_hash text not null,
  import_id uuid not null,
  imported_at timestamp with time zone not null,
  constraint resource_sources_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE UNIQUE INDEX resource_sources_once ON resource_sources USING btree (source, source_id);
CREATE INDEX resource_sources_resource ON resource_sources USING btree (resource_id);

create table resource_start_identities (
  token_hash text not null,
  email text not null,
  name text not null,
  language text not null,
  kind text not null,
  title text not null,
  created_at timestamp with time zone not null,
  constraint resource_start_identities_pkey PRIMARY KEY (token_hash)
);

create table resource_territories (
  resource_id uuid not null,
  territory_id uuid not null,
  constraint resource_territories_pkey PRIMARY KEY (resource_id, territory_id),
  constraint resource_territories_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_territories_territory ON resource_territories USING btree (territory_id);
CREATE TRIGGER resource_territories_added AFTER INSERT ON resource_territories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_places();
CREATE TRIGGER resource_territories_removed AFTER DELETE ON resource_territories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_places();

create table resource_verifications (
  id uuid not null,
  resource_id uuid not null,
  token_hash text not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  constraint resource_verifications_pkey PRIMARY KEY (id),
  constraint resource_verifications_token_hash_key UNIQUE (token_hash),
  constraint resource_verifications_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_verifications_resource ON resource_verifications USING btree (resource_id, asked_at DESC);

create table resource_versions (
  resource_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  author_id uuid,
  title text not null,
  lead text not null,
  content jsonb not null,
  fields jsonb,
  constraint resource_versions_pkey PRIMARY KEY (resource_id, number),
  constraint resource_versions_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);

create table resource_words (
  word text not null,
  plain text generated always as (plain_words(word)) stored not null,
  constraint resource_words_pkey PRIMARY KEY (word)
);
CREATE INDEX resource_words_plain ON resource_words USING gin (plain gin_trgm_ops);

create table resource_workings (
  resource_id uuid not null,
  stage text not null,
  number integer default 0 not null,
  fields jsonb not null,
  changed_at jsonb default '{}'::jsonb not null,
  base_version integer default 0 not null,
  held boolean default false not null,
  signs text[] default '{}'::text[] not null,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  constraint resource_workings_pkey PRIMARY KEY (resource_id),
  constraint resource_workings_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE,
  constraint resource_workings_stage_check CHECK ((stage = ANY (ARRAY['writing'::text, 'submitted'::text, 'changes-asked'::text, 'accepted'::text, 'refused'::text])))
);
CREATE INDEX resource_workings_stage ON resource_workings USING btree (stage, submitted_at);

create table resource_writers (
  resource_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  constraint resource_writers_pkey PRIMARY KEY (resource_id, person_id),
  constraint resource_writers_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resources(id) ON DELETE CASCADE
);
CREATE INDEX resource_writers_person ON resource_writers USING btree (person_id);

create table resources (
  id uuid not null,
  slug text not null,
  kind text not null,
  state text not null,
  title text not null,
  lead text not null,
  language text not null,
  licence text not null,
  is_starter boolean default false not null,
  content jsonb not null,
  challenges text[] default '{}'::text[] not null,
  themes text[] default '{}'::text[] not null,
  methods text[] default '{}'::text[] not null,
  region_codes text[] default '{}'::text[] not null,
  outcome text not null,
  evidence_level smallint not null,
  version integer default 1 not null,
  origin jsonb,
  source text default 'house'::text not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  published_at timestamp with time zone,
  verified_on date,
  publics text[] default '{}'::text[] not null,
  levels text[] default '{}'::text[] not null,
  phases text[] default '{}'::text[] not null,
  pillars text[] default '{}'::text[] not null,
  scales text[] default '{}'::text[] not null,
  format text default 'text'::text not null,
  reading_minutes integer default 1 not null,
  completeness integer default 0 not null,
  participedia jsonb,
  in_language_of uuid,
  translated_version integer,
  steward_id uuid,
  retired_at timestamp with time zone,
  retired_reason text default ''::text not null,
  retired_successor uuid,
  merged_into uuid,
  constraint resources_pkey PRIMARY KEY (id),
  constraint resources_slug_key UNIQUE (slug),
  constraint resources_in_language_of_fkey FOREIGN KEY (in_language_of) REFERENCES resources(id) ON DELETE SET NULL,
  constraint resources_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES resources(id) ON DELETE SET NULL,
  constraint resources_retired_successor_fkey FOREIGN KEY (retired_successor) REFERENCES resources(id) ON DELETE SET NULL,
  constraint resources_completeness_check CHECK (((completeness >= 0) AND (completeness <= 100))),
  constraint resources_evidence_level_check CHECK (((evidence_level >= 0) AND (evidence_level <= 5))),
  constraint resources_kind_check CHECK ((kind = ANY (ARRAY['case-sheet'::text, 'method'::text, 'guide'::text, 'kit'::text, 'template'::text, 'article'::text, 'report'::text, 'video'::text, 'game'::text, 'tool'::text, 'learning'::text, 'collection'::text]))),
  constraint resources_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint resources_levels_check CHECK ((cardinality(levels) <= 3)),
  constraint resources_merged_check CHECK (((merged_into IS NULL) OR ((merged_into <> id) AND (state = 'retired'::text)))),
  constraint resources_outcome_check CHECK ((outcome = ANY (ARRAY['finished'::text, 'stopped'::text, 'ongoing'::text, 'unknown'::text]))),
  constraint resources_phases_check CHECK ((cardinality(phases) <= 3)),
  constraint resources_pillars_check CHECK ((cardinality(pillars) <= 3)),
  constraint resources_publics_check CHECK ((cardinality(publics) <= 3)),
  constraint resources_scales_check CHECK ((cardinality(scales) <= 3)),
  constraint resources_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])))
);
CREATE INDEX resources_challenges ON resources USING gin (challenges);
CREATE INDEX resources_harvest ON resources USING btree (updated_at, id) WHERE (published_at IS NOT NULL);
CREATE INDEX resources_lower_title ON resources USING btree (lower(title));
CREATE INDEX resources_merged_into ON resources USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX resources_plain_link ON resources USING btree (regexp_replace(lower((content ->> 'link'::text)), '^https?://(www\.|dx\.)?|[/#]+$'::text, ''::text, 'g'::text)) WHERE ((content ->> 'link'::text) IS NOT NULL);
CREATE INDEX resources_published ON resources USING btree (published_at DESC) WHERE (state = 'published'::text);
CREATE INDEX resources_steward ON resources USING btree (steward_id) WHERE (steward_id IS NOT NULL);
CREATE INDEX resources_translations ON resources USING btree (in_language_of) WHERE (in_language_of IS NOT NULL);
CREATE TRIGGER resources_indexed AFTER INSERT OR UPDATE ON resources FOR EACH ROW WHEN ((new.source <> 'generated'::text)) EXECUTE FUNCTION index_changed_resource();

create table rights_requests (
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  message text,
  asked_at timestamp with time zone not null,
  due_on date not null,
  alarm_at timestamp with time zone,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  constraint rights_requests_pkey PRIMARY KEY (id),
  constraint rights_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint rights_requests_kind_check CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'erasure'::text, 'objection'::text])))
);
CREATE INDEX rights_requests_open ON rights_requests USING btree (due_on) WHERE (answered_at IS NULL);
CREATE INDEX rights_requests_person ON rights_requests USING btree (person_id);

create table role_mandates (
  id uuid not null,
  role_id uuid not null,
  member_id uuid not null,
  starts_on date not null,
  ends_on date,
  filled_by text not null,
  decision_id uuid,
  decision_note text default ''::text not null,
  ended_on date,
  end_reason text default ''::text not null,
  warned_days smallint,
  created_at timestamp with time zone not null,
  constraint role_mandates_pkey PRIMARY KEY (id),
  constraint role_mandates_member_id_fkey FOREIGN KEY (member_id) REFERENCES circle_members(id) ON DELETE CASCADE,
  constraint role_mandates_role_id_fkey FOREIGN KEY (role_id) REFERENCES circle_roles(id) ON DELETE CASCADE,
  constraint role_mandates_check CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint role_mandates_check1 CHECK (((ended_on IS NULL) OR (ended_on >= starts_on))),
  constraint role_mandates_filled_by_check CHECK ((filled_by = ANY (ARRAY['consent'::text, 'candidateless-election'::text, 'vote'::text, 'appointment'::text, 'draw'::text, 'volunteer'::text])))
);
CREATE UNIQUE INDEX role_mandates_decision ON role_mandates USING btree (decision_id, role_id, member_id) WHERE (decision_id IS NOT NULL);
CREATE INDEX role_mandates_member ON role_mandates USING btree (member_id);
CREATE INDEX role_mandates_role ON role_mandates USING btree (role_id);

create table role_vote_candidates (
  role_vote_id uuid not null,
  place smallint not null,
  person_id uuid not null,
  constraint role_vote_candidates_pkey PRIMARY KEY (role_vote_id, place),
  constraint role_vote_candidates_role_vote_id_fkey FOREIGN KEY (role_vote_id) REFERENCES role_votes(id) ON DELETE CASCADE
);
CREATE INDEX role_vote_candidates_person ON role_vote_candidates USING btree (person_id);

create table role_votes (
  id uuid not null,
  role_id uuid not null,
  vote_slug text not null,
  seats smallint not null,
  starts_on date not null,
  state text default 'open'::text not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint role_votes_pkey PRIMARY KEY (id),
  constraint role_votes_vote_slug_key UNIQUE (vote_slug),
  constraint role_votes_role_id_fkey FOREIGN KEY (role_id) REFERENCES circle_roles(id) ON DELETE CASCADE,
  constraint role_votes_seats_check CHECK (((seats >= 1) AND (seats <= 50))),
  constraint role_votes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'written'::text, 'not-written'::text, 'cancelled'::text])))
);
CREATE INDEX role_votes_role ON role_votes USING btree (role_id);

create table roles_held (
  id uuid not null,
  person_id uuid not null,
  role text not null,
  place_kind text,
  place_id uuid,
  starts_on date not null,
  ends_on date,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  grant_reason text,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_reason text,
  constraint roles_held_pkey PRIMARY KEY (id),
  constraint roles_held_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint roles_held_check CHECK (((place_id IS NULL) OR (place_kind IS NOT NULL))),
  constraint roles_held_check1 CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint roles_held_place_kind_check CHECK ((place_kind = ANY (ARRAY['territory'::text, 'experiment'::text])))
);
CREATE INDEX roles_held_person ON roles_held USING btree (person_id);
CREATE INDEX roles_held_role ON roles_held USING btree (role) WHERE (ended_at IS NULL);

create table saved_search_identities (
  search_id uuid not null,
  email text not null,
  token text not null,
  constraint saved_search_identities_pkey PRIMARY KEY (search_id),
  constraint saved_search_identities_token_key UNIQUE (token),
  constraint saved_search_identities_search_id_fkey FOREIGN KEY (search_id) REFERENCES saved_searches(id) ON DELETE CASCADE
);
CREATE INDEX saved_search_identities_email ON saved_search_identities USING btree (lower(email));

create table saved_searches (
  id uuid not null,
  query text not null,
  locale text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  told_until timestamp with time zone not null,
  last_mail_at timestamp with time zone,
  ends_at timestamp with time zone not null,
  constraint saved_searches_pkey PRIMARY KEY (id),
  constraint saved_searches_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE INDEX saved_searches_due ON saved_searches USING btree (last_mail_at) WHERE (confirmed_at IS NOT NULL);

create table saved_views (
  id uuid not null,
  owner_id uuid,
  list text not null,
  name text not null,
  query text not null,
  is_shared boolean not null,
  created_at timestamp with time zone not null,
  constraint saved_views_pkey PRIMARY KEY (id),
  constraint saved_views_check CHECK ((is_shared OR (owner_id IS NOT NULL)))
);
CREATE INDEX saved_views_list ON saved_views USING btree (list);
CREATE INDEX saved_views_owner ON saved_views USING btree (owner_id);

create table scan_batches (
  id uuid not null,
  purpose text not null,
  subject uuid not null,
  label text not null,
  form jsonb not null,
  key_file uuid not null,
  sent_at timestamp with time zone not null,
  gone_at timestamp with time zone not null,
  entered boolean default false not null,
  constraint scan_batches_pkey PRIMARY KEY (id),
  constraint scan_batches_key_file_fkey FOREIGN KEY (key_file) REFERENCES files(id)
);
CREATE INDEX scan_batches_subject ON scan_batches USING btree (purpose, subject);

create table scan_files (
  id uuid not null,
  batch_id uuid not null,
  "position" integer not null,
  name text not null,
  sealed bytea,
  state text default 'waiting'::text not null,
  constraint scan_files_pkey PRIMARY KEY (id),
  constraint scan_files_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES scan_batches(id) ON DELETE CASCADE,
  constraint scan_files_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'unreadable'::text])))
);
CREATE INDEX scan_files_batch ON scan_files USING btree (batch_id);

create table scan_numbers (
  purpose text not null,
  subject uuid not null,
  number text not null,
  label text not null,
  constraint scan_numbers_pkey PRIMARY KEY (purpose, subject, number)
);

create table scan_pages (
  id uuid not null,
  batch_id uuid not null,
  file_id uuid not null,
  "position" integer not null,
  refusal text,
  reading jsonb,
  sealed bytea,
  constraint scan_pages_pkey PRIMARY KEY (id),
  constraint scan_pages_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES scan_batches(id) ON DELETE CASCADE,
  constraint scan_pages_file_id_fkey FOREIGN KEY (file_id) REFERENCES scan_files(id) ON DELETE CASCADE
);
CREATE INDEX scan_pages_batch ON scan_pages USING btree (batch_id);
CREATE INDEX scan_pages_file ON scan_pages USING btree (file_id);

create table searches_without_answer (
  week date not null,
  words text not null,
  count integer not null,
  constraint searches_without_answer_pkey PRIMARY KEY (week, words)
);

create table second_factor_tries (
  id uuid not null,
  person_id uuid not null,
  tried_at timestamp with time zone not null,
  constraint second_factor_tries_pkey PRIMARY KEY (id),
  constraint second_factor_tries_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
CREATE INDEX second_factor_tries_person ON second_factor_tries USING btree (person_id, tried_at);

create table sessions (
  token_hash text not null,
  person_id uuid not null,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  awaits_second_factor boolean not null,
  second_factor_at timestamp with time zone,
  constraint sessions_pkey PRIMARY KEY (token_hash),
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);
CREATE INDEX sessions_expires_at ON sessions USING btree (expires_at);
CREATE INDEX sessions_person ON sessions USING btree (person_id);

create table sign_in_links (
  token_hash text not null,
  purpose text not null,
  person_id uuid,
  invitation_id uuid,
  new_email text,
  next_path text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_links_pkey PRIMARY KEY (token_hash),
  constraint sign_in_links_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id) ON DELETE CASCADE,
  constraint sign_in_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id),
  constraint sign_in_links_check CHECK (((purpose = 'invitation'::text) = (invitation_id IS NOT NULL))),
  constraint sign_in_links_check1 CHECK (((purpose = 'invitation'::text) = (person_id IS NULL))),
  constraint sign_in_links_check2 CHECK (((purpose = 'email-change'::text) = (new_email IS NOT NULL))),
  constraint sign_in_links_new_email_check CHECK ((new_email = lower(new_email))),
  constraint sign_in_links_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'invitation'::text, 'email-change'::text])))
);
CREATE INDEX sign_in_links_expires_at ON sign_in_links USING btree (expires_at);
CREATE INDEX sign_in_links_person ON sign_in_links USING btree (person_id);

create table sign_in_requests (
  id uuid not null,
  email text not null,
  language text not null,
  next_path text,
  asked_at timestamp with time zone not null,
  constraint sign_in_requests_pkey PRIMARY KEY (id),
  constraint sign_in_requests_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
);

create table simple_draws (
  id text not null,
  title text not null,
  seats integer not null,
  size integer not null,
  pool text not null,
  fixed text not null,
  rules text not null,
  commitment text not null,
  round bigint not null,
  key_hash text not null,
  committed_at timestamp with time zone not null,
  dice text,
  signature text,
  drawn_at timestamp with time zone,
  constraint simple_draws_pkey PRIMARY KEY (id),
  constraint round_comes_after CHECK (((round = 0) OR (((1692803367 + ((round - 1) * 3)))::numeric >= (EXTRACT(epoch FROM committed_at) + (20)::numeric)))),
  constraint simple_draws_check CHECK (((size >= seats) AND (size <= 5000))),
  constraint simple_draws_check1 CHECK (((drawn_at IS NULL) = (signature IS NULL))),
  constraint simple_draws_dice_check CHECK ((dice ~ '^[0-9]{3,12}$'::text)),
  constraint simple_draws_round_check CHECK ((round >= 0)),
  constraint simple_draws_seats_check CHECK ((seats > 0)),
  constraint simple_draws_signature_check CHECK ((signature ~ '^([0-9a-f]{96})?$'::text))
);
CREATE INDEX simple_draws_by_date ON simple_draws USING btree (committed_at);
CREATE TRIGGER simple_draws_written_once BEFORE UPDATE ON simple_draws FOR EACH ROW EXECUTE FUNCTION guard_simple_draws();

create table submissions (
  key text not null,
  at timestamp with time zone not null,
  location text,
  cookies text,
  undoable_act uuid,
  constraint submissions_pkey PRIMARY KEY (key)
);
CREATE INDEX submissions_at ON submissions USING btree (at);
CREATE INDEX submissions_undoable_act ON submissions USING btree (undoable_act) WHERE (undoable_act IS NOT NULL);

create table survey_answers (
  id uuid not null,
  survey_id uuid not null,
  code_hash text not null,
  state text not null,
  medium text not null,
  fields jsonb,
  answers jsonb,
  seed text not null,
  language text not null,
  saved_on date not null,
  sent_on date,
  constraint survey_answers_pkey PRIMARY KEY (id),
  constraint survey_answers_code_hash_key UNIQUE (code_hash),
  constraint survey_answers_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE,
  constraint survey_answers_check CHECK (((state = 'sent'::text) = ((answers IS NOT NULL) AND (sent_on IS NOT NULL)))),
  constraint survey_answers_check1 CHECK (((state = 'begun'::text) = (fields IS NOT NULL))),
  constraint survey_answers_medium_check CHECK ((medium = ANY (ARRAY['screen'::text, 'kiosk'::text, 'telephone'::text, 'door'::text, 'field'::text, 'paper'::text, 'trial'::text]))),
  constraint survey_answers_state_check CHECK ((state = ANY (ARRAY['begun'::text, 'sent'::text])))
);
CREATE INDEX survey_answers_survey ON survey_answers USING btree (survey_id, state);
CREATE CONSTRAINT TRIGGER survey_files_follow AFTER DELETE ON survey_answers DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION survey_files_follow();

create table survey_attempts (
  survey_id uuid not null,
  medium text not null,
  outcome text not null,
  count integer not null,
  constraint survey_attempts_pkey PRIMARY KEY (survey_id, medium, outcome),
  constraint survey_attempts_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE,
  constraint survey_attempts_count_check CHECK ((count > 0)),
  constraint survey_attempts_medium_check CHECK ((medium = ANY (ARRAY['telephone'::text, 'door'::text]))),
  constraint survey_attempts_outcome_check CHECK ((outcome = ANY (ARRAY['answered'::text, 'absent'::text, 'refused'::text, 'later'::text, 'unreachable'::text])))
);

create table survey_coded_answers (
  coding_id uuid not null,
  answer_id uuid not null,
  themes text[] not null,
  constraint survey_coded_answers_pkey PRIMARY KEY (coding_id, answer_id),
  constraint survey_coded_answers_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES survey_answers(id) ON DELETE CASCADE,
  constraint survey_coded_answers_coding_id_fkey FOREIGN KEY (coding_id) REFERENCES survey_codings(id) ON DELETE CASCADE
);
CREATE INDEX survey_coded_answers_answer ON survey_coded_answers USING btree (answer_id);

create table survey_codes (
  id uuid not null,
  survey_id uuid not null,
  number integer not null,
  code_hash text not null,
  constraint survey_codes_pkey PRIMARY KEY (id),
  constraint survey_codes_code_hash_key UNIQUE (code_hash),
  constraint survey_codes_survey_id_number_key UNIQUE (survey_id, number),
  constraint survey_codes_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table survey_codings (
  id uuid not null,
  survey_id uuid not null,
  question text not null,
  rank integer not null,
  coder uuid,
  begun_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  book jsonb,
  constraint survey_codings_pkey PRIMARY KEY (id),
  constraint survey_codings_survey_id_question_coder_key UNIQUE (survey_id, question, coder),
  constraint survey_codings_survey_id_question_rank_key UNIQUE (survey_id, question, rank),
  constraint survey_codings_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE,
  constraint survey_codings_check CHECK (((finished_at IS NULL) = (book IS NULL))),
  constraint survey_codings_rank_check CHECK ((rank = ANY (ARRAY[1, 2])))
);
CREATE INDEX survey_codings_coder ON survey_codings USING btree (coder);

create table survey_crosses (
  survey_id uuid not null,
  rows text not null,
  columns text not null,
  constraint survey_crosses_pkey PRIMARY KEY (survey_id, rows, columns),
  constraint survey_crosses_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table survey_events (
  id uuid not null,
  survey_id uuid not null,
  at timestamp with time zone not null,
  act text not null,
  reason text default ''::text not null,
  constraint survey_events_pkey PRIMARY KEY (id),
  constraint survey_events_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE,
  constraint survey_events_act_check CHECK ((act = ANY (ARRAY['opened'::text, 'extended'::text, 'closed'::text, 'reopened'::text, 'sealed'::text, 'published'::text, 'weighted'::text, 'unweighted'::text, 'translated'::text])))
);
CREATE INDEX survey_events_survey ON survey_events USING btree (survey_id, at);

create table survey_file_keys (
  survey_id uuid not null,
  key_file uuid not null,
  constraint survey_file_keys_pkey PRIMARY KEY (survey_id),
  constraint survey_file_keys_key_file_fkey FOREIGN KEY (key_file) REFERENCES files(id),
  constraint survey_file_keys_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table survey_files (
  id uuid not null,
  answer_id uuid not null,
  question text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sealed bytea not null,
  constraint survey_files_pkey PRIMARY KEY (id),
  constraint survey_files_answer_id_question_key UNIQUE (answer_id, question),
  constraint survey_files_size_check CHECK ((size > 0))
);

create table survey_kit_doors (
  kit_id uuid not null,
  mark text not null,
  constraint survey_kit_doors_pkey PRIMARY KEY (kit_id, mark),
  constraint survey_kit_doors_kit_id_fkey FOREIGN KEY (kit_id) REFERENCES survey_kits(id) ON DELETE CASCADE
);

create table survey_kits (
  id uuid not null,
  survey_id uuid not null,
  for_whom text not null,
  token_hash text not null,
  created_by uuid,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint survey_kits_pkey PRIMARY KEY (id),
  constraint survey_kits_token_hash_key UNIQUE (token_hash),
  constraint survey_kits_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);
CREATE INDEX survey_kits_survey ON survey_kits USING btree (survey_id);

create table survey_panel_letters (
  survey_id uuid not null,
  mark text not null,
  constraint survey_panel_letters_pkey PRIMARY KEY (survey_id, mark),
  constraint survey_panel_letters_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table survey_populations (
  survey_id uuid not null,
  question text not null,
  reference text not null,
  categories jsonb not null,
  constraint survey_populations_pkey PRIMARY KEY (survey_id, question),
  constraint survey_populations_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table survey_recipients (
  id uuid not null,
  survey_id uuid not null,
  person_id uuid,
  name text not null,
  address text default ''::text not null,
  written boolean default false not null,
  constraint survey_recipients_pkey PRIMARY KEY (id),
  constraint survey_recipients_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);
CREATE INDEX survey_recipients_person ON survey_recipients USING btree (person_id);
CREATE INDEX survey_recipients_survey ON survey_recipients USING btree (survey_id);

create table survey_settled_answers (
  answer_id uuid not null,
  question text not null,
  themes text[] not null,
  settled_by uuid,
  settled_at timestamp with time zone not null,
  constraint survey_settled_answers_pkey PRIMARY KEY (answer_id, question),
  constraint survey_settled_answers_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES survey_answers(id) ON DELETE CASCADE
);
CREATE INDEX survey_settled_answers_person ON survey_settled_answers USING btree (settled_by);

create table survey_themes (
  id uuid not null,
  survey_id uuid not null,
  question text not null,
  place integer not null,
  name text not null,
  holds text default ''::text not null,
  constraint survey_themes_pkey PRIMARY KEY (id),
  constraint survey_themes_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);
CREATE INDEX survey_themes_question ON survey_themes USING btree (survey_id, question, place);

create table survey_weightings (
  survey_id uuid not null,
  rule jsonb not null,
  outcome jsonb not null,
  shares jsonb not null,
  made_at timestamp with time zone not null,
  constraint survey_weightings_pkey PRIMARY KEY (survey_id),
  constraint survey_weightings_survey_id_fkey FOREIGN KEY (survey_id) REFERENCES surveys(id) ON DELETE CASCADE
);

create table surveys (
  id uuid not null,
  slug text not null,
  title text not null,
  purpose text not null,
  controller text not null,
  contact text not null,
  notice text default ''::text not null,
  keep_months integer not null,
  access text not null,
  kiosk boolean default false not null,
  closes_on date not null,
  planned integer,
  questionnaire text,
  fingerprint text,
  quasi_identifiers text[] default '{}'::text[] not null,
  state text default 'draft'::text not null,
  opened_at timestamp with time zone,
  closed_at timestamp with time zone,
  results jsonb,
  published_at timestamp with time zone,
  follows_id uuid,
  wave integer default 1 not null,
  phase_id uuid,
  experiment_id uuid,
  protocol_version integer,
  hidden boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  translations jsonb default '[]'::jsonb not null,
  constraint surveys_pkey PRIMARY KEY (id),
  constraint surveys_slug_key UNIQUE (slug),
  constraint surveys_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES surveys(id),
  constraint surveys_access_check CHECK ((access = ANY (ARRAY['link'::text, 'codes'::text]))),
  constraint surveys_check CHECK (((state = 'draft'::text) OR ((questionnaire IS NOT NULL) AND (fingerprint IS NOT NULL) AND (opened_at IS NOT NULL)))),
  constraint surveys_check1 CHECK (((state <> ALL (ARRAY['closed'::text, 'sealed'::text])) OR (closed_at IS NOT NULL))),
  constraint surveys_keep_months_check CHECK (((keep_months >= 1) AND (keep_months <= 60))),
  constraint surveys_planned_check CHECK ((planned > 0)),
  constraint surveys_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'sealed'::text]))),
  constraint surveys_wave_check CHECK ((wave > 0))
);
CREATE INDEX surveys_experiment ON surveys USING btree (experiment_id);
CREATE TRIGGER surveys_guarded BEFORE UPDATE ON surveys FOR EACH ROW EXECUTE FUNCTION surveys_guarded();
CREATE TRIGGER surveys_translations_guarded BEFORE UPDATE ON surveys FOR EACH ROW EXECUTE FUNCTION surveys_translations_guarded();

create table tender_block_versions (
  block_id uuid not null,
  version integer not null,
  body text not null,
  true_on date not null,
  written_at timestamp with time zone not null,
  constraint tender_block_versions_pkey PRIMARY KEY (block_id, version),
  constraint tender_block_versions_block_id_fkey FOREIGN KEY (block_id) REFERENCES tender_blocks(id) ON DELETE CASCADE
);

create table tender_blocks (
  id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  true_on date not null,
  version integer not null,
  resource_slug text default ''::text not null,
  consent_on date,
  consent_of text default ''::text not null,
  owner_id uuid,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  constraint tender_blocks_pkey PRIMARY KEY (id),
  constraint tender_blocks_kind_check CHECK ((kind = ANY (ARRAY['method'::text, 'reference'::text, 'cv'::text, 'rates'::text, 'csr'::text])))
);
CREATE INDEX tender_blocks_owner ON tender_blocks USING btree (owner_id);

create table tender_entities (
  kind text not null,
  name text not null,
  legal_form text default ''::text not null,
  siren text default ''::text not null,
  address text default ''::text not null,
  vat_mention text default ''::text not null,
  prefix text default ''::text not null,
  updated_at timestamp with time zone not null,
  template_file_id uuid,
  constraint tender_entities_pkey PRIMARY KEY (kind),
  constraint tender_entities_kind_check CHECK ((kind = ANY (ARRAY['association'::text, 'commercial'::text])))
);

create table tender_opportunities (
  id uuid not null,
  title text not null,
  kind text not null,
  buyer text not null,
  source text default ''::text not null,
  address text default ''::text not null,
  summary text default ''::text not null,
  lots text default ''::text not null,
  partners text default ''::text not null,
  most_cents bigint,
  closes_at timestamp with time zone,
  notice_id uuid,
  state text not null,
  entity text,
  entity_reason text default ''::text not null,
  field text,
  go_reason text default ''::text not null,
  owner_id uuid,
  criteria jsonb default '[]'::jsonb not null,
  tasks jsonb default '[]'::jsonb not null,
  pieces jsonb default '[]'::jsonb not null,
  questions jsonb default '[]'::jsonb not null,
  work jsonb default '[]'::jsonb not null,
  ready_at timestamp with time zone,
  submitted_at timestamp with time zone,
  proof text default ''::text not null,
  proof_file_id uuid,
  decided_on date,
  score_tenths integer,
  debriefing text default ''::text not null,
  lessons text default ''::text not null,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  constraint tender_opportunities_pkey PRIMARY KEY (id),
  constraint tender_opportunities_notice_id_key UNIQUE (notice_id),
  constraint tender_opportunities_entity_fkey FOREIGN KEY (entity) REFERENCES tender_entities(kind),
  constraint tender_opportunities_field_check CHECK ((field = ANY (ARRAY['outside-market'::text, 'in-market'::text]))),
  constraint tender_opportunities_kind_check CHECK ((kind = ANY (ARRAY['public-tender'::text, 'mapa'::text, 'call-for-projects'::text, 'direct'::text]))),
  constraint tender_opportunities_most_cents_check CHECK ((most_cents >= 0)),
  constraint tender_opportunities_score_tenths_check CHECK (((score_tenths >= 0) AND (score_tenths <= 1000))),
  constraint tender_opportunities_state_check CHECK ((state = ANY (ARRAY['to-decide'::text, 'answering'::text, 'set-aside'::text, 'submitted'::text, 'won'::text, 'lost'::text])))
);
CREATE INDEX tender_opportunities_owner ON tender_opportunities USING btree (owner_id);

create table tender_part_blocks (
  part_id uuid not null,
  block_id uuid not null,
  version integer not null,
  constraint tender_part_blocks_pkey PRIMARY KEY (part_id, block_id),
  constraint tender_part_blocks_block_id_fkey FOREIGN KEY (block_id) REFERENCES tender_blocks(id) ON DELETE CASCADE,
  constraint tender_part_blocks_part_id_fkey FOREIGN KEY (part_id) REFERENCES tender_parts(id) ON DELETE CASCADE
);
CREATE INDEX tender_part_blocks_block ON tender_part_blocks USING btree (block_id);

create table tender_parts (
  id uuid not null,
  opportunity_id uuid not null,
  criterion_id uuid,
  title text not null,
  body text default ''::text not null,
  most_pages integer,
  "position" integer not null,
  updated_at timestamp with time zone not null,
  constraint tender_parts_pkey PRIMARY KEY (id),
  constraint tender_parts_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES tender_opportunities(id) ON DELETE CASCADE,
  constraint tender_parts_most_pages_check CHECK (((most_pages >= 1) AND (most_pages <= 500)))
);
CREATE INDEX tender_parts_opportunity ON tender_parts USING btree (opportunity_id, "position");

create table tender_services (
  id uuid not null,
  opportunity_id uuid not null,
  entity text not null,
  number text not null,
  project_id uuid not null,
  created_at timestamp with time zone not null,
  constraint tender_services_pkey PRIMARY KEY (id),
  constraint tender_services_number_key UNIQUE (number),
  constraint tender_services_opportunity_id_key UNIQUE (opportunity_id),
  constraint tender_services_entity_fkey FOREIGN KEY (entity) REFERENCES tender_entities(kind),
  constraint tender_services_opportunity_id_fkey FOREIGN KEY (opportunity_id) REFERENCES tender_opportunities(id) ON DELETE CASCADE
);

create table territories (
  id uuid not null,
  kind text not null,
  subtype text default ''::text not null,
  code text,
  siren text,
  slug text not null,
  name text not null,
  name_article smallint default 0 not null,
  department_code text,
  region_code text,
  population integer,
  population_year smallint,
  zone text,
  lon double precision,
  lat double precision,
  located text default 'none'::text not null,
  website text default ''::text not null,
  source text not null,
  vintage smallint,
  valid_from date,
  valid_to date,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint territories_pkey PRIMARY KEY (id),
  constraint territories_kind_code_key UNIQUE (kind, code),
  constraint territories_slug_key UNIQUE (slug),
  constraint territories_kind_check CHECK ((kind = ANY (ARRAY['commune'::text, 'intercommunality'::text, 'territorial-public-establishment'::text, 'department'::text, 'region'::text, 'organisation'::text]))),
  constraint territories_located_check CHECK ((located = ANY (ARRAY['exact'::text, 'approximate'::text, 'none'::text]))),
  constraint territories_name_check CHECK ((name <> ''::text)),
  constraint territories_population_check CHECK ((population >= 0)),
  constraint territories_siren_check CHECK ((siren ~ '^[0-9]{9}$'::text)),
  constraint territories_source_check CHECK ((source = ANY (ARRAY['reference'::text, 'added'::text, 'demo'::text]))),
  constraint territories_zone_check CHECK ((zone = ANY (ARRAY['metro'::text, 'drom'::text, 'com'::text])))
);
CREATE INDEX territories_by_code ON territories USING btree (code text_pattern_ops);
CREATE INDEX territories_by_department ON territories USING btree (department_code, kind, population DESC NULLS LAST);
CREATE INDEX territories_by_population ON territories USING btree (population DESC NULLS LAST, slug);
CREATE INDEX territories_by_region ON territories USING btree (region_code, kind, population DESC NULLS LAST);
CREATE INDEX territories_by_siren ON territories USING btree (siren text_pattern_ops);
CREATE INDEX territories_by_size ON territories USING btree (kind, population);
CREATE TRIGGER territories_resized AFTER UPDATE ON territories REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION index_places_resized();

create table territory_contours (
  territory_id uuid not null,
  geometry jsonb not null,
  credit text default ''::text not null,
  imported_at timestamp with time zone not null,
  constraint territory_contours_pkey PRIMARY KEY (territory_id),
  constraint territory_contours_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id) ON DELETE CASCADE
);

create table territory_former_codes (
  code text not null,
  territory_id uuid not null,
  constraint territory_former_codes_pkey PRIMARY KEY (code, territory_id),
  constraint territory_former_codes_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id) ON DELETE CASCADE
);
CREATE INDEX territory_former_codes_by_territory ON territory_former_codes USING btree (territory_id);

create table territory_links (
  child_id uuid not null,
  parent_id uuid not null,
  nature text not null,
  constraint territory_links_pkey PRIMARY KEY (child_id, parent_id, nature),
  constraint territory_links_child_id_fkey FOREIGN KEY (child_id) REFERENCES territories(id) ON DELETE CASCADE,
  constraint territory_links_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES territories(id) ON DELETE CASCADE,
  constraint territory_links_check CHECK ((child_id <> parent_id)),
  constraint territory_links_nature_check CHECK ((nature = ANY (ARRAY['member'::text, 'region'::text, 'department'::text, 'joint-member'::text])))
);
CREATE INDEX territory_links_by_parent ON territory_links USING btree (parent_id, nature);

create table territory_names (
  territory_id uuid not null,
  nature text not null,
  plain text not null,
  name text not null,
  words text not null,
  sorted_words text not null,
  likeness text not null,
  lexemes tsvector generated always as (array_to_tsvector(string_to_array(plain, ' '::text))) stored not null,
  kind text not null,
  department_code text,
  population integer default 0 not null,
  constraint territory_names_pkey PRIMARY KEY (territory_id, nature, plain),
  constraint territory_names_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id) ON DELETE CASCADE,
  constraint territory_names_nature_check CHECK ((nature = ANY (ARRAY['official'::text, 'short'::text, 'former'::text])))
);
CREATE INDEX territory_names_by_lexemes ON territory_names USING gin (lexemes);
CREATE INDEX territory_names_by_likeness ON territory_names USING gin (likeness gin_trgm_ops);
CREATE INDEX territory_names_by_plain ON territory_names USING btree (plain text_pattern_ops);
CREATE INDEX territory_names_by_population ON territory_names USING btree (population DESC);
CREATE INDEX territory_names_by_sorted_words ON territory_names USING btree (sorted_words);
CREATE INDEX territory_names_by_words ON territory_names USING btree (words text_pattern_ops);

create table territory_postal_codes (
  postal_code text not null,
  territory_id uuid not null,
  constraint territory_postal_codes_pkey PRIMARY KEY (postal_code, territory_id),
  constraint territory_postal_codes_territory_id_fkey FOREIGN KEY (territory_id) REFERENCES territories(id) ON DELETE CASCADE
);
CREATE INDEX territory_postal_codes_by_prefix ON territory_postal_codes USING btree (postal_code text_pattern_ops);
CREATE INDEX territory_postal_codes_by_territory ON territory_postal_codes USING btree (territory_id);

create table text_versions (
  id uuid not null,
  subject text not null,
  number integer not null,
  at timestamp with time zone not null,
  by_id uuid,
  kept jsonb not null,
  constraint text_versions_pkey PRIMARY KEY (id),
  constraint text_versions_subject_number_key UNIQUE (subject, number),
  constraint text_versions_number_check CHECK ((number > 0))
);
CREATE INDEX text_versions_by ON text_versions USING btree (by_id) WHERE (by_id IS NOT NULL);

create table timesheet_agenda_days (
  week_id uuid not null,
  event_id uuid not null,
  on_day date not null,
  work text not null,
  constraint timesheet_agenda_days_pkey PRIMARY KEY (week_id, event_id, on_day),
  constraint timesheet_agenda_days_week_id_fkey FOREIGN KEY (week_id) REFERENCES timesheet_weeks(id) ON DELETE CASCADE
);

create table timesheet_changes (
  id uuid not null,
  week_id uuid not null,
  work text not null,
  on_day date not null,
  before_hundredths integer not null,
  after_hundredths integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  reason text default ''::text not null,
  constraint timesheet_changes_pkey PRIMARY KEY (id),
  constraint timesheet_changes_week_id_fkey FOREIGN KEY (week_id) REFERENCES timesheet_weeks(id) ON DELETE CASCADE
);
CREATE INDEX timesheet_changes_week ON timesheet_changes USING btree (week_id);

create table timesheet_days (
  week_id uuid not null,
  work text not null,
  on_day date not null,
  hundredths integer not null,
  constraint timesheet_days_pkey PRIMARY KEY (week_id, work, on_day),
  constraint timesheet_days_week_id_fkey FOREIGN KEY (week_id) REFERENCES timesheet_weeks(id) ON DELETE CASCADE,
  constraint timesheet_days_hundredths_check CHECK (((hundredths >= 1) AND (hundredths <= 150)))
);

create table timesheet_house (
  only_row boolean default true not null,
  minutes_in_day integer not null,
  constraint timesheet_house_pkey PRIMARY KEY (only_row),
  constraint timesheet_house_minutes_in_day_check CHECK (((minutes_in_day >= 60) AND (minutes_in_day <= 720))),
  constraint timesheet_house_only_row_check CHECK (only_row)
);

create table timesheet_months (
  month date not null,
  closed_at timestamp with time zone,
  reopened_at timestamp with time zone,
  reason text default ''::text not null,
  constraint timesheet_months_pkey PRIMARY KEY (month),
  constraint timesheet_months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

create table timesheet_roles (
  person_id uuid not null,
  since date not null,
  role text not null,
  constraint timesheet_roles_pkey PRIMARY KEY (person_id, since)
);

create table timesheet_weeks (
  id uuid not null,
  person_id uuid,
  monday date not null,
  sent_at timestamp with time zone,
  was_sent boolean default false not null,
  created_at timestamp with time zone not null,
  late_month date,
  constraint timesheet_weeks_pkey PRIMARY KEY (id),
  constraint timesheet_weeks_person_id_monday_key UNIQUE (person_id, monday),
  constraint timesheet_weeks_late_month_check CHECK ((EXTRACT(day FROM late_month) = (1)::numeric)),
  constraint timesheet_weeks_monday_check CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))
);

create table totp_secrets (
  person_id uuid not null,
  secret text not null,
  created_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint totp_secrets_pkey PRIMARY KEY (person_id),
  constraint totp_secrets_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons(id)
);

create table trial_families (
  id uuid not null,
  slug text not null,
  state text not null,
  title text not null,
  presentation text default ''::text not null,
  outcome text not null,
  unit text not null,
  better text not null,
  left_out jsonb default '[]'::jsonb not null,
  reason text default ''::text not null,
  created_at timestamp with time zone not null,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint trial_families_pkey PRIMARY KEY (id),
  constraint trial_families_slug_key UNIQUE (slug),
  constraint trial_families_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text, 'unsaid'::text]))),
  constraint trial_families_check CHECK (((state = 'draft'::text) = (published_at IS NULL))),
  constraint trial_families_check1 CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  constraint trial_families_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'withdrawn'::text])))
);

create table undoable_acts (
  id uuid not null,
  person_id uuid not null,
  act text not null,
  thing text not null,
  subject text not null,
  is_public boolean not null,
  before jsonb not null,
  after jsonb not null,
  held_jobs text[] not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint undoable_acts_pkey PRIMARY KEY (id)
);
CREATE INDEX undoable_acts_until ON undoable_acts USING btree (until);

create table vote_ballots (
  vote_id uuid not null,
  tracker text not null,
  salt text not null,
  choice jsonb not null,
  channel text not null,
  weight integer default 1 not null,
  credential text,
  voter_number integer,
  on_board boolean default false not null,
  constraint vote_ballots_pkey PRIMARY KEY (vote_id, tracker),
  constraint vote_ballots_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE,
  constraint vote_ballots_channel_check CHECK ((channel = ANY (ARRAY['screen'::text, 'paper'::text])))
);
CREATE UNIQUE INDEX vote_ballots_once ON vote_ballots USING btree (vote_id, credential);
CREATE TRIGGER vote_ballots_guarded BEFORE INSERT OR DELETE OR UPDATE ON vote_ballots FOR EACH ROW EXECUTE FUNCTION vote_ballots_guarded();

create table vote_batches (
  id uuid not null,
  vote_id uuid not null,
  label text not null,
  first_by uuid,
  second_by uuid,
  state text default 'first'::text not null,
  weight integer default 1 not null,
  constraint vote_batches_pkey PRIMARY KEY (id),
  constraint vote_batches_vote_id_label_key UNIQUE (vote_id, label),
  constraint vote_batches_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE,
  constraint vote_batches_state_check CHECK ((state = ANY (ARRAY['first'::text, 'differs'::text, 'in-box'::text]))),
  constraint vote_batches_weight_check CHECK ((weight >= 1))
);

create table vote_board (
  vote_id uuid not null,
  height integer not null,
  body text not null,
  previous_hash text not null,
  hash text not null,
  constraint vote_board_pkey PRIMARY KEY (vote_id, height),
  constraint vote_board_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE
);
CREATE TRIGGER vote_board_append_only BEFORE DELETE OR UPDATE ON vote_board FOR EACH ROW EXECUTE FUNCTION vote_board_append_only();

create table vote_codes (
  voter_id uuid not null,
  code_hash text not null,
  constraint vote_codes_pkey PRIMARY KEY (voter_id),
  constraint vote_codes_code_hash_key UNIQUE (code_hash),
  constraint vote_codes_voter_id_fkey FOREIGN KEY (voter_id) REFERENCES vote_voters(id) ON DELETE CASCADE
);

create table vote_marks (
  voter_id uuid not null,
  vote_id uuid not null,
  channel text not null,
  constraint vote_marks_pkey PRIMARY KEY (voter_id),
  constraint vote_marks_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE,
  constraint vote_marks_voter_id_fkey FOREIGN KEY (voter_id) REFERENCES vote_voters(id) ON DELETE CASCADE,
  constraint vote_marks_channel_check CHECK ((channel = ANY (ARRAY['screen'::text, 'paper'::text])))
);
CREATE INDEX vote_marks_by_vote ON vote_marks USING btree (vote_id, channel);

create table vote_options (
  vote_id uuid not null,
  "position" integer not null,
  label text not null,
  details text default ''::text not null,
  constraint vote_options_pkey PRIMARY KEY (vote_id, "position"),
  constraint vote_options_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE
);
CREATE TRIGGER vote_options_frozen BEFORE INSERT OR DELETE OR UPDATE ON vote_options FOR EACH ROW EXECUTE FUNCTION vote_parts_frozen();

create table vote_proxies (
  giver_id uuid not null,
  vote_id uuid not null,
  holder_id uuid not null,
  constraint vote_proxies_pkey PRIMARY KEY (giver_id),
  constraint vote_proxies_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES vote_voters(id) ON DELETE CASCADE,
  constraint vote_proxies_holder_id_fkey FOREIGN KEY (holder_id) REFERENCES vote_voters(id) ON DELETE CASCADE,
  constraint vote_proxies_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE
);

create table vote_sheets (
  batch_id uuid not null,
  pass integer not null,
  number integer not null,
  choice jsonb,
  constraint vote_sheets_pkey PRIMARY KEY (batch_id, pass, number),
  constraint vote_sheets_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES vote_batches(id) ON DELETE CASCADE,
  constraint vote_sheets_pass_check CHECK ((pass = ANY (ARRAY[1, 2])))
);

create table vote_voter_identities (
  voter_id uuid not null,
  person_id uuid,
  territory_id uuid,
  name text not null,
  contact text default ''::text not null,
  address text default ''::text not null,
  vote_id uuid,
  constraint vote_voter_identities_pkey PRIMARY KEY (voter_id),
  constraint vote_voter_identities_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE,
  constraint vote_voter_identities_voter_id_fkey FOREIGN KEY (voter_id) REFERENCES vote_voters(id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX vote_identities_once_by_contact ON vote_voter_identities USING btree (vote_id, contact) WHERE ((contact <> ''::text) AND (territory_id IS NULL));
CREATE UNIQUE INDEX vote_identities_once_by_person ON vote_voter_identities USING btree (vote_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX vote_identities_once_by_territory ON vote_voter_identities USING btree (vote_id, territory_id) WHERE (territory_id IS NOT NULL);
CREATE INDEX vote_voter_identities_by_person ON vote_voter_identities USING btree (person_id);

create table vote_voters (
  id uuid not null,
  vote_id uuid not null,
  number integer not null,
  college text default ''::text not null,
  weight integer default 1 not null,
  constraint vote_voters_pkey PRIMARY KEY (id),
  constraint vote_voters_vote_id_number_key UNIQUE (vote_id, number),
  constraint vote_voters_vote_id_fkey FOREIGN KEY (vote_id) REFERENCES votes(id) ON DELETE CASCADE,
  constraint vote_voters_weight_check CHECK (((weight >= 1) AND (weight <= 1000000000)))
);
CREATE TRIGGER vote_voters_frozen BEFORE INSERT OR DELETE OR UPDATE ON vote_voters FOR EACH ROW EXECUTE FUNCTION vote_parts_frozen();

create table votes (
  id uuid not null,
  slug text not null,
  title text not null,
  question text not null,
  details text default ''::text not null,
  territory_id uuid,
  experiment_id uuid,
  phase_id uuid,
  protocol_version integer,
  series text default ''::text not null,
  method text not null,
  learning text[] default '{}'::text[] not null,
  grades text[] default '{}'::text[] not null,
  approval_from integer default 0 not null,
  seats integer default 1 not null,
  tier text not null,
  weight_rule text default ''::text not null,
  proxies integer default 0 not null,
  planned_voters integer,
  tie_order integer[] default '{}'::integer[] not null,
  closes_at timestamp with time zone not null,
  state text default 'draft'::text not null,
  hidden boolean default false not null,
  invented boolean default false not null,
  created_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  ended_at timestamp with time zone,
  board_height integer default 0 not null,
  board_hash text default ''::text not null,
  result jsonb,
  shown_ballots integer default 0 not null,
  shown_at timestamp with time zone,
  purse jsonb,
  constraint votes_pkey PRIMARY KEY (id),
  constraint votes_slug_key UNIQUE (slug),
  constraint votes_proxies_check CHECK (((proxies >= 0) AND (proxies <= 5))),
  constraint votes_seats_check CHECK (((seats >= 1) AND (seats <= 50))),
  constraint votes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'counting'::text, 'closed'::text, 'cancelled'::text]))),
  constraint votes_tier_check CHECK ((tier = ANY (ARRAY['open'::text, 'tracked'::text])))
);
CREATE INDEX votes_by_experiment ON votes USING btree (experiment_id);
CREATE INDEX votes_due ON votes USING btree (state, closes_at);
CREATE TRIGGER votes_frozen BEFORE DELETE OR UPDATE ON votes FOR EACH ROW EXECUTE FUNCTION votes_frozen();

create table waiting_counts (
  person_id uuid not null,
  count integer not null,
  counted_at timestamp with time zone not null,
  constraint waiting_counts_pkey PRIMARY KEY (person_id)
);

create table waiting_feeds (
  person_id uuid not null,
  token_hash text not null,
  created_at timestamp with time zone not null,
  constraint waiting_feeds_pkey PRIMARY KEY (person_id),
  constraint waiting_feeds_token_hash_key UNIQUE (token_hash)
);

create table waiting_letters (
  person_id uuid not null,
  every text not null,
  weekday smallint not null,
  hour smallint not null,
  families text[] not null,
  language text not null,
  token text not null,
  last_on date,
  constraint waiting_letters_pkey PRIMARY KEY (person_id),
  constraint waiting_letters_token_key UNIQUE (token),
  constraint waiting_letters_every_check CHECK ((every = ANY (ARRAY['daily'::text, 'weekly'::text]))),
  constraint waiting_letters_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint waiting_letters_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint waiting_letters_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

create table waiting_said (
  person_id uuid not null,
  key text not null,
  said text not null,
  until date,
  to_person_id uuid,
  at timestamp with time zone not null,
  constraint waiting_said_pkey PRIMARY KEY (person_id, key),
  constraint waiting_said_check CHECK (((said = 'later'::text) = (until IS NOT NULL))),
  constraint waiting_said_check1 CHECK (((said = 'given'::text) = (to_person_id IS NOT NULL))),
  constraint waiting_said_said_check CHECK ((said = ANY (ARRAY['not-mine'::text, 'later'::text, 'given'::text])))
);
CREATE INDEX waiting_said_given ON waiting_said USING btree (to_person_id) WHERE (to_person_id IS NOT NULL);

create table watch_gaps (
  id uuid not null,
  origin text not null,
  key text not null,
  words text not null,
  href text default ''::text not null,
  count integer default 1 not null,
  state text default 'open'::text not null,
  taken_by uuid,
  taken_at timestamp with time zone,
  why text default ''::text not null,
  answer_slug text,
  answered_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_asked_at timestamp with time zone not null,
  is_demo boolean default false not null,
  constraint watch_gaps_pkey PRIMARY KEY (id),
  constraint watch_gaps_key_key UNIQUE (key),
  constraint watch_gaps_origin_check CHECK ((origin = ANY (ARRAY['need'::text, 'search'::text, 'team'::text]))),
  constraint watch_gaps_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'answered'::text, 'dropped'::text])))
);
CREATE INDEX watch_gaps_by_state ON watch_gaps USING btree (state, last_asked_at DESC);

create table watch_hosts (
  host text not null,
  free_at timestamp with time zone not null,
  constraint watch_hosts_pkey PRIMARY KEY (host)
);

create table watch_items (
  id uuid not null,
  source_id uuid,
  address text not null,
  canonical text not null,
  title text not null,
  "extract" text default ''::text not null,
  picture text default ''::text not null,
  authors text default ''::text not null,
  language text default 'fr'::text not null,
  published_at timestamp with time zone,
  seen_at timestamp with time zone not null,
  licence text default 'unknown'::text not null,
  licence_from text default ''::text not null,
  group_id uuid not null,
  state text default 'new'::text not null,
  until date,
  why text default ''::text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  assignee_id uuid,
  added_by uuid,
  kind text default 'article'::text not null,
  summary text default ''::text not null,
  themes text[] default '{}'::text[] not null,
  methods text[] default '{}'::text[] not null,
  publics text[] default '{}'::text[] not null,
  submitted_by uuid,
  read_by uuid,
  remark text default ''::text not null,
  gap_id uuid,
  resource_id uuid,
  resource_slug text,
  for_letter boolean default false not null,
  origin text default ''::text not null,
  constraint watch_items_pkey PRIMARY KEY (id),
  constraint watch_items_source_id_fkey FOREIGN KEY (source_id) REFERENCES watch_sources(id) ON DELETE SET NULL,
  constraint watch_items_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint watch_items_licence_from_check CHECK ((licence_from = ANY (ARRAY[''::text, 'page'::text, 'feed'::text, 'source'::text, 'person'::text]))),
  constraint watch_items_state_check CHECK ((state = ANY (ARRAY['new'::text, 'later'::text, 'kept'::text, 'to-read'::text, 'published'::text, 'dropped'::text])))
);
CREATE INDEX watch_items_by_assignee ON watch_items USING btree (assignee_id, state);
CREATE INDEX watch_items_by_canonical ON watch_items USING btree (canonical);
CREATE INDEX watch_items_by_group ON watch_items USING btree (group_id);
CREATE INDEX watch_items_by_source ON watch_items USING btree (source_id, seen_at DESC);
CREATE INDEX watch_items_queue ON watch_items USING btree (state, seen_at DESC);

create table watch_mailboxes (
  key_hash text not null,
  uid_validity text default ''::text not null,
  last_uid bigint default 0 not null,
  free_at timestamp with time zone not null,
  read_at timestamp with time zone,
  last_problem text default ''::text not null,
  constraint watch_mailboxes_pkey PRIMARY KEY (key_hash)
);

create table watch_rules (
  theme text not null,
  person_id uuid not null,
  constraint watch_rules_pkey PRIMARY KEY (theme)
);

create table watch_seen (
  source_id uuid not null,
  guid_hash text not null,
  last_seen_at timestamp with time zone not null,
  constraint watch_seen_pkey PRIMARY KEY (source_id, guid_hash),
  constraint watch_seen_source_id_fkey FOREIGN KEY (source_id) REFERENCES watch_sources(id) ON DELETE CASCADE
);

create table watch_sources (
  id uuid not null,
  kind text not null,
  title text not null,
  address text not null,
  home text default ''::text not null,
  themes text[] default '{}'::text[] not null,
  owner_id uuid,
  assignee_id uuid,
  licence text default ''::text not null,
  state text default 'active'::text not null,
  every_minutes integer default 60 not null,
  next_at timestamp with time zone not null,
  etag text,
  last_modified text,
  last_read_at timestamp with time zone,
  last_new_at timestamp with time zone,
  failures integer default 0 not null,
  last_problem text default ''::text not null,
  origin text default ''::text not null,
  created_at timestamp with time zone not null,
  constraint watch_sources_pkey PRIMARY KEY (id),
  constraint watch_sources_every_minutes_check CHECK (((every_minutes >= 30) AND (every_minutes <= 10080))),
  constraint watch_sources_kind_check CHECK ((kind = ANY (ARRAY['feed'::text, 'mail'::text]))),
  constraint watch_sources_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text])))
);
CREATE INDEX watch_sources_due ON watch_sources USING btree (state, next_at);
CREATE UNIQUE INDEX watch_sources_once ON watch_sources USING btree (kind, lower(address));
