import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inventedFec } from '#engines/accounting-entries/invented-fec.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from '../program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-keep-fec-'))
const fec = join(folder, '123456782FEC20261231.txt')
writeFileSync(fec, [...inventedFec({ lines: 100, seed: 5 }).text()].join(''))

afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  vi.stubEnv('DATABASE_URL', database.connectionString)
  vi.stubEnv('OUVROIR_DATA_DIR', folder)
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const run = (...args: string[]) =>
  heard(() => makeProgram().run(['economics', 'import-fec', ...args]))

test('what is kept is what the page shows, once, and a file that is refused leaves nothing', async () => {
  const first = await run(fec, '--json')
  expect([first.code, first.err]).toEqual([0, ''])
  expect(JSON.parse(first.out)).toMatchObject({
    dryRun: false,
    replaced: 0,
    check: { agrees: true },
  })
  const rows = () => database.db.selectFrom('economy_imports').select(['state', 'siren']).execute()
  expect(await rows()).toEqual([{ state: 'kept', siren: '123456782' }])
  const again = await run(fec)
  expect(again.code).toBe(1)
  expect(again.err).toContain('déjà gardé')
  const broken = join(folder, 'faux.txt')
  writeFileSync(broken, 'JournalCode\n')
  expect((await run(broken)).code).toBe(2)
  expect(await rows()).toHaveLength(1)
}, 90_000)

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a file that says less than the kept one is named before it replaces it, by a trial and when it is kept', async () => {
  const whole = [...inventedFec({ lines: 100, seed: 6 }).text()].join('')
  const half = join(folder, '987654325FEC20261231.txt')
  writeFileSync(half, whole)
  expect((await run(half)).code).toBe(0)
  const short = join(folder, 'moitie', '987654325FEC20261231.txt')
  mkdirSync(join(folder, 'moitie'))
  const lines = whole.split(/\r?\n/)
  // Two entries in balance, of two lines each, and their titles.
  writeFileSync(short, lines.slice(0, 5).join('\n'))

  const trial = await run(short, '--dry-run')
  expect([trial.code, trial.err]).toEqual([0, ''])
  expect(plain(trial.out)).toContain('Remplace « 987654325FEC20261231.txt » : ')
  expect(plain(trial.out)).toContain('Attention : Ce fichier couvre moins de jours : ')
  expect(plain(trial.out)).toContain('Attention : Ce fichier a moins de lignes : 4. Avant : ')
  expect(plain(trial.out)).toContain('Attention : Les sommes changent. Avant : charges ')
  const machine = JSON.parse((await run(short, '--dry-run', '--json')).out)
  expect(machine.replaces).toEqual(['987654325FEC20261231.txt'])

  const kept = await run(short)
  expect(plain(kept.out)).toContain('Attention : Ce fichier a moins de lignes : 4. Avant : ')
}, 90_000)
