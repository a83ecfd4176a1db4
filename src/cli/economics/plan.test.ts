import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from '../program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-plan-'))

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

const run = (...args: string[]) => heard(() => makeProgram().run(['economics', 'plan', ...args]))

/** Three years; a line that says its year, two that say none, one without money; a grant of which a part came. */
async function project(slug: string) {
  const of = `from economy_projects where slug = '${slug}'`
  const line = (side: string, nature: string, year: number, cents: number, inKind = false) =>
    `insert into economy_lines (id, project_id, side, nature, label, year, planned_cents, in_kind, position)
      select gen_random_uuid(), id, '${side}', '${nature}', 'Ligne ${nature}', ${year}, ${cents}, ${inKind}, 1 ${of}`
  const grant = crypto.randomUUID()
  const rows = [
    `insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
      values (gen_random_uuid(), '${slug}', 'Halle', 'other', '2025-07-01', '2027-06-30', now())`,
    line('cost', 'travel', 2025, 1_200_050),
    line('cost', 'staff', 2026, 777_701),
    line('cost', 'providers', 2027, 33_333),
    line('revenue', 'grant', 2026, 2_000_001),
    line('cost', 'staff', 2026, 44_444, true),
    `insert into economy_grants (id, project_id, funder, kind, state, asked_cents, granted_cents, starts_on, ends_on,
      created_at) select '${grant}', id, 'Région', 'region', 'signed', 300007, 300007, '2025-07-01', '2027-06-30',
      now() ${of}`,
    `insert into economy_payments (id, grant_id, due_on, cents, paid_on, position)
      values (gen_random_uuid(), '${grant}', '2025-09-01', 100003, '2025-09-02', 1)`,
  ]
  for (const row of rows) await sql.raw(row).execute(database.db)
}

// What is written beside each formula is taken away first: LibreOffice has only the formulas.
test.skipIf(!existsSync('/usr/bin/soffice'))(
  'the formulas of the three sheets, computed by LibreOffice, give our figures',
  async () => {
    await project('halle')
    const path = join(folder, 'plan.xlsx')
    const written = await run('halle', '--out', path)
    expect([written.code, written.err]).toEqual([0, ''])
    expect(written.out.replaceAll(/[\u00a0\u202f]/g, ' ').split('\n')).toEqual([
      '2025 : dépenses prévues aujourd’hui 12 000,50 €.',
      '2026 : dépenses prévues aujourd’hui 7 777,01 €.',
      '2027 : dépenses prévues aujourd’hui 333,33 €.',
      `Écrit dans ${path}.`,
      '',
    ])
    const ours = computed(path, 'ours')
    const bare = join(folder, 'bare.xlsx')
    const { without, count } = withoutValues(readFileSync(path))
    expect(count).toBeGreaterThan(100)
    writeFileSync(bare, without)
    const theirs = computed(bare, 'bare')
    const values = formulaValues(readFileSync(path))
    for (const [at, sheet] of ['Plan pluriannuel', 'Calendrier', 'Financement'].entries()) {
      const cells = theirs.get(sheet) ?? []
      expect(cells).toEqual(ours.get(sheet))
      const found = (values[at] ?? []).map(({ row, column }) => cells[row]?.[column])
      expect(found.map(Number)).toEqual((values[at] ?? []).map(({ value }) => value))
    }
    const totals = theirs.get('Plan pluriannuel')?.find((row) => row[1] === 'Total des dépenses')
    expect(totals?.slice(-3, -1)).toEqual(['20110.84', '20110.84'])
    expect(theirs.get('Calendrier')?.at(-1)?.at(-1)).toBe('0')
  },
  240_000,
)

test('a project that is not there, and a name that is taken, are said', async () => {
  await project('gare')
  const out = join(folder, 'gare.xlsx')
  expect(await run('nulle-part', '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('aucun projet de la maison'),
  })
  expect(await run('gare', '--out', join(folder, 'gare.pdf'))).toMatchObject({ code: 1 })
  expect(await run('gare', '--out', out)).toMatchObject({ code: 0 })
  expect(await run('gare', '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('existe déjà'),
  })
})

const sheetPath = (at: number) => `xl/worksheets/sheet${at}.xml`

function withoutValues(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  let count = 0
  const bare = [1, 2, 3].map((at) => {
    const xml = strFromU8(parts[sheetPath(at)] as Uint8Array).replace(
      /(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      (_, formula) => {
        count++
        return formula
      },
    )
    return [sheetPath(at), strToU8(xml)] as const
  })
  return { without: zipSync({ ...parts, ...Object.fromEntries(bare) }), count }
}

/** What stands beside each formula, with its place from 0. */
function formulaValues(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  return [1, 2, 3].map((at) =>
    [
      ...strFromU8(parts[sheetPath(at)] as Uint8Array).matchAll(
        /<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f><v>([^<]*)<\/v>/g,
      ),
    ].map(([, letters = '', row, value]) => ({
      row: Number(row) - 1,
      column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
      value: Number(value),
    })),
  )
}

/** Every sheet as LibreOffice computes it, without the quotes of texts. */
function computed(path: string, name: string): ReadonlyMap<string, readonly string[][]> {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false,false,false,false,-1'
  const out = join(folder, name)
  execFileSync(
    '/usr/bin/soffice',
    ['--headless', profile, '--convert-to', filter, '--outdir', out, path],
    { stdio: 'ignore', timeout: 100_000 },
  )
  const base = path.slice(path.lastIndexOf('/') + 1, -'.xlsx'.length)
  return new Map(
    ['Plan pluriannuel', 'Calendrier', 'Financement'].map((sheet) => [
      sheet,
      readFileSync(join(out, `${base}-${sheet}.csv`), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((row) => row.split('\t').map((cell) => cell.replace(/^"|"$/g, ''))),
    ]),
  )
}
