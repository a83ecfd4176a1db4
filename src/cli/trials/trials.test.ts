import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-trials-'))
afterAll(() => rmSync(root, { recursive: true }))

let files = 0
function file(text: string | object, ending = 'csv') {
  const path = join(root, `${files++}.${ending}`)
  writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text))
  return path
}
const run = (...args: string[]) => runCommand('trials', ...args)

const rows = file('lieu;groupe;presents\na;temoin;1\nb;temoin;2,5\nc;visite;4\nd;visite;7\n')
const plan = { design: 'complete', outcome: 'presents', treatment: 'groupe' }

describe('ouvroir trials analyse', () => {
  it('gives the effect, by a plan in a file or said by options', async () => {
    const options = ['--design', 'complete', '--outcome', 'presents', '--treatment', 'groupe']
    const byFile = await run('analyse', rows, '--plan', file(plan, 'json'), '--json')
    expect(byFile.code).toBe(0)
    expect(byFile.json()).toMatchObject({
      schema: 'ouvroir trials analyse 1',
      design: 'complete',
      arms: [
        { name: 'temoin', n: 2 },
        { name: 'visite', n: 2 },
      ],
      estimates: [{ term: 'groupe:visite', estimate: 3.75, n: 4, isEffect: true }],
      permutation: null,
      balance: [],
      warnings: [{ code: 'few-rows', count: 4 }],
    })
    expect((await run('analyse', rows, ...options, '--json')).json()).toEqual(byFile.json())
    const told = await run('analyse', rows, ...options, '--permutations', '50')
    expect(told.out).toContain('Plan : complete, erreur du tirage lui-même.')
    expect(told.out).toMatch(/groupe:visite \* +3,75/)
    expect(told.out).toContain('p = 0,333333 (6 tirages, tous ceux qui se pouvaient)')
    const english = await run('analyse', rows, ...options, '--lang', 'en')
    expect(english.out).toMatch(/Outcome +Term +Estimate/)
    expect(english.out).not.toMatch(/groupe « |Mesure|lignes/)
  })

  it('an option goes before the file, and two arms are compared with a third', async () => {
    const three = file('g,y\na,1\na,2\nb,3\nb,5\nc,4\nc,9\n')
    const told = file({ design: 'complete', outcome: 'nowhere', treatment: 'g' }, 'json')
    const { json } = await run(
      ...['analyse', three, '--plan', told, '--outcome', 'y', '--control', 'B', '--json'],
      ...['--corrections', 'holm,BH'],
    )
    const { estimates } = json()
    expect(estimates.map(({ term }: { term: string }) => term)).toEqual(['g:a', 'g:c'])
    expect(Object.keys(estimates[0].corrected)).toEqual(['holm', 'BH'])
  })

  it('reads a workbook as it reads a CSV, with numbers typed as text', async () => {
    const sheet = {
      name: 'Relevé',
      columns: [
        { title: 'groupe', kind: 'text' },
        { title: 'presents', kind: 'text' },
      ],
      rows: [
        ['temoin', '1'],
        ['temoin', '2,5'],
        ['visite', '4'],
        ['visite', '7'],
      ],
    } as const
    const path = join(root, 'releve.xlsx')
    writeFileSync(path, await writeXlsx(sheet))
    const options = ['--design', 'complete', '--outcome', 'presents', '--treatment', 'groupe']
    const { json } = await run('analyse', path, ...options, '--json')
    expect(json().estimates).toMatchObject([{ estimate: 3.75, n: 4 }])
  })

  it('says who was left out, and by what an effect is bounded', async () => {
    const lost = file('z,y,x\n0,1,2\n0,2,3\n0,,1\n0,4,2\n1,5,2\n1,6,4\n1,8,3\n,2,2\n')
    const args = ['--design', 'complete', '--outcome', 'y', '--treatment', 'z', '--covariates', 'x']
    const { json } = await run('analyse', lost, ...args, '--json')
    expect(json().warnings.slice(0, 2)).toMatchObject([
      { code: 'rows-left-out', column: 'z', lines: [9] },
      { code: 'covariates-for-balance' },
    ])
    expect(json().estimates[0].attrition).toMatchObject({ seenTreated: 1, seenOthers: 0.75 })
    const { out } = await run('analyse', lost, ...args)
    expect(out).toContain('colonne « y » : 1 ligne laissée de côté, sans valeur (ligne 4)')
    expect(out).toContain('Avant : les groupes se ressemblaient-ils ?')
  })

  it('bad data and bad plans: the file, the line, the column, what was expected; exit 2', async () => {
    const paired = file('p,z,y\n1,0,2\n1,1,3\n2,0,1\n2,0,4\n', 'csv')
    for (const [args, words] of [
      [
        [file('z,y\n0,1\n0,2\n1,beaucoup\n1,3\n')],
        'ligne 4, colonne « y » : un nombre est attendu',
      ],
      [[file('z,y\n0,1\n1,2\n'), '--outcome', 'presence'], 'aucune colonne n’a ce titre'],
      [[file('z,y\nx,1\nw,2\n')], 'rien ne dit quel groupe'],
      [[file('z,y\n1,1\n1,2\n')], 'toutes les lignes sont dans le même'],
      [[file('z,y\n0,1\n0,2\n1,3\n1,4\n'), '--se', 'HC9'], '« se » : cette valeur ne convient pas'],
      [
        [file('z,y,c\n0,1,5\n0,2,5\n1,3,5\n1,4,5\n'), '--covariates', 'c'],
        'la même valeur partout',
      ],
      [[paired, '--design', 'pairs', '--block', 'p'], 'colonne « p », « 2 »'],
      [[paired, '--design', 'pairs'], '« block » : cette valeur manque'],
      [[paired, '--alpha', 'peu'], '« alpha » : cette valeur ne convient pas (lu : "peu"'],
      [[file('')], 'le fichier est vide'],
      [
        [file('z,y\n0,1e308\n0,-1e308\n1,2\n1,3\n')],
        'ligne 2, colonne « y » : cette valeur est hors',
      ],
      [[file('%PDF-1.7')], 'Ce fichier est un PDF'],
      [[paired, '--plan', file('[1]', 'json')], 'le plan doit être un objet JSON'],
      [[paired, '--plan', file({ blok: 'p' }, 'json')], '« blok » : ce mot n’est pas connu ici'],
      [[join(root, 'nowhere.csv')], 'ne peut pas être lu'],
    ] as const) {
      const usual = ['--design', 'complete', '--outcome', 'y', '--treatment', 'z']
      const [data, ...more] = args
      const { code, err, json } = await run('analyse', data, ...usual, ...more, '--json')
      expect([words, code, err]).toEqual([words, 2, expect.stringContaining(words)])
      expect(json()).toMatchObject({ schema: 'ouvroir error 1', ok: false })
    }
  })
})

describe('ouvroir trials power', () => {
  it('says how many, how likely or how small', async () => {
    expect((await run('power', '--effect', '0.5', '--json')).json()).toMatchObject({
      ...{ schema: 'ouvroir trials power 1', solvedFor: 'n', whole: 64, total: 128 },
    })
    const clusters = ['--design', 'clustered', '--cluster-size', '20', '--icc', '0.05', '--sd', '8']
    const { out } = await run('power', ...clusters, '--n', '10')
    expect(out).toContain('Avec 10 grappes dans chaque groupe, soit 400 unités en tout')
    expect(out).toContain('Dans l’unité de la mesure : 3,30972.')
    const sized = file({ ...plan, difference: 2, sd: 4, n1: 30, n2: 60 }, 'json')
    expect((await run('power', '--plan', sized, '--json')).json().power).toBeCloseTo(0.599361091, 8)
    const { code, err } = await run('power', '--design', 'complete')
    expect([code, err]).toEqual([2, expect.stringContaining('« n » : cette valeur manque')])
  })
})

describe('ouvroir trials assign', () => {
  const units = file('id,place\nb,n\na,n\nd,s\nc,s\nf,s\ne,s\n')
  const args = ['assign', units, '--design', 'blocked', '--block', 'place', '--seed', '4 2 6']

  it('draws, and the receipt or the whole answer lets anyone draw again', async () => {
    const receipt = join(root, 'receipt.json')
    const drawn = await run(...args, '--receipt', receipt, '--json')
    expect(drawn.code).toBe(0)
    expect(drawn.json()).toMatchObject({ counts: { control: 3, treatment: 3 }, possible: '12' })
    expect((await run(...args, '--json')).json()).toEqual(drawn.json())
    expect((await run('verify-assignment', receipt)).code).toBe(0)
    const answer = file(drawn.json(), 'json')
    expect((await run('verify-assignment', answer, '--json')).json()).toMatchObject({ ok: true })
    expect((await run(...args, '--receipt', receipt)).code).toBe(1)
    const other = (await run(...args.slice(0, -1), '4 2 5', '--json')).json()
    expect(other.receipt.unitsHash).toBe(drawn.json().receipt.unitsHash)
    expect(other.assignment).not.toEqual(drawn.json().assignment)
  })

  it('a receipt that was touched does not hold: an arm, a unit, the seed', async () => {
    const answer = (await run(...args, '--json')).json()
    const { receipt } = answer
    const sevenfold = (arms: { share: number }[]) =>
      arms.map((arm) => ({ ...arm, share: arm.share * 7 }))
    const [first, ...others] = receipt.units
    const arm = first.arm === 'control' ? 'treatment' : 'control'
    for (const touched of [
      { ...receipt, units: [{ ...first, arm }, ...others] },
      { ...receipt, units: others },
      { ...receipt, seed: '1 1 1' },
      { ...receipt, version: 7 },
      { ...receipt, unitsHash: '0'.repeat(64) },
      { ...receipt, note: 'drawn twice' },
      { ...receipt, units: [{ ...first, probability: 0.99 }, ...others] },
      { ...receipt, plan: { ...receipt.plan, design: 'pairs' } },
      { ...receipt, plan: { ...receipt.plan, arms: sevenfold(receipt.plan.arms) } },
      { ...receipt, plan: { ...receipt.plan, arms: receipt.plan.arms.toReversed() } },
      { ...answer, counts: { control: 6 } },
      { ...answer, assignment: [{ ...first, arm }, ...others] },
    ]) {
      const { code, json } = await run('verify-assignment', file(touched, 'json'), '--json')
      expect([code, json().ok]).toEqual([1, false])
    }
    const crowd = Array.from({ length: 5_000 }, (_, at) => ({
      name: `a${at}`,
      share: 9_999 - (at % 2),
    }))
    const crowded = { ...receipt, plan: { design: 'complete', arms: crowd } }
    for (const none of [
      {},
      crowded,
      { ...receipt, units: 'none' },
      { ...receipt, plan: null },
      '{',
    ]) {
      const { code, err } = await run('verify-assignment', file(none, 'json'))
      expect([code, err]).toEqual([2, expect.stringContaining('ce n’est pas un reçu')])
    }
  })

  it('exact numbers, shares, pairs of units alike, steps', async () => {
    const twelve = Array.from({ length: 12 }, (_, at) => `u${at},${at},${(at * 7) % 5}\n`).join('')
    const many = file(`id,age,size\n${twelve}`)
    const counts = async (...more: string[]) =>
      (await run('assign', many, '--seed', '1', '--json', ...more)).json().counts
    expect(await counts('--design', 'complete', '--treated', '5')).toEqual({
      control: 7,
      treatment: 5,
    })
    expect(await counts('--design', 'steps', '--steps', '4')).toEqual({ 1: 3, 2: 3, 3: 3, 4: 3 })
    expect(await counts('--design', 'complete', '--arms', 'a,b,c')).toEqual({ a: 4, b: 4, c: 4 })
    const two = file({ design: 'complete', arms: { a: 2, b: 1 } }, 'json')
    expect(await counts('--plan', two)).toEqual({ a: 8, b: 4 })
    const pairs = ['--design', 'pairs', '--covariates', 'age,size']
    const { assignment } = (await run('assign', many, '--seed', '1', '--json', ...pairs)).json()
    const blocks = new Map<string, string[]>()
    for (const { block, arm } of assignment) blocks.set(block, [...(blocks.get(block) ?? []), arm])
    expect([...blocks.values()].map((arms) => arms.sort())).toEqual(
      Array.from({ length: 6 }, () => ['control', 'treatment']),
    )
  })

  it('what cannot be drawn is said, exit 2', async () => {
    const twice = file('id\na\na\n')
    for (const [more, words] of [
      [[units, '--design', 'complete'], 'Donnez --seed'],
      [[twice, '--design', 'complete', '--seed', '1'], 'ligne 3, colonne « id »'],
      [[units, '--design', 'blocked', '--seed', '1'], '« block » : cette valeur manque'],
      [[units, '--design', 'pairs', '--block', 'place', '--seed', '1'], 'une paire a une unité'],
      [[units, '--design', 'steps', '--seed', '1'], '« steps » : cette valeur manque'],
      [[units, '--design', 'complete', '--arms', 'a', '--seed', '1'], 'il faut deux groupes'],
      [[units, '--design', 'complete', '--treated', '6', '--seed', '1'], '« treated »'],
    ] as const) {
      const { code, err } = await run('assign', ...more)
      expect([words, code, err]).toEqual([words, 2, expect.stringContaining(words)])
    }
  })
})
