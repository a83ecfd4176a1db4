import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { fillPaper } from '#engines/grant-papers/index.ts'
import { inventedPaper } from '#engines/grant-papers/invented-paper.ts'
import { cerfaSheets } from '#modules/economics/index.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-cerfa-'))
afterAll(() => rmSync(root, { recursive: true }))
const run = (...args: string[]) => runCommand('economics', 'cerfa', ...args)
const file = (name: string, content: unknown) => {
  const path = join(root, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const target = (name: string) => join(root, name)

const region = { line: '74region', funder: 'Région d’Orée' }
const request = {
  ...{ form: '12156', title: 'Halle', from: '2026-01-01', to: '2026-12-31', grant: region },
  lines: [
    { line: '641', planned: 1_200_050 },
    { ...region, planned: 900_000, status: 'asked' },
    { line: '756', planned: 300_050 },
    { line: '864', planned: 50_000 },
    { line: '870', planned: 50_000 },
  ],
}

describe('ouvroir economics cerfa', () => {
  it('writes the workbook, and says what the paper says', async () => {
    const path = target('demande.xlsx')
    const first = await run(file('demande.json', request), '--out', path)
    expect([first.code, first.err]).toEqual([0, ''])
    expect(first.out.split('\n')).toEqual([
      'Halle : Cerfa 12156, total 12 001 €, sans les contributions volontaires (500 €).',
      'La subvention de 9 000 € (Région d’Orée) représente 75 % du total des produits.',
      `Écrit dans ${path}.`,
      '',
    ])
    const twice = await run(target('demande.json'), '--out', path)
    expect([twice.code, twice.err]).toEqual([1, `${path} existe déjà : donnez un autre nom.\n`])
    const nowhere = await run(target('demande.json'), '--out', join(root, 'ailleurs', 'a.xlsx'))
    expect([nowhere.code, nowhere.err]).toEqual([
      1,
      expect.stringContaining('ne peut pas être écrit'),
    ])
  })

  it('gives the whole paper to machines', async () => {
    const { code, json } = await run(target('demande.json'), '--out', target('b.xlsx'), '--json')
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      ...{ schema: 'ouvroir economics cerfa 1', ok: true },
      paper: { charges: { planned: 12_001 }, grant: { euros: 9_000, tenthsOfPercent: 750 } },
    })
  })

  it.each<[string, unknown, readonly string[]]>([
    ['no JSON', 'form: 12156', ['a.json : ce n’est pas du JSON, ou il est trop long.']],
    [
      'keys',
      { ...request, form: '12157', note: '' },
      [
        'a.json, note : ce mot n’est pas connu ici (attendu : form, title, from, to, grant, lines, allocation)',
        'a.json, form : cette valeur ne convient pas (lu : "12157" ; attendu : 12156, 15059)',
      ],
    ],
    [
      'balance',
      { ...request, lines: request.lines.slice(0, 4) },
      ['a.json : les comptes 86 et 87 doivent être égaux (prévu, 86 moins 87 : 500 €)'],
    ],
    [
      'a cent',
      { ...request, lines: [...request.lines, { line: '60', planned: 1 }] },
      [
        'a.json : les charges et les produits doivent être égaux, sans les comptes 86 et 87 (prévu, charges moins produits : 0,01 €)',
      ],
    ],
    [
      'a difference that nobody explains',
      {
        ...request,
        form: '15059',
        lines: request.lines.map(({ line, planned, ...more }) => {
          const { status: _, ...kept } = { status: '', ...more }
          const isMoved = line === '641' || line === '756'
          return { line, planned, ...kept, actual: planned + (isMoved ? 150_000 : 0) }
        }),
      },
      [
        'a.json, lines[0].why : expliquez cet écart (réalisé moins prévu : 1 500 €) (lu : 641)',
        'a.json, lines[2].why : expliquez cet écart (réalisé moins prévu : 1 500 €) (lu : 756)',
      ],
    ],
  ])('refuses in words: %s', async (_, content, words) => {
    const { code, out, err } = await run(file('a.json', content), '--out', target('no.xlsx'))
    expect([code, out, err.trimEnd().split('\n'), existsSync(target('no.xlsx'))]).toEqual([
      2,
      '',
      words,
      false,
    ])
  })

  // What is written beside each formula is taken away first: LibreOffice has only the formulas.
  it.skipIf(!existsSync('/usr/bin/soffice')).each(['12156', '15059'] as const)(
    'the formulas of %s, computed by LibreOffice, give our figures',
    async (form) => {
      for (const seed of [3, 4]) {
        const draft = inventedPaper(form, seed)
        const filled = fillPaper(draft)
        if (!filled.ok) throw new Error(JSON.stringify(filled.problems))
        const name = `${form}-${seed}`
        const path = target(`${name}.xlsx`)
        await run(file(`${name}.json`, draft), '--out', path)
        const { without, count } = withoutValues(readFileSync(path))
        expect(count).toBeGreaterThan(20)
        writeFileSync(path, without)
        const rows = computed(path, name)
        const [sheet] = cerfaSheets(filled.paper)
        const ours = sheet?.rows.map((row) =>
          row.map((cell) =>
            typeof cell === 'object' && cell && 'formula' in cell ? cell.value : cell,
          ),
        )
        const figures = (all: readonly (readonly unknown[])[] = []) =>
          all.map((row) => row.filter((cell) => typeof cell === 'number'))
        expect(figures(rows.slice(1))).toEqual(figures(ours))
      }
    },
    240_000,
  )
})

/** The same workbook, its formulas without what they give. */
function withoutValues(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  let count = 0
  const xml = strFromU8(parts[path] as Uint8Array).replace(
    /(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
    (_, formula) => {
      count++
      return formula
    },
  )
  return { without: zipSync({ ...parts, [path]: strToU8(xml) }), count }
}

/** Its first sheet as LibreOffice computes it: what is written as a number is one, codes left out. */
function computed(path: string, name: string): readonly (readonly unknown[])[] {
  const profile = `-env:UserInstallation=file://${join(root, 'office')}`
  const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,false'
  execFileSync(
    '/usr/bin/soffice',
    ['--headless', profile, '--convert-to', filter, '--outdir', root, path],
    {
      stdio: 'ignore',
      timeout: 100_000,
    },
  )
  const lines = readFileSync(target(`${name}.csv`), 'utf8')
    .split('\n')
    .slice(0, -1)
  // Texts are quoted, and numbers are not.
  return lines.map((line) =>
    line.split('\t').map((cell) => (cell === '' || cell.startsWith('"') ? cell : Number(cell))),
  )
}
