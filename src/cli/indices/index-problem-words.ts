import type { IndexProblem, ProblemCode } from '#engines/index-score/index.ts'
import type { CsvStop } from '#kit/sheets/csv-reader.ts'
import { tableTexts } from '#kit/table-refusals.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { colon, numbered, semicolon } from '#kit/words.ts'

export const inputTexts = defineTexts(
  {
    noFolder: (folder: string) =>
      `${folder} ne s’ouvre pas. Donnez un dossier qui contient …iData.csv et …iMeta.csv.`,
    noFile: (folder: string, ending: string) =>
      `Le dossier ${folder} n’a pas de fichier dont le nom finit par ${ending}. Ajoutez-le.`,
    severalFiles: (folder: string, ending: string, names: readonly string[]) =>
      `Le dossier ${folder} a plusieurs fichiers dont le nom finit par ${ending} : ${names.join(', ')}. Gardez-en un seul.`,
    more: (count: number) => `Et ${numbered(count, 'autres problèmes', 'fr')}.`,
    line: (line: number) => `ligne ${line}`,
    column: (name: string) => `colonne « ${name} »`,
    key: (name: string) => `« ${name} »`,
    found: (text: string) => `lu : ${text}`,
    expected: (text: string) => `attendu : ${text}`,
    see: (line: number) => `voir la ligne ${line}`,
  },
  {
    noFolder: (folder: string) =>
      `${folder} does not open. Give a folder that holds …iData.csv and …iMeta.csv.`,
    noFile: (folder: string, ending: string) =>
      `The folder ${folder} has no file whose name ends with ${ending}. Add it.`,
    severalFiles: (folder: string, ending: string, names: readonly string[]) =>
      `The folder ${folder} has several files whose name ends with ${ending}: ${names.join(', ')}. Keep one of them.`,
    more: (count: number) => `And ${numbered(count, 'other problems', 'en')}.`,
    line: (line: number) => `line ${line}`,
    column: (name: string) => `column “${name}”`,
    key: (name: string) => `“${name}”`,
    found: (text: string) => `found: ${text}`,
    expected: (text: string) => `expected: ${text}`,
    see: (line: number) => `see line ${line}`,
  },
)

type Sentences = Readonly<Record<Exclude<ProblemCode, 'broken-table'>, string>>

const fr: Sentences = {
  'empty-file': 'le fichier est vide',
  'missing-column': 'cette colonne manque',
  'duplicate-column': 'deux colonnes ont ce titre',
  'unknown-column':
    'iMeta ne dit rien de cette colonne : ajoutez-y sa ligne, ou retirez la colonne',
  'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
  'empty-cell': 'la case est vide',
  'duplicate-code': 'ce code a déjà une ligne',
  'duplicate-unit': 'cette unité a déjà une ligne : gardez une seule année',
  'not-a-number': 'un nombre est attendu ; laissez la case vide ou écrivez NA quand il manque',
  'two-decimal-signs':
    'le fichier a des nombres à virgule et des nombres à point : gardez un seul signe',
  'unknown-type': 'ce type n’existe pas',
  'bad-level': 'ce niveau ne convient pas',
  'bad-direction': 'le sens est 1 (plus, c’est mieux) ou -1 (moins, c’est mieux)',
  'bad-weight': 'un poids ne peut pas être négatif',
  'weights-all-zero': 'tout ce qui compose cet élément a un poids de zéro',
  'unknown-parent': 'aucune ligne n’a ce code parmi les éléments de l’indice',
  'parent-not-above': 'le parent doit être au niveau juste au-dessus',
  circle: 'de parent en parent, on revient à cette ligne',
  'no-parent': 'cet indicateur n’a pas de parent',
  'several-tops': 'deux éléments n’ont pas de parent : l’indice n’a qu’un sommet',
  'no-top': 'aucune ligne de type Aggregate : l’indice n’a pas de sommet',
  'no-child': 'rien ne compose cet élément : aucune ligne ne l’a pour parent',
  'no-indicator': 'aucune ligne de type Indicator',
  'no-unit': 'aucune unité sous la ligne de titres',
  'unknown-denominator': 'aucune colonne des données n’a ce code',
  'zero-denominator': 'cette case divise un indicateur : elle ne peut pas être zéro',
  'not-json': 'le plan doit être un objet JSON',
  'unknown-key': 'ce mot n’est pas connu ici',
  'bad-value': 'cette valeur ne convient pas',
  'missing-key': 'cette valeur manque',
  'unknown-group': 'aucune colonne de ce nom ne groupe les unités',
}

const en: Sentences = {
  'empty-file': 'the file is empty',
  'missing-column': 'this column is missing',
  'duplicate-column': 'two columns have this title',
  'unknown-column': 'iMeta says nothing of this column: add its line, or take the column away',
  'cells-and-titles': 'the line has not as many cells as the line of titles',
  'empty-cell': 'the cell is empty',
  'duplicate-code': 'this code has a line already',
  'duplicate-unit': 'this unit has a line already: keep one year',
  'not-a-number': 'a number is expected; leave the cell empty or write NA when it is missing',
  'two-decimal-signs': 'the file has numbers with commas and numbers with points: keep one sign',
  'unknown-type': 'there is no such type',
  'bad-level': 'this level does not fit',
  'bad-direction': 'the direction is 1 (more is better) or -1 (less is better)',
  'bad-weight': 'a weight cannot be negative',
  'weights-all-zero': 'everything this element is made of has a weight of zero',
  'unknown-parent': 'no line has this code among the elements of the index',
  'parent-not-above': 'the parent must be on the level just above',
  circle: 'from parent to parent, one comes back to this line',
  'no-parent': 'this indicator has no parent',
  'several-tops': 'two elements have no parent: an index has one top',
  'no-top': 'no line of type Aggregate: the index has no top',
  'no-child': 'nothing makes up this element: no line has it as its parent',
  'no-indicator': 'no line of type Indicator',
  'no-unit': 'no unit below the line of titles',
  'unknown-denominator': 'no column of the data has this code',
  'zero-denominator': 'this cell divides an indicator: it cannot be zero',
  'not-json': 'the plan must be a JSON object',
  'unknown-key': 'this word is not known here',
  'bad-value': 'this value does not fit',
  'missing-key': 'this value is missing',
  'unknown-group': 'no column of this name groups the units',
}

const sentences = defineTexts(fr, en)

/** One line: the file, the place in it, what is wrong, what stands there, and what was expected. */
export function problemLine(problem: IndexProblem, name: string, locale: Locale): string {
  const texts = inputTexts[locale]
  const { file, code, line, column, found = '', expected = '', otherLine } = problem
  const where = [
    name,
    ...(line === undefined ? [] : [texts.line(line)]),
    ...(column === undefined ? [] : [file === 'plan' ? texts.key(column) : texts.column(column)]),
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
