import type { IndexProblem, ProblemCode } from '#engines/index-score/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { commonEn, commonFr, problemLine } from '../misread/problem-line.ts'

export const inputTexts = defineTexts(
  {
    noFolder: (folder: string) =>
      `${folder} ne s’ouvre pas. Donnez un dossier qui contient …iData.csv et …iMeta.csv.`,
    noFile: (folder: string, ending: string) =>
      `Le dossier ${folder} n’a pas de fichier dont le nom finit par ${ending}. Ajoutez-le.`,
    severalFiles: (folder: string, ending: string, names: readonly string[]) =>
      `Le dossier ${folder} a plusieurs fichiers dont le nom finit par ${ending} : ${names.join(', ')}. Gardez-en un seul.`,
  },
  {
    noFolder: (folder: string) =>
      `${folder} does not open. Give a folder that holds …iData.csv and …iMeta.csv.`,
    noFile: (folder: string, ending: string) =>
      `The folder ${folder} has no file whose name ends with ${ending}. Add it.`,
    severalFiles: (folder: string, ending: string, names: readonly string[]) =>
      `The folder ${folder} has several files whose name ends with ${ending}: ${names.join(', ')}. Keep one of them.`,
  },
)

type Sentences = Readonly<Record<Exclude<ProblemCode, 'broken-table'>, string>>

const fr: Sentences = {
  ...commonFr,
  'missing-column': 'cette colonne manque',
  'unknown-column':
    'iMeta ne dit rien de cette colonne : ajoutez-y sa ligne, ou retirez la colonne',
  'duplicate-code': 'ce code a déjà une ligne',
  'duplicate-unit': 'cette unité a déjà une ligne : gardez une seule année',
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
  'unknown-group': 'aucune colonne de ce nom ne groupe les unités',
}

const en: Sentences = {
  ...commonEn,
  'missing-column': 'this column is missing',
  'unknown-column': 'iMeta says nothing of this column: add its line, or take the column away',
  'duplicate-code': 'this code has a line already',
  'duplicate-unit': 'this unit has a line already: keep one year',
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
  'unknown-group': 'no column of this name groups the units',
}

const sentences = defineTexts(fr, en)

/** One line for each problem. */
export function indexProblemLine(problem: IndexProblem, name: string, locale: Locale): string {
  const { file, code } = problem
  const sentence = code === 'broken-table' ? undefined : sentences[locale][code]
  return problemLine(name, problem, sentence, { inPlan: file === 'plan', locale })
}
