import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { anotherDatabase } from '../testing/database.ts'
import { migrate, migrationDirectories, readMigrations } from './migrate.ts'

const folder = mkdtempSync(join(tmpdir(), 'ouvroir-migrations-'))
const one = join(folder, 'one')
const other = join(folder, 'other')
let database: string

beforeEach(async () => {
  for (const directory of [one, other]) {
    rmSync(directory, { recursive: true, force: true })
    mkdirSync(directory)
  }
  database = await anotherDatabase('empty')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('going forward', () => {
  it('applies the files of all folders by their moment, once', async () => {
    file(one, '202601010900_a__create', 'create table a (id integer)')
    file(one, '202601010902_a__fill', 'insert into a select id from b')
    file(other, '202601010901_b__create', 'create table b (id integer); insert into b values (1)')
    const told: string[] = []

    const applied = await migrate(database, [one, other], (name) => told.push(name))
    expect(applied.map((name) => name.slice(13))).toEqual(['a__create', 'b__create', 'a__fill'])
    expect(told).toEqual(applied)
    expect(await migrate(database, [one, other])).toEqual([])
    expect(await ask('select id from a')).toEqual([{ id: 1 }])
  })

  it('two instances that start together apply each file once', async () => {
    file(one, '202601010900_a__create', 'create table a (id integer)')
    const applied = await Promise.all([migrate(database, [one]), migrate(database, [one])])
    expect(applied.flat()).toEqual(['202601010900_a__create'])
  })

  it('a file that fails leaves nothing of itself, keeps those before, and is named with its line', async () => {
    file(one, '202601010900_a__create', 'create table a (id integer)')
    file(
      one,
      '202601010901_b__create',
      'create table b (id integer);\n\ninsert into nowhere values (1)',
    )

    const failing = migrate(database, [one])
    await expect(failing).rejects.toThrow(/202601010901_b__create\.sql, ligne 3\s.*nowhere/)
    expect(await ask(`select to_regclass('a') as a, to_regclass('b') as b`)).toEqual([
      { a: 'a', b: null },
    ])
  })

  it('makes the job queue ready too', async () => {
    await migrate(database, [])
    expect(await ask(`select to_regproc('graphile_worker.add_job') is not null as ready`)).toEqual([
      { ready: true },
    ])
  })
})

describe('history is not rewritten', () => {
  it('an applied file that has changed stops the start', async () => {
    file(one, '202601010900_a__create', 'create table a (id integer)')
    await migrate(database, [one])
    file(one, '202601010900_a__create', 'create table a (id bigint)')
    await expect(migrate(database, [one])).rejects.toThrow(/202601010900_a__create\.sql a changé/)
  })

  it('a program older than its database refuses to start', async () => {
    file(one, '202601010900_a__create', 'create table a (id integer)')
    file(one, '202601010901_b__create', 'create table b (id integer)')
    await migrate(database, [one])
    rmSync(join(one, '202601010901_b__create.sql'))
    await expect(migrate(database, [one])).rejects.toThrow(/plus récente que ce programme/)
  })
})

describe('the files', () => {
  it('two that bear the same moment are refused: their order would be chance', () => {
    file(one, '202601010900_a__create', '')
    file(other, '202601010900_b__create', '')
    expect(() => readMigrations([one, other])).toThrow('same moment')
  })

  it('a name without a moment is refused', () => {
    file(one, 'create_a', '')
    expect(() => readMigrations([one])).toThrow('create_a.sql')
  })

  it('those of the house are well named, and the first brings the extensions', () => {
    const [first] = readMigrations(migrationDirectories())
    expect(first?.name).toBe('202611250800_extensions__create')
  })
})

describe('search in French', () => {
  beforeEach(async () => {
    database = await anotherDatabase('migrated')
  })

  it('plain words have no capitals and no accents', async () => {
    expect(await ask(`select plain_words('Cœur d’ÉTÉ à Haÿ') as words`)).toEqual([
      { words: `coeur d'ete a hay` },
    ])
  })

  it.each([
    ['les communes', 'Une commune sans article', true],
    ['élection', 'Des ELECTIONS municipales', true],
    ['les élections', 'élection', true],
    ['à', 'La mairie a décidé', false],
    ['forêt', 'Des élections', false],
  ])('« %s » in « %s »: %s', async (question, text, found) => {
    const rows = await ask(`select french_words($1) @@ french_query($2) as found`, [text, question])
    expect(rows).toEqual([{ found }])
  })
})

function file(directory: string, name: string, sql: string): void {
  writeFileSync(join(directory, `${name}.sql`), sql)
}

async function ask(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database })
  await client.connect()
  const answer = await client.query(sql, values).finally(() => client.end())
  return answer.rows
}
