import type { DefectCode, TrialDefect } from '#engines/field-trials/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { commonEn, commonFr, problemLine } from '../misread/problem-line.ts'

const texts = defineTexts({ plan: 'le plan' }, { plan: 'the plan' })

type Sentences = Readonly<Record<Exclude<DefectCode, 'broken-table'>, string>>

const fr: Sentences = {
  ...commonFr,
  'missing-column': 'aucune colonne n’a ce titre',
  'column-twice': 'cette colonne sert déjà à autre chose dans le plan',
  'unknown-arm': 'ce ne sont pas les groupes d’un essai',
  'which-control':
    'rien ne dit quel groupe n’a rien reçu : écrivez 0 et 1, ou nommez-le par "control"',
  'no-rows': 'il n’y a aucune ligne',
  'columns-differ': 'les colonnes n’ont pas le même nombre de lignes',
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
  ...commonEn,
  'missing-column': 'no column has this title',
  'column-twice': 'this column already has another part in the plan',
  'unknown-arm': 'these are not the arms of a trial',
  'which-control':
    'nothing says which arm received nothing: write 0 and 1, or name it with "control"',
  'no-rows': 'there is no row',
  'columns-differ': 'columns have not the same number of rows',
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

/** One line for each defect; a plan that options alone say has no file. */
export function defectLine(defect: TrialDefect, file: string, locale: Locale): string {
  const { part, code } = defect
  const sentence = code === 'broken-table' ? undefined : sentences[locale][code]
  const where = file === '' ? texts[locale].plan : file
  return problemLine(where, defect, sentence, { inPlan: part === 'plan', locale })
}
