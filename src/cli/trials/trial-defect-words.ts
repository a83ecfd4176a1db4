import type { DefectCode, TrialDefect } from '#engines/field-trials/index.ts'
import type { CsvStop } from '#kit/sheets/csv-reader.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, numbered, semicolon } from '#kit/words.ts'

export const defectTexts = defineTexts(
  {
    more: (count: number) => `Et ${numbered(count, 'autres problèmes', 'fr')}.`,
    plan: 'le plan',
    line: (line: number) => `ligne ${line}`,
    column: (name: string) => `colonne « ${name} »`,
    key: (name: string) => `« ${name} »`,
    named: (name: string) => `« ${name} »`,
    found: (text: string) => `lu : ${text}`,
    expected: (text: string) => `attendu : ${text}`,
    see: (line: number) => `voir la ligne ${line}`,
  },
  {
    more: (count: number) => `And ${numbered(count, 'other problems', 'en')}.`,
    plan: 'the plan',
    line: (line: number) => `line ${line}`,
    column: (name: string) => `column “${name}”`,
    key: (name: string) => `“${name}”`,
    named: (name: string) => `“${name}”`,
    found: (text: string) => `found: ${text}`,
    expected: (text: string) => `expected: ${text}`,
    see: (line: number) => `see line ${line}`,
  },
)

type Sentences = Readonly<Record<Exclude<DefectCode, 'broken-table'>, string>>

const fr: Sentences = {
  'empty-file': 'le fichier est vide',
  'empty-cell': 'la case est vide',
  'duplicate-column': 'deux colonnes ont ce titre',
  'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
  'two-decimal-signs':
    'le fichier a des nombres à virgule et des nombres à point : gardez un seul signe',
  'not-json': 'le plan doit être un objet JSON',
  'unknown-key': 'ce mot n’est pas connu ici',
  'bad-value': 'cette valeur ne convient pas',
  'missing-key': 'cette valeur manque',
  'missing-column': 'aucune colonne n’a ce titre',
  'column-twice': 'cette colonne sert déjà à autre chose dans le plan',
  'unknown-arm': 'ce ne sont pas les groupes d’un essai',
  'which-control':
    'rien ne dit quel groupe n’a rien reçu : écrivez 0 et 1, ou nommez-le par "control"',
  'no-rows': 'il n’y a aucune ligne',
  'columns-differ': 'les colonnes n’ont pas le même nombre de lignes',
  'not-a-number': 'un nombre est attendu ; laissez la case vide ou écrivez NA quand il manque',
  'too-few': 'il y a trop peu de valeurs pour ce calcul',
  'one-arm': 'il faut deux groupes, et toutes les lignes sont dans le même',
  constant: 'la même valeur partout : cette colonne ne peut rien expliquer',
  collinear: 'les colonnes d’avant disent déjà cette colonne, ou presque',
  'too-many-columns': 'il y a autant de colonnes que de lignes, ou davantage',
  alone: 'une ligne est seule à dire une colonne : cette erreur n’a pas de sens',
  'few-clusters': 'il y a trop peu de grappes',
  'cluster-in-two-arms': 'cette grappe est dans deux groupes',
  'cluster-in-two-blocks': 'cette grappe est dans deux blocs',
  'block-one-arm': 'ce bloc n’a aucune ligne, ou trop peu, dans un des groupes',
  'not-a-pair': 'une paire a une unité de chaque groupe, et rien d’autre',
  'not-twice': 'une unité est vue une fois avant et une fois après, toujours dans le même groupe',
  'out-of-range': 'cette valeur est hors de ce qui se peut',
  'no-spread': 'toutes les valeurs sont égales : rien ne se distingue du hasard',
}

const en: Sentences = {
  'empty-file': 'the file is empty',
  'empty-cell': 'the cell is empty',
  'duplicate-column': 'two columns have this title',
  'cells-and-titles': 'the line has not as many cells as the line of titles',
  'two-decimal-signs': 'the file has numbers with commas and numbers with points: keep one sign',
  'not-json': 'the plan must be a JSON object',
  'unknown-key': 'this word is not known here',
  'bad-value': 'this value does not fit',
  'missing-key': 'this value is missing',
  'missing-column': 'no column has this title',
  'column-twice': 'this column already has another part in the plan',
  'unknown-arm': 'these are not the arms of a trial',
  'which-control':
    'nothing says which arm received nothing: write 0 and 1, or name it with "control"',
  'no-rows': 'there is no row',
  'columns-differ': 'columns have not the same number of rows',
  'not-a-number': 'a number is expected; leave the cell empty or write NA when it is missing',
  'too-few': 'there are too few values to compute this',
  'one-arm': 'both arms are needed, and all rows are in one',
  constant: 'the same value everywhere: this column can explain nothing',
  collinear: 'the columns before it tell this one, or nearly',
  'too-many-columns': 'there are as many columns as rows, or more',
  alone: 'a row is alone to tell a column: this kind of error is not defined',
  'few-clusters': 'there are too few clusters',
  'cluster-in-two-arms': 'this cluster lies in two arms',
  'cluster-in-two-blocks': 'this cluster lies in two blocks',
  'block-one-arm': 'this block has no row, or too few, in one of the arms',
  'not-a-pair': 'a pair has one unit of each arm, and nothing else',
  'not-twice': 'a unit is seen once before and once after, always in the same arm',
  'out-of-range': 'this value lies outside what is allowed',
  'no-spread': 'all values are equal: nothing can be told from chance',
}

const sentences = defineTexts(fr, en)

/** One line: the file, the place in it, what is wrong, what stands there, and what was expected. */
export function defectLine(defect: TrialDefect, file: string, locale: Locale): string {
  const texts = defectTexts[locale]
  const { part, code, line, column, name, found = '', expected = '', otherLine } = defect
  const where = [
    file === '' ? texts.plan : file,
    ...(line === undefined ? [] : [texts.line(line)]),
    ...(column === undefined ? [] : [part === 'plan' ? texts.key(column) : texts.column(column)]),
    ...(name === undefined || name === column ? [] : [texts.named(name)]),
  ].join(', ')
  if (code === 'broken-table')
    return `${where}${colon[locale]}${tableTexts[locale][found as CsvStop](line ?? 1)}`
  const more = [
    ...(found === '' ? [] : [texts.found(found)]),
    ...(expected === '' ? [] : [texts.expected(expected)]),
    ...(otherLine === undefined ? [] : [texts.see(otherLine)]),
  ].join(semicolon[locale])
  return `${where}${colon[locale]}${sentences[locale][code]}${more === '' ? '' : ` (${more})`}`
}
