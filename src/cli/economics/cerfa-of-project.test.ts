import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { extractText } from 'unpdf'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fillPaper, type Paper } from '#engines/grant-papers/index.ts'
import { inventedPaper } from '#engines/grant-papers/invented-paper.ts'
import { bareLetterhead } from '#kit/papers/letterhead.ts'
import { type CerfaFormat, writeCerfaFile } from '#modules/economics/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { heard } from '#platform/testing/heard.ts'
import { makeProgram } from '../program.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'ouvroir-cerfa-projet-'))

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

const run = (...args: string[]) => heard(() => makeProgram().run(['economics', 'cerfa', ...args]))

async function project(slug: string, funders: readonly string[]) {
  const rows = [
    `insert into economy_projects (id, slug, title, kind, starts_on, ends_on, created_at)
      values (gen_random_uuid(), '${slug}', 'Halle', 'other', '2026-01-01', '2026-12-31', now())`,
    `insert into economy_lines (id, project_id, side, nature, label, year, planned_cents, in_kind, position)
      select gen_random_uuid(), id, 'cost', 'travel', 'Trains', 2026, 1200050, false, 1
      from economy_projects where slug = '${slug}'`,
    ...funders.map(
      (funder) => `insert into economy_grants
        (id, project_id, funder, kind, state, asked_cents, starts_on, ends_on, created_at)
        select gen_random_uuid(), id, '${funder}', 'region', 'hoped', 300000, '2026-01-01', '2026-12-31', now()
        from economy_projects where slug = '${slug}'`,
    ),
  ]
  for (const row of rows) await sql.raw(row).execute(database.db)
}

test('the workbook, the PDF and the DOCX of a project say the same euros', async () => {
  await project('halle', ['Région d’Orée', 'Région de Bise'])
  const unclear = await run('halle', '--out', join(folder, 'a.pdf'))
  expect([unclear.code, unclear.err]).toEqual([
    1,
    expect.stringMatching(
      /^Dites lequel avec --grant\s: Région (?:d’Orée, Région de Bise|de Bise, Région d’Orée)\.\n$/,
    ),
  ])
  for (const format of ['xlsx', 'pdf', 'docx'] as const) {
    const path = join(folder, `demande.${format}`)
    const { code, err } = await run('halle', '--grant', 'oree', '--out', path)
    expect([code, err]).toEqual([0, ''])
    const words = await wordsOf(readFileSync(path), format)
    for (const figure of ['12001', '3000']) expect(words).toContain(figure)
  }
}, 90_000)

test('what cannot be written is said, and nothing is', async () => {
  await project('gare', ['Région d’Orée'])
  const out = join(folder, 'no.pdf')
  expect(await run('gare', '--form', '15059', '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Aucun versement'),
  })
  expect(await run('gare', '--form', '1', '--out', out)).toMatchObject({ code: 1 })
  expect(await run('nulle-part', '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('ni un projet de la maison'),
  })
  expect(await run('gare', '--out', join(folder, 'no.odt'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('.xlsx, .pdf ou .docx'),
  })
})

test.each(['12156', '15059'] as const)(
  'every figure of an invented %s is in each of its three files',
  async (form) => {
    for (const seed of [5, 6, 7]) {
      const filled = fillPaper(inventedPaper(form, seed))
      if (!filled.ok) throw new Error(JSON.stringify(filled.problems))
      const { paper } = filled
      const expected = figuresOf(paper)
      for (const format of ['xlsx', 'pdf', 'docx'] as const) {
        const bytes = await writeCerfaFile({
          ...{ paper, gaps: [], format, head: bareLetterhead('Valbrenne', '') },
          now: new Date('2026-12-02T10:00:00Z'),
        })
        const words = await wordsOf(bytes, format)
        const missing = expected.filter((figure) => !words.includes(figure))
        expect({ format, seed, missing }).toEqual({ format, seed, missing: [] })
      }
    }
  },
  90_000,
)

/** Whole euros of every line that says something, of every heading and of every total. */
function figuresOf({ charges, products, used, offered }: Paper): readonly string[] {
  const parts = [charges, products, used, offered].flatMap((side) => [
    side,
    ...side.headings.flatMap((heading) => [heading, ...heading.lines]),
  ])
  return parts.flatMap(({ planned, actual }) => [planned, actual ?? 0]).map(String)
}

/** What it says, figures without the spaces that part thousands. */
async function wordsOf(bytes: Uint8Array, format: CerfaFormat): Promise<string> {
  const parts = (name: RegExp) =>
    Object.entries(unzipSync(new Uint8Array(bytes)))
      .filter(([path]) => name.test(path))
      .map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, ' '))
      .join(' ')
  const text =
    format === 'pdf'
      ? (await extractText(new Uint8Array(bytes), { mergePages: true })).text
      : parts(format === 'docx' ? /document\.xml$/ : /sheet1\.xml$/)
  return text.replaceAll(/[\s\u00a0\u202f]/g, '')
}
