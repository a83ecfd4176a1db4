import type { FecProblem, FecProblemCode } from '#engines/accounting-entries/index.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'

type Sentences = Readonly<Record<Exclude<FecProblemCode, 'unbalanced'>, string>>

/** What is wrong in a file of entries, by its code: the page and the command say the same. */
export const fecTexts = defineTexts(
  {
    'empty-file': 'le fichier est vide',
    'no-entry': 'aucune écriture sous la ligne de titres',
    'not-text':
      'ce n’est pas un texte : demandez au logiciel de comptabilité le FEC en texte, et non un classeur',
    encoding: 'cette ligne n’a pas le même codage que les précédentes, qui sont en UTF-8',
    'line-too-long': 'cette ligne ne finit pas : ce n’est pas un fichier des écritures comptables',
    separator: 'les titres doivent être séparés par des tabulations ou par le signe |',
    'column-title': 'un autre titre est attendu à cette place',
    'column-twice': 'deux colonnes ont ce titre',
    'cell-count': 'la ligne n’a pas autant de cases que la ligne de titres',
    'missing-value': 'la case est vide',
    account: 'un compte commence par trois chiffres',
    date: 'une date s’écrit en huit chiffres, AAAAMMJJ',
    'no-such-day': 'ce jour n’existe pas',
    amount: 'un montant s’écrit en chiffres, avec une virgule et sans espace (1234,50)',
    'two-decimals': 'un montant a deux décimales au plus',
    'one-side': 'un débit et un crédit sur la même ligne',
    side: 'le sens est D ou C',
    'after-closing': 'cette date vient après la fin de l’exercice, que dit le nom du fichier',
    'too-much': 'les sommes sont trop grandes pour être comptées au centime',
    'no-axis-column': 'aucune colonne ne porte ce titre',
  } satisfies Sentences as Sentences,
  {
    'empty-file': 'the file is empty',
    'no-entry': 'no entry below the line of titles',
    'not-text':
      'this is no text: ask the accounting software for the FEC as a text, not a workbook',
    encoding: 'this line is not encoded as those before it, which are in UTF-8',
    'line-too-long': 'this line does not end: this is no file of accounting entries',
    separator: 'titles must be parted by tabs or by the sign |',
    'column-title': 'another title is expected at this place',
    'column-twice': 'two columns have this title',
    'cell-count': 'the line has not as many cells as the line of titles',
    'missing-value': 'the cell is empty',
    account: 'an account begins with three figures',
    date: 'a date is written in eight figures, YYYYMMDD',
    'no-such-day': 'there is no such day',
    amount: 'an amount is written in figures, with a comma and without spaces (1234,50)',
    'two-decimals': 'an amount has two decimals at most',
    'one-side': 'a debit and a credit on the same line',
    side: 'the side is D or C',
    'after-closing':
      'this date comes after the end of the year of accounts, which the name of the file tells',
    'too-much': 'the sums are too large to be counted to the cent',
    'no-axis-column': 'no column has this title',
  },
)

const places = defineTexts(
  {
    line: (line: number) => `Ligne ${line}`,
    column: (name: string) => `colonne « ${name} »`,
    found: (text: string) => `lu : ${text}`,
    expected: (text: string) => `attendu : ${text}`,
    unbalanced: (money: string) =>
      `l’écriture n’est pas équilibrée : débit moins crédit = ${money}`,
  },
  {
    line: (line) => `Line ${line}`,
    column: (name) => `column “${name}”`,
    found: (text) => `found: ${text}`,
    expected: (text) => `expected: ${text}`,
    unbalanced: (money) => `the entry is not in balance: debit less credit = ${money}`,
  },
)

/** « Ligne 4, colonne « Debit » : un montant s’écrit en chiffres (lu : 12.50) ». */
export function fecSentence(problem: FecProblem, locale: Locale): string {
  const { code, line, column, found, expected, difference = 0 } = problem
  const words = places[locale]
  const sentence =
    code === 'unbalanced'
      ? words.unbalanced(writtenMoney(difference, locale))
      : fecTexts[locale][code]
  const more = [
    ...(found === undefined ? [] : [words.found(found)]),
    ...(expected === undefined ? [] : [words.expected(expected)]),
  ].join(semicolon[locale])
  const where = [words.line(line), ...(column === undefined ? [] : [words.column(column)])]
  return `${where.join(', ')}${colon[locale]}${sentence}${more === '' ? '' : ` (${more})`}`
}
