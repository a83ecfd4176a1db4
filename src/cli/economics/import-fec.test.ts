import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inventedFec } from '#engines/accounting-entries/invented-fec.ts'
import { runCommand } from '../testing/run-command.ts'

const root = mkdtempSync(join(tmpdir(), 'ouvroir-fec-'))
afterAll(() => rmSync(root, { recursive: true }))
const run = (...args: string[]) => runCommand('economics', 'import-fec', ...args)
const file = (name: string, content: string | Uint8Array) => {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}

const year = inventedFec({ lines: 300, seed: 7 })
const text = [...year.text()].join('')
const fec = file('123456782FEC20261231.txt', text)
const mapping = file(
  'regles.csv',
  [
    'Compte;Axe;Libellé;Projet;Ligne',
    ...year.rules.map(({ account, axis, label, project, budgetLine }) =>
      [account, axis, label, project, budgetLine].join(';'),
    ),
  ].join('\n'),
)
const axis = ['--axis', 'CodeAnalytique']

describe('ouvroir economics import-fec', () => {
  it('gives each project its sums, for machines, and keeps nothing', async () => {
    const { code, err, json } = await run(fec, '--dry-run', '--mapping', mapping, ...axis, '--json')
    expect([code, err]).toEqual([0, ''])
    const answer = json()
    expect(answer).toMatchObject({
      ...{ schema: 'ouvroir economics import-fec 1', dryRun: true, siren: '123456782' },
      ...{ file: '123456782FEC20261231.txt', closing: '2026-12-31', check: { agrees: true } },
    })
    const halle = answer.projects.find(({ project }: { project: string }) => project === 'Halle')
    const achats = halle.budgetLines.find(
      (line: { budgetLine: string }) => line.budgetLine === 'Achats',
    )
    expect(achats.charges).toBe(year.truth.get('Halle / Achats'))
    expect(answer.unmapped).toMatchObject([{ account: '668000', charges: year.left.charges }])
  })

  it('says it to people, in French', async () => {
    const small = file(
      'compta.txt',
      `${text.slice(0, text.indexOf('\n') + 1)}${[
        'AC|Achats|1|20260331|606400|Fournitures|||F1|20260331|Papier|1250,50|0,00|||20260401|||HALLE',
        'AC|Achats|1|20260331|512000|Banque|||F1|20260331|Papier|0,00|1250,50|||20260401|||',
        'AC|Achats|3|20260430|627000|Frais|||F2|20260430|Frais|2,00||||||| ',
        'AC|Achats|3|20260430|512000|Banque|||F2|20260430|Frais||2,00||||||',
      ]
        .join('\n')
        .replaceAll('|', '\t')}`,
    )
    const { code, out } = await run(small, '--dry-run', '--mapping', mapping, ...axis)
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, -1)).toEqual([
      'compta.txt : 4 lignes, 2 écritures équilibrées, du 31 mars 2026 au 30 avril 2026.',
      'Débit et crédit : 1 252,50 €.',
      'Le nom du fichier n’est pas celui d’un FEC (SIREN, FEC, date de clôture) : la date de clôture n’a pas été vérifiée.',
      '2 lignes ne sont pas validées : ces montants peuvent encore changer.',
      'Des numéros d’écriture manquent (1 trou) : entre 1 et 3.',
      '',
      'Halle : charges 1 250,50 €',
      '  Achats : charges 1 250,50 €',
      '',
      'Sans projet : charges 2 €',
      '  627000 Frais : charges 2 € (ligne 4)',
      '',
      'Contrôle : projets et lignes sans projet font les mêmes sommes que les comptes, au centime (charges 1 252,50 €, produits 0 €).',
      'La base de données n’a pas été lue : ce que ce fichier remplacerait n’est pas dit.',
      'Essai : rien n’est gardé.',
    ])
  })

  it('reads the standard input', () => {
    const cli = [
      '--import',
      'tsx',
      'src/cli.ts',
      'economics',
      'import-fec',
      '-',
      '--dry-run',
      '--json',
    ]
    const answer = execFileSync(process.execPath, cli, { input: text, encoding: 'utf8' })
    expect(JSON.parse(answer)).toMatchObject({ file: null, siren: null, notes: [], lines: 301 })
  }, 60_000)

  it('keeps by the rules of the page alone, and says so', async () => {
    const { code, out, err } = await run(fec, '--mapping', mapping)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Règles des comptes')
  })

  it('refuses the whole file by line and column, and a machine gets every problem', async () => {
    const broken = file(
      'faux.txt',
      text.replace('20260202', '2026/02/02').replace(/,(\d\d)\t0,00/, '.$1\t0,00'),
    )
    const { code, err, json } = await run(broken, '--dry-run', '--json')
    expect(code).toBe(2)
    expect(err).toMatch(
      /faux\.txt, ligne 2, colonne « Debit » : un montant s’écrit en chiffres, avec une virgule et sans espace \(1234,50\) \(lu : [\d.]+\)/,
    )
    expect(err).toMatch(/ : rien n’a été lu de ce fichier\.\n$/)
    expect(json()).toMatchObject({
      schema: 'ouvroir error 1',
      ok: false,
      problems: [
        { code: 'date', line: 2 },
        { code: 'amount', line: 2, column: 'Debit' },
      ],
    })
  })

  it('says by how much an entry is out of balance', async () => {
    const [head = '', first = ''] = text.split('\r\n')
    const cells = first.split('\t')
    cells[11] = '0,00'
    cells[12] = '12,34'
    const { code, err } = await run(file('bancal.txt', `${head}\n${cells.join('\t')}`), '--dry-run')
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      'bancal.txt, ligne 2, colonne « EcritureNum » : l’écriture n’est pas équilibrée : débit moins crédit = −12,34 € (lu : 000001)',
    ])
  })

  it.each([
    [['nulle-part.txt', '--dry-run'], 'ne peut pas être lu'],
    [
      [fec, '--dry-run', '--axis', 'Section'],
      'aucune colonne ne porte ce titre (attendu : CodeAnalytique)',
    ],
    [[fec, '--dry-run', '--mapping', mapping], 'dites avec --axis'],
    [
      [fec, '--dry-run', '--mapping', file('a.csv', 'compte;ligne\n6;Achats')],
      'a.csv, ligne 1 : il manque des colonnes (attendu : projet)',
    ],
    [
      [fec, '--dry-run', '--mapping', file('b.csv', 'compte;projet;ligne\n6;P;L\n6;P;L\n512;P;L')],
      'b.csv, ligne 3 : une autre règle a le même compte, le même axe et le même libellé (voir la ligne 2)',
    ],
    [[fec, '--dry-run', '--mapping', file('c.csv', '%PDF-1.7')], 'est un PDF'],
  ])('%j is refused in words', async (args, words) => {
    const { code, err } = await run(...args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })
})
