import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from '../program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-keep-notices-'))

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

const run = (...args: string[]) => heard(() => makeProgram().run(['funding', 'import', ...args]))

test('notices are kept once, and a file that brings nothing leaves nothing', async () => {
  const path = join(folder, 'aides.json')
  const aid = {
    id: 7,
    name: 'Fonds des villages',
    financers: ['Région'],
    aid_types: ['Subvention'],
  }
  writeFileSync(path, JSON.stringify({ results: [{ ...aid, description: 'Un essai' }] }))
  const trial = await run(path, '--dry-run', '--json')
  expect(JSON.parse(trial.out)).toMatchObject({ dryRun: true, kept: null })
  const rows = () => database.db.selectFrom('funding_opportunities').select(['title']).execute()
  expect(await rows()).toEqual([])
  const first = await run(path, '--json')
  expect([first.code, first.err]).toEqual([0, ''])
  expect(JSON.parse(first.out)).toMatchObject({ dryRun: false, kept: { added: 1, changed: 0 } })
  expect(await rows()).toEqual([{ title: 'Fonds des villages' }])
  const again = await run(path)
  expect(again.code).toBe(1)
  expect(again.err).toContain('Rien n’est nouveau')
  expect(await rows()).toHaveLength(1)
  expect(await database.db.selectFrom('funding_imports').select('state').execute()).toEqual([
    { state: 'kept' },
  ])
}, 90_000)
