import type { CsvStop } from '#kit/sheets/csv-reader.ts'
import type { PlainTableProblem } from '#kit/sheets/plain-table.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, semicolon } from '#kit/words.ts'

const places = defineTexts(
  {
    line: (line: number) => `ligne ${line}`,
    column: (name: string) => `colonne « ${name} »`,
    word: (name: string) => `« ${name} »`,
    found: (text: string) => `lu : ${text}`,
    expected: (text: string) => `attendu : ${text}`,
    see: (line: number) => `voir la ligne ${line}`,
  },
  {
    line: (line: number) => `line ${line}`,
    column: (name: string) => `column “${name}”`,
    word: (name: string) => `“${name}”`,
    found: (text: string) => `found: ${text}`,
    expected: (text: string) => `expected: ${text}`,
    see: (line: number) => `see line ${line}`,
  },
)

/** What is told of any table, and of any plan beside it: each command adds its own. */
export type CommonProblem =
  | Exclude<PlainTableProblem['code'], 'broken-table'>
  | 'not-json'
  | 'unknown-key'
  | 'bad-value'
  | 'missing-key'

export const commonFr: Readonly<Record<CommonProblem, string>> = {
  'empty-file': 'le fichier est vide',
  'empty-cell': 'la case est vide',
  'duplicate-column': 'deux colonnes ont ce titre',
  'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
  'not-a-number': 'un nombre est attendu ; laissez la case vide ou écrivez NA quand il manque',
  'two-decimal-signs':
    'le fichier a des nombres à virgule et des nombres à point : gardez un seul signe',
  'not-json': 'le plan doit être un objet JSON',
  'unknown-key': 'ce mot n’est pas connu ici',
  'bad-value': 'cette valeur ne convient pas',
  'missing-key': 'cette valeur manque',
}

export const commonEn: Readonly<Record<CommonProblem, string>> = {
  'empty-file': 'the file is empty',
  'empty-cell': 'the cell is empty',
  'duplicate-column': 'two columns have this title',
  'cells-and-titles': 'the line has not as many cells as the line of titles',
  'not-a-number': 'a number is expected; leave the cell empty or write NA when it is missing',
  'two-decimal-signs': 'the file has numbers with commas and numbers with points: keep one sign',
  'not-json': 'the plan must be a JSON object',
  'unknown-key': 'this word is not known here',
  'bad-value': 'this value does not fit',
  'missing-key': 'this value is missing',
}

export interface PlacedProblem {
  readonly line?: number
  /** Title of a column, or key of a plan. */
  readonly column?: string
  /** The thing that is meant, where the column does not say it. */
  readonly name?: string
  readonly found?: string
  readonly expected?: string
  readonly otherLine?: number
}

/** One line: the file, the place in it, what is wrong, what stands there, and what was expected. */
export function problemLine(
  file: string,
  problem: PlacedProblem,
  /** Undefined for a table that breaks off: what was found says how. */
  sentence: string | undefined,
  { inPlan, locale }: { readonly inPlan: boolean; readonly locale: Locale },
): string {
  const texts = places[locale]
  const { line, column, name, found = '', expected = '', otherLine } = problem
  const where = [
    file,
    ...(line === undefined ? [] : [texts.line(line)]),
    ...(column === undefined ? [] : [(inPlan ? texts.word : texts.column)(column)]),
    ...(name === undefined || name === column ? [] : [texts.word(name)]),
  ].join(', ')
  if (sentence === undefined)
    return `${where}${colon[locale]}${tableTexts[locale][found as CsvStop](line ?? 1)}`
  const more = [
    ...(found === '' ? [] : [texts.found(found)]),
    ...(expected === '' ? [] : [texts.expected(expected)]),
    ...(otherLine === undefined ? [] : [texts.see(otherLine)]),
  ].join(semicolon[locale])
  return `${where}${colon[locale]}${sentence}${more === '' ? '' : ` (${more})`}`
}
