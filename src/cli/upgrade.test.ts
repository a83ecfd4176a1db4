import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { migrate, migrationDirectories, readMigrations } from '#platform/database/migrate.ts'
import { anotherDatabase } from '#platform/testing/database.ts'
import { type Heard, heard } from '#platform/testing/heard.ts'
import { makeProgram } from './program.ts'

/** The schema that the first public commits had: what came since is a real upgrade. */
const lastOfBefore = '202611261200'
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-upgrade-'))
const archive = join(folder, 'avant.tar.gz')
const old = join(folder, 'old')
let database: string

/** What each command is given here; those that open no instance say so. */
const commands: Readonly<
  Record<string, readonly string[] | 'opens no instance' | 'brings forward'>
> = {
  serve: 'brings forward',
  migrate: 'brings forward',
  web: [],
  worker: [],
  seed: [],
  'sign-in': ['--email', 'odile.serre@exemple.fr'],
  routes: 'opens no instance',
  'territories import': [],
  'territories import-contours': ['contours.json'],
  backup: 'opens no instance',
  restore: 'opens no instance',
  'audit verify': [],
  'protocol verify': 'opens no instance',
  'mailings send': ['a'],
  'mailings report': ['a'],
  'mailings bounces': [join(folder, 'a.eml')],
  'mailings dns': 'opens no instance',
  'network import': [join(folder, 'a.csv')],
  'index build': 'opens no instance',
  'questionnaires check': 'opens no instance',
  'questionnaires convert': 'opens no instance',
  'marks read': 'opens no instance',
  'votes tally': 'opens no instance',
  'votes verify': 'opens no instance',
  'budgets *': 'opens no instance',
  'draws *': 'opens no instance',
  'trials *': 'opens no instance',
  'economics *': 'opens no instance',
  'funding *': 'opens no instance',
  'opinion-map compute': 'opens no instance',
  'watch fetch': [],
  'resources generate': ['--count', '1'],
  'resources import': [join(folder, 'a.csv')],
  'resources export': [],
  'demo load': [],
  'demo remove': [],
}

beforeAll(async () => {
  mkdirSync(old)
  writeFileSync(join(folder, 'a.csv'), 'Nom;Courriel\nOdile Serre;odile.serre@exemple.fr\n')
  for (const directory of migrationDirectories()) {
    const files = readdirSync(directory).filter((file) => file.slice(0, 12) <= lastOfBefore)
    for (const file of files) symlinkSync(join(directory, file), join(old, basename(file)))
  }
  database = await anotherDatabase('empty')
  await migrate(database, [old])
  await ask(
    `insert into instance_settings (name, value, changed_at) values ('kept', '{"a": 1}', now())`,
  )
  vi.stubEnv('DATABASE_URL', database)
  vi.stubEnv('OUVROIR_DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function ask(sql: string, at = database): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: at })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

const run = (...args: string[]): Promise<Heard<number>> => heard(() => makeProgram().run(args))
const applied = async (at = database) =>
  (await ask('select name from migrations order by name', at)).map(({ name }) => name)

describe('a database of an older version', () => {
  it('has every command of the program in the table above', async () => {
    const missing = (await makeProgram().commands()).filter(({ words }) => !named(words))
    expect(missing).toEqual([])
  })

  it.each(
    Object.entries(commands).filter(([, given]) => Array.isArray(given)) as [
      string,
      readonly string[],
    ][],
  )('%s says what is awaited, and changes nothing', async (name, values) => {
    const before = await applied()
    const { code, err } = await run(...name.split(' '), ...values)
    expect(err).toMatch(/La base de données attend \d+ changements/)
    expect(err).toContain('202611280405_audit_lines__append_at_once')
    expect(err).toContain('npm run migrate')
    expect(code).toBe(1)
    expect(await applied()).toEqual(before)
  })

  it('is saved as it is, by the newer program', async () => {
    const before = await applied()
    const { code, err } = await run('backup', archive)
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(await applied()).toEqual(before)
  })

  it('is told what will change, then changes, and keeps its rows', async () => {
    const waiting = await run('migrate', '--dry-run')
    expect(waiting.out).toContain('202611280405_audit_lines__append_at_once')
    expect((await applied()).length).toBe(readMigrations([old]).length)
    const { code, out } = await run('migrate')
    expect(code).toBe(0)
    expect(out).toContain('La base attend')
    expect(await applied()).toEqual(readMigrations(migrationDirectories()).map(({ name }) => name))
    expect((await run('migrate')).out).toContain('La base est à jour.')
    expect(await ask(`select value from instance_settings where name = 'kept'`)).toEqual([
      { value: { a: 1 } },
    ])
    expect((await run('audit', 'verify')).code).toBe(0)
  })

  it('comes back from its archive into an empty database, and waits there for its upgrade', async () => {
    const empty = await anotherDatabase('empty')
    vi.stubEnv('DATABASE_URL', empty)
    try {
      const { code, out, err } = await run('restore', archive)
      expect(err).toBe('')
      expect(code).toBe(0)
      expect(out).toContain('L’archive est plus ancienne que ce programme')
      expect(await applied(empty)).toEqual(readMigrations([old]).map(({ name }) => name))
      expect((await run('seed')).code).toBe(1)
      expect((await run('migrate')).code).toBe(0)
      const kept = await ask(`select value from instance_settings where name = 'kept'`, empty)
      expect(kept).toEqual([{ value: { a: 1 } }])
    } finally {
      vi.stubEnv('DATABASE_URL', database)
    }
  })

  it('is refused into a database that went further, with what to do', async () => {
    vi.stubEnv('DATABASE_URL', await anotherDatabase())
    try {
      const { code, err } = await run('restore', archive)
      expect(code).toBe(1)
      expect(err).toContain('version plus ancienne')
      expect(err).toContain('base vide')
    } finally {
      vi.stubEnv('DATABASE_URL', database)
    }
  })
})

describe('an empty database', () => {
  it('is not prepared by a command that only came to read', async () => {
    const empty = await anotherDatabase('empty')
    vi.stubEnv('DATABASE_URL', empty)
    try {
      const { code, err } = await run('audit', 'verify')
      expect(code).toBe(1)
      expect(err).toContain('npm start')
      const tables = await ask(`select 1 from pg_tables where schemaname = 'public'`, empty)
      expect(tables).toEqual([])
    } finally {
      vi.stubEnv('DATABASE_URL', database)
    }
  })
})

function named(name: string): boolean {
  return name in commands || `${name.split(' ')[0]} *` in commands
}
