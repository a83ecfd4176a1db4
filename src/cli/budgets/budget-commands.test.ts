import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { referenceData } from '#proofs/reference-data.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-budgets-'))
afterAll(() => rmSync(root, { recursive: true }))

const text = `META
key;value
description;Budget de Grandchamp
country;France
unit;Grandchamp
instance;2026
num_projects;3
num_votes;4
budget;120
vote_type;approval
rule;equalshares
date_begin;2026
date_end;2026
currency;EUR
PROJECTS
project_id;cost;votes;name;category;selected
A;40;2;Bancs;vert;1
B;50;2;Ruche;vert;0
C;30;1;Halle;sport;1
VOTES
voter_id;vote;voting_method
v1;A;paper
v2;A,B;internet
v3;B;internet
v4;C;internet
`
let files = 0
function file(content = text) {
  const path = join(root, `edition-${files++}.pb`)
  writeFileSync(path, content)
  return path
}
const count = (...args: string[]) => runCommand('budgets', 'count', ...args)
const check = (...args: string[]) => runCommand('budgets', 'check', ...args)

describe('ouvroir budgets count', () => {
  it('gives machines the outcome, every project, ties, and what the file says', async () => {
    const { code, json } = await count(
      file(),
      '--rule',
      'equal-shares',
      '--what-if',
      '--voter',
      'v2',
      '--json',
    )
    expect(code).toBe(0)
    expect(json()).toMatchObject({
      schema: 'ouvroir budgets count 1',
      ...{ rule: 'equal-shares', utility: 'cost', completion: 'none', start: 'exact' },
      ...{ voters: 4, budget: 120, winners: ['A', 'C'], cost: 70, left: 50 },
      ...{ endowment: 30, endowmentExact: '30', tried: 1, ended: 'not-asked' },
      projects: [
        {
          id: 'A',
          votes: 2,
          score: 2,
          effective: 2,
          paid: 40,
          payers: 2,
          emptied: 0,
          most: 20,
          whatIf: null,
        },
        { id: 'B', votes: 2, effective: 0, paid: 0, left: 40, whatIf: { cost: 40, more: 1 } },
        { id: 'C', effective: 1, paid: 30, emptied: 1, most: 30, left: 0 },
      ],
      ties: [{ round: 0, projects: ['A', 'B'], by: 'cost' }],
      order: ['A', 'B', 'C'],
      official: { same: true, differences: [] },
      voter: { id: 'v2', payments: [{ project: 'A', amount: 20, exact: '20' }], left: 10 },
      shares: { 'voters.voting_method': [{ name: 'internet' }, { name: 'paper' }] },
      remarks: [],
    })
  })

  it('by every rule, with the options of equal shares', async () => {
    for (const [args, winners] of [
      [
        ['--rule', 'greedy'],
        ['A', 'B', 'C'],
      ],
      [
        ['--rule', 'greedy-no-skip'],
        ['A', 'B', 'C'],
      ],
      [
        ['--rule', 'equal-shares', '--completion', 'add1'],
        ['A', 'C', 'B'],
      ],
      [
        ['--rule', 'equal-shares', '--utility', 'cardinality', '--compare', 'greedy'],
        ['A', 'B', 'C'],
      ],
    ] as const) {
      const { code, json } = await count(file(), ...args, '--json')
      expect([args, code, json().winners]).toEqual([args, 0, winners])
    }
    const { json } = await count(file(), '--rule', 'greedy', '--json')
    expect(json().sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(json().official).toEqual({
      same: false,
      differences: [{ id: 'B', official: false, why: 'untold' }],
    })
  })

  it('tells people what is funded, by what, and what the others lacked, in French or in English', async () => {
    const french = await count(file(), '--rule', 'equal-shares', '--what-if', '--voter', 'v2')
    for (const words of [
      'Règle : parts égales : chaque votant dispose de la même somme.',
      'Budget 120 EUR ; dépensé 70 EUR ; reste 50 EUR.',
      'Part de chaque votant : 30 EUR',
      '  - A, B : le moins cher passe d’abord',
      'Le fichier donne les mêmes projets retenus.',
      'Bulletin v2 : ce que sa part a payé (reste 10 EUR)',
    ])
      expect(french.out).toContain(words)
    expect(french.out).toMatch(/B Ruche +50 EUR +2 +40 EUR +40 EUR +1/)
    const english = await count(file(), '--rule', 'greedy', '--lang', 'en')
    expect(english.out).toContain('The file gives other funded projects:')
    expect(english.out).not.toMatch(/Règle|Projet|retenu/)
  })

  it('an option without effect is told; one that cannot be is refused', async () => {
    const { code, err } = await count(file(), '--rule', 'greedy', '--utility', 'cost')
    expect([code, err]).toEqual([0, '--utility : sans effet avec cette règle.\n'])
    for (const [args, words] of [
      [['--rule', 'best'], '--rule attend une de ces valeurs : greedy, greedy-no-skip'],
      [['--rule', 'equal-shares', '--utility', 'joy'], '--utility attend'],
      [['--rule', 'equal-shares', '--utility', 'points'], 'n’a pas de points'],
      [['--rule', 'equal-shares', '--utility', 'borda'], 'ne classe pas'],
      [['--rule', 'equal-shares', '--completion', 'add2'], '--completion attend'],
      [['--rule', 'equal-shares', '--increment', '0'], '--increment attend un nombre entier'],
      [['--rule', 'greedy-threshold'], 'n’a pas de seuil'],
      [['--rule', 'greedy', '--order', 'A,B'], '--order donne chaque projet une fois'],
      [['--rule', 'greedy', '--order', 'A,B,B'], 'vérifiez : B'],
      [['--rule', 'greedy', '--voter', 'v9'], 'Aucun bulletin n’a le numéro v9'],
      [['--rule', 'greedy', '--lang', 'de'], 'fr ou en'],
    ] as const) {
      const refused = await count(file(), ...args)
      expect([args, refused.code, refused.err.includes(words)]).toEqual([args, 2, true])
    }
    expect((await count(join(root, 'nowhere.pb'), '--rule', 'greedy')).code).toBe(2)
    expect((await count(file())).code).toBe(2)
  })

  it('a file with a fault is not counted: its line, code 2, for people and machines', async () => {
    const { code, err, json } = await count(
      file(text.replace('v3;B', 'v3;Z')),
      '--rule',
      'greedy',
      '--json',
    )
    expect(code).toBe(2)
    expect(err).toMatch(
      /^edition-\d+\.pb, ligne 24, colonne « vote » : aucun projet n’a ce numéro \(lu : Z\)\n$/,
    )
    expect(json()).toMatchObject({
      ...{ schema: 'ouvroir error 1', ok: false },
      problems: [{ code: 'unknown-project', line: 24, column: 'vote', found: 'Z' }],
    })
    expect((await count(file('%PDF-1.7'), '--rule', 'greedy')).err).toContain(
      'Ce fichier est un PDF',
    )
  })
})

describe('ouvroir budgets check', () => {
  it('says what a sound file holds', async () => {
    const { code, out } = await check(file())
    expect([code, out.replace(/^edition-\d+/, 'edition')]).toEqual([
      0,
      'edition.pb : 4 bulletins, 3 projets.\nAucun défaut.\n',
    ])
    expect((await check(file(), '--json')).json()).toMatchObject({
      ...{ schema: 'ouvroir budgets check 1', ok: true, voteType: 'approval', rule: 'equalshares' },
      ...{ budget: 120, voters: 4, projects: 3, remarks: [] },
    })
  })

  it('names every fault, however many, with its line', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `w${at};Z;paper`).join('\n')
    const { code, err } = await check(file(`${text.replace('A;40', 'A;-40')}${lines}\n`))
    expect(code).toBe(2)
    const told = err.trimEnd().split('\n')
    expect(told[0]).toContain(
      'ligne 8, colonne « num_votes » : le nombre annoncé n’est pas celui des lignes (lu : 4 ; attendu : 64)',
    )
    expect(told[1]).toContain(
      'ligne 17, colonne « cost » : ce nombre ne peut pas être négatif (lu : -40)',
    )
    expect(told).toHaveLength(62)
    expect(told.at(-1)).toContain('ligne 85, colonne « vote »')
  })

  it('tells what is worth knowing, and answers 0', async () => {
    const { code, out } = await check(
      file(text.replace('C;30', 'C;300').replace('unit;Grandchamp\n', '')),
      '--lang',
      'en',
    )
    expect(code).toBe(0)
    expect(out).toContain('line 1, column “unit”: the format asks for this value in META')
    expect(out).toContain('this project costs more than the budget (found: 300)')
  })
})

const swiecie = referenceData('participatory-budgeting', 'pabulib', 'Poland_Swiecie_2023.pb')
describe.skipIf(!swiecie)(
  `on Świecie 2023${swiecie ? '' : ' (skipped: no reference data beside the project)'}`,
  () => {
    it('gives the official outcome by equal shares, with the comparison that the town had', async () => {
      const options = [
        '--rule',
        'equal-shares',
        '--completion',
        'add1',
        '--compare',
        'greedy',
        '--json',
      ]
      const answer = (await count(swiecie ?? '', ...options)).json()
      expect(answer).toMatchObject({ cost: 1_040_337, endowment: 662, official: { same: true } })
      expect(answer.comparison.taken).toBe('equal-shares')
      expect(
        (await count(swiecie ?? '', ...options, '--stop', 'exhaustive')).json().endowment,
      ).toBe(646)
    })
  },
)
