import type { Pool } from '../../database/database.ts'

/** Tables with all that makes a backup hard, made in the source and in the target of a test. */
export const awkwardTables = `
create table awkward_parents (id integer primary key, name text not null);
create table awkward_children (
  id integer primary key,
  parent_id integer not null references awkward_parents (id),
  older_id integer references awkward_children (id)
);
create table awkward_left (id integer primary key, right_id integer);
create table awkward_right (id integer primary key, left_id integer not null references awkward_left (id));
alter table awkward_left add foreign key (right_id) references awkward_right (id);
create table awkward_later (
  id integer primary key,
  parent_id integer references awkward_parents (id) deferrable initially deferred
);
create trigger awkward_later before update on awkward_later
  for each row execute function suppress_redundant_updates_trigger();
create table awkward_values (
  id integer generated always as identity primary key,
  words text,
  shout text generated always as (upper(words)) stored,
  "order" numeric(30, 10),
  bytes bytea,
  list text[],
  facts jsonb,
  lapse interval,
  instant timestamptz,
  day date,
  share double precision,
  search tsvector
);
create table awkward_keyless (words text);
create table awkward_traces (words text);
create function awkward_trace() returns trigger language plpgsql as $$
begin insert into awkward_traces values (new.words); return new; end $$;
create trigger awkward_trace after insert on awkward_values
  for each row execute function awkward_trace();
create materialized view awkward_view as select count(*) as count from awkward_values;
`

const words = [
  null,
  '',
  ' ',
  'NULL',
  '\\N',
  '\\.',
  '"',
  'a,b;c\t|',
  'deux\nlignes\r\net une',
  '  espaces  ',
  'é́ – « œ » 😀 漢',
  "'; drop table files; --",
  'x'.repeat(100_000),
]

export async function fillAwkwardTables(pool: Pool): Promise<void> {
  await pool.query(`
    insert into awkward_parents values (2, 'two'), (1, 'one');
    insert into awkward_children values (1, 1, 3), (2, 1, 1), (3, 2, null);
    insert into awkward_left values (1, null), (2, null);
    insert into awkward_right values (1, 1), (2, 2);
    update awkward_left set right_id = 3 - id;
    insert into awkward_later values (1, 2), (2, null);
    insert into awkward_keyless values ('b'), (null), ('a');
    alter table awkward_values alter column id restart with 100;
  `)
  for (const text of words) {
    await pool.query(
      `insert into awkward_values (words, "order", bytes, list, facts, lapse, instant, day, share, search)
      overriding system value
      values ($1, 12345678901234567890.0123456789, decode('00ff0a5c2c22', 'hex'), array[$1, 'x', null],
        jsonb_build_object('w', $1::text, 'n', 1.50), '1 year 2 mons -3 days 04:05:06.789',
        '2026-03-29 02:30:00.123456+02', '0044-03-15 BC', 0.1 + 0.2, to_tsvector('simple', coalesce($1, '')))`,
      [text],
    )
  }
  await pool.query(`
    update awkward_values set instant = 'infinity', day = '-infinity', share = 'nan' where words = '';
    delete from awkward_values where id > 102;
    alter table awkward_values alter column id restart with 103;
  `)
  await pool.query(
    `
    insert into awkward_values (id, words) overriding system value
    select 10 + at, text from unnest($1::text[]) with ordinality as t (text, at)`.replace(
      '$1',
      "array['a']",
    ),
  )
  await pool.query(`refresh materialized view awkward_view`)
}

export async function fillPlatformTables(pool: Pool): Promise<void> {
  await pool.query(`
    insert into instance_settings values ('secret', '{"key": "a\\"b\\\\c"}', '2026-11-25T09:00:00.5Z');
    insert into submissions values ('k', '2026-11-25T09:00:00Z', null), ('l', '2026-11-25T09:00:00Z', '');
    insert into rate_limits values ('x', 1, 2);
    insert into rate_salts values (1, 'sel');
    insert into audit_lines values
      (1, '2026-11-25T09:00:00Z', null, 'house.opened', 'house:1', true, '{}', repeat('0', 64), 'h1'),
      (2, '2026-11-25T09:01:00.000001Z', '018f0000-0000-7000-8000-000000000001', 'file.kept', 'file:1',
        false, '{"size": 12, "name": null}', 'h1', 'h2');
    insert into outbox_mails (id, at, recipient, subject, body_text, body_html, state, erase_at)
    select gen_random_uuid(), '2026-11-25T09:00:00Z', 'camille@exemple.fr', state, E'Bonjour,\\n« oui »', null,
      state, '2026-12-25T09:00:00Z'
    from unnest(array['queued', 'local', 'sending', 'sent', 'failed']) as state;
    select graphile_worker.add_job('send-mail', '{}');
  `)
}
