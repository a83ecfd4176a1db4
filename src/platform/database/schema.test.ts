import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { anotherDatabase } from '../testing/database.ts'
import { dumpSchema } from './schema.ts'

let database: string

beforeAll(async () => {
  database = await anotherDatabase('empty')
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  await client.query(`
    create extension pg_trgm;
    create type mood as enum ('calm', 'lively');
    create table towns (
      code text primary key,
      name text not null,
      mood mood default 'calm',
      people integer check (people >= 0),
      loud text generated always as (upper(name)) stored
    );
    create unlogged table visits (
      id bigint generated always as identity,
      town text references towns on delete cascade
    );
    create index visits_town on visits (town) where town is not null;
    create view calm_towns as select code from towns where mood = 'calm';
    comment on table towns is 'Where people live.';
  `)
  await client.end()
})

it('writes a table with its columns, constraints, indexes and comments', async () => {
  const schema = await dumpSchema(database)
  expect(schema).toContain(`create table towns (
  code text not null,
  name text not null,
  mood mood default 'calm'::mood,
  people integer,
  loud text generated always as (upper(name)) stored,
  constraint towns_pkey PRIMARY KEY (code),
  constraint towns_people_check CHECK ((people >= 0))
);
comment on table towns is 'Where people live.';`)
  expect(schema).toContain(`create unlogged table visits (
  id bigint generated always as identity not null,
  town text,
  constraint visits_town_fkey FOREIGN KEY (town) REFERENCES towns(code) ON DELETE CASCADE
);
CREATE INDEX visits_town ON visits USING btree (town) WHERE (town IS NOT NULL);`)
})

it('writes extensions, types and views, but nothing that an extension brought', async () => {
  const schema = await dumpSchema(database)
  expect(schema).toContain('create extension pg_trgm;')
  expect(schema).toContain(`create type mood as enum ('calm', 'lively');`)
  expect(schema).toContain('create view calm_towns as')
  expect(schema).not.toContain('similarity')
})

it('is the same text each time', async () => {
  expect(await dumpSchema(database)).toBe(await dumpSchema(database))
})
