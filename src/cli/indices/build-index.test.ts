import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-index-'))
afterAll(() => rmSync(root, { recursive: true }))
const meta = `Level,iCode,iName,Direction,Weight,Parent,Type,Denominator
1,roads,Roads,1,1,index,Indicator,people
1,delay,Delay,-1,1,index,Indicator,
2,index,Index,1,1,,Aggregate,
,side,Side,,,,Group,
,people,People,,,,Denominator,
`
const data = `uCode,uName,side,people,roads,delay
a,Aix,north,10,20,4
b,Bar,north,10,10,2
c,Cap,south,20,,1
d,Die,south,10,40,6
`
const plan = {
  denominate: true,
  impute: { method: 'mean' },
  screen: 0.9,
  treat: null,
  normalise: { method: 'minmax', range: [0, 100] },
  aggregate: { method: 'arithmetic' },
}

let folders = 0
function folder(files: Readonly<Record<string, string>> = {}) {
  const path = join(root, String(folders++))
  mkdirSync(path)
  const all = { 'town_iData.csv': data, 'town_iMeta.csv': meta, ...files }
  for (const [name, text] of Object.entries(all))
    if (text !== '-') writeFileSync(join(path, name), text)
  return path
}

const run = (...args: string[]) => runCommand('index', 'build', ...args)

const planFile = (text: object) => {
  const path = join(root, `plan-${folders++}.json`)
  writeFileSync(path, JSON.stringify(text))
  return path
}

describe('ouvroir index build', () => {
  it('gives machines each step, the scores, the ranks, and what was done', async () => {
    const { code, json } = await run(folder(), '--plan', planFile(plan), '--json')
    expect(code).toBe(0)
    const answer = json()
    expect(answer).toMatchObject({
      schema: 'ouvroir index build 1',
      files: { data: 'town_iData.csv', meta: 'town_iMeta.csv' },
      plan,
      stages: {
        denominated: { roads: { a: 2, b: 1, c: null, d: 4 }, delay: { a: 4 } },
        imputed: { roads: { c: 7 / 3 } },
        screened: { roads: { c: 7 / 3 } },
        normalised: { roads: { b: 0, d: 100 }, delay: { c: 100, d: 0, b: 80, a: 40 } },
      },
      scores: { index: { b: 40, d: 50 } },
      ranks: { c: 1, d: 2, b: 3, a: 4 },
      treated: [],
      imputed: [{ indicator: 'roads', units: ['c'] }],
      warnings: [{ code: 'imputed', count: 1 }],
    })
    expect(Object.keys(answer.stages)).toEqual(['denominated', 'imputed', 'screened', 'normalised'])
    expect(answer.robustness).toBeUndefined()
  })

  it('tells people the choices, every step and the ranks, in French or in English', async () => {
    const french = await run(folder({ 'plan.json': JSON.stringify(plan) }))
    expect(french.code).toBe(0)
    expect(french.out).toContain('4 unités, 2 indicateurs.')
    expect(french.out).toContain('traiter les valeurs extrêmes (treat) laissé de côté')
    for (const title of ['Divisé par le dénominateur – Index', 'Mis à la même échelle – Index'])
      expect(french.out).toContain(title)
    expect(french.out).toMatch(/Unité {2}Rang .*\n1?.*c Cap +1 +72,222/)
    expect(french.out).toContain('  - 1 case sans valeur : un calcul les a remplies')
    const english = await run(folder({ 'plan.json': JSON.stringify(plan) }), '--lang', 'en')
    expect(english.out).toContain('4 units, 2 indicators.')
    expect(english.out).toMatch(/c Cap +1 +72\.222/)
    expect(english.out).not.toMatch(/Rang|Unité|case/)
  })

  it('with --runs, says how sure each rank is; the same seed says the same', async () => {
    const path = folder()
    const options = ['--plan', planFile(plan), '--runs', '50', '--seed', '7', '--json']
    const first = (await run(path, ...options)).json()
    expect(first.robustness).toMatchObject({ seed: 7, runs: 50 })
    expect(first.robustness.units).toHaveLength(4)
    expect(first.robustness.units[0]).toMatchObject({ unit: 'c', rank: 1 })
    expect((await run(path, ...options)).json()).toEqual(first)
    const { out } = await run(path, '--plan', planFile(plan), '--runs', '50')
    expect(out).toContain('Ce que valent ces rangs : 50 fois')
    expect(out).toMatch(/Choix +Seul +Avec les autres/)
  })

  it('an index that nothing aggregates has no score and no rank', async () => {
    const { code, json } = await run(
      folder(),
      ...['--plan', planFile({ ...plan, aggregate: null }), '--json'],
    )
    expect(code).toBe(0)
    expect(json()).toMatchObject({ scores: {}, ranks: {} })
  })

  it('problems are told with the file, the line and the column, for people and machines', async () => {
    const path = folder({
      'town_iData.csv': data.replace('20,4', 'many,4').replace('d,Die', 'a,Die'),
      'town_iMeta.csv': meta.replace('-1,1,index', '-1,-2,nowhere'),
    })
    const { code, err, json } = await run(path, '--json')
    expect(code).toBe(2)
    expect(err.split('\n')).toEqual([
      'town_iMeta.csv, ligne 3, colonne « Weight » : un poids ne peut pas être négatif (lu : -2)',
      'town_iMeta.csv, ligne 3, colonne « Parent » : aucune ligne n’a ce code parmi les éléments de l’indice (lu : nowhere)',
      'town_iData.csv, ligne 5, colonne « uCode » : cette unité a déjà une ligne : gardez une seule année (lu : a ; voir la ligne 2)',
      'town_iData.csv, ligne 2, colonne « roads » : un nombre est attendu ; laissez la case vide ou écrivez NA quand il manque (lu : many)',
      '',
    ])
    expect(json()).toMatchObject({ schema: 'ouvroir error 1', ok: false })
    expect(json().problems[0]).toMatchObject({
      ...{ file: 'town_iMeta.csv', part: 'meta', code: 'bad-weight', line: 3, column: 'Weight' },
    })
    const english = await run(path, '--lang', 'en')
    expect(english.err).toContain('town_iMeta.csv, line 3, column “Weight”: a weight cannot be')
    const many = data
      .replaceAll(/,\d+,(\d+)\n/g, ',x,y\n')
      .repeat(20)
      .replaceAll('uCode', 'z')
    const long = await run(folder({ 'town_iData.csv': `${data.split('\n')[0]}\n${many}` }))
    expect(long.err).toMatch(/Et \d+ autres problèmes\./)
  })

  it('a folder without its files, with two of one, or a workbook under the name of a table', async () => {
    for (const [files, words] of [
      [{ 'town_iMeta.csv': '-' }, 'n’a pas de fichier dont le nom finit par iMeta.csv'],
      [{ 'other_iData.csv': data }, 'a plusieurs fichiers dont le nom finit par iData.csv'],
      [{ 'a-plan.json': '{}', 'plan.json': '{}' }, 'finit par plan.json : a-plan.json, plan.json'],
      [{ 'town_iData.csv': '%PDF-1.7' }, 'town_iData.csv : Ce fichier est un PDF'],
      [{ 'plan.json': '{' }, 'plan.json : le plan doit être un objet JSON'],
      [{ 'town_iData.csv': `${data}e,"Eu` }, 'Un guillemet ouvert à la ligne 6'],
    ] as const) {
      const { code, err } = await run(folder(files))
      expect([words, code, err.includes(words)]).toEqual([words, 2, true])
    }
    expect((await run(join(root, 'nowhere'))).err).toContain('ne s’ouvre pas')
  })

  it('a mean without a result is refused with what to do, code 1', async () => {
    const geometric = planFile({ ...plan, aggregate: { method: 'geometric' } })
    const { code, err, json } = await run(folder(), '--plan', geometric, '--json')
    expect(code).toBe(1)
    expect(err).toContain('La moyenne géométrique de « Index »'.replace('Index', 'index'))
    expect(err).toContain('"range": [1, 100]')
    expect(json()).toMatchObject({ ok: false, problems: [{ why: 'not-positive', node: 'index' }] })
  })

  it('options that do not go together are refused', async () => {
    const path = folder()
    for (const [args, words] of [
      [['--seed', '4'], '--seed ne sert qu’avec --runs'],
      [['--runs', '0'], '--runs attend un nombre entier'],
      [['--runs', 'many'], '--runs attend un nombre entier'],
      [['--lang', 'de'], 'fr ou en'],
      [
        ['--runs', '5', '--plan', planFile({ ...plan, aggregate: null })],
        'le plan doit avoir "aggregate"',
      ],
    ] as const) {
      const { code, err } = await run(path, ...args)
      expect([words, code, err.includes(words)]).toEqual([words, 2, true])
    }
  })
})

const asem = referenceData('composite-index', 'asem-coinr')
describe.skipIf(!asem)(
  `on ASEM${asem ? '' : ' (skipped: no reference data beside the project)'}`,
  () => {
    it('without a plan, gives what COINr’s own example gives', async () => {
      const path = join(root, 'asem')
      mkdirSync(path)
      for (const name of ['ASEM_iData.csv', 'ASEM_iMeta.csv'])
        copyFileSync(join(asem ?? '', name), join(path, name))
      const answer = (await run(path, '--json')).json()
      expect(answer.scores.Index.CHE.toFixed(2)).toBe('68.38')
      expect(answer.ranks).toMatchObject({ CHE: 1, NLD: 2, DNK: 3, NOR: 4, BEL: 5, SWE: 6 })
      expect(answer.treated).toHaveLength(15)
      expect(answer.treated[0]).toMatchObject({ indicator: 'Flights', winsorised: 1 })
    })
  },
)
