import type { OpinionProblem, ProblemCode } from '#engines/opinion-map/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { commonEn, commonFr, problemLine } from '../misread/problem-line.ts'

export const inputTexts = defineTexts(
  {
    noFolder: (folder: string) =>
      `${folder} ne s’ouvre pas. Donnez un dossier qui contient votes.csv et comments.csv.`,
    noFile: (folder: string, name: string) =>
      `Le dossier ${folder} n’a pas de fichier ${name}. Ajoutez celui de l’export de Polis.`,
    severalFiles: (folder: string, name: string, names: readonly string[]) =>
      `Le dossier ${folder} a plusieurs fichiers qui peuvent être ${name} : ${names.join(', ')}. Gardez-en un seul.`,
  },
  {
    noFolder: (folder: string) =>
      `${folder} does not open. Give a folder that holds votes.csv and comments.csv.`,
    noFile: (folder: string, name: string) =>
      `The folder ${folder} has no file ${name}. Add the one of the export of Polis.`,
    severalFiles: (folder: string, name: string, names: readonly string[]) =>
      `The folder ${folder} has several files that may be ${name}: ${names.join(', ')}. Keep one of them.`,
  },
)

type Sentences = Readonly<Record<Exclude<ProblemCode, 'broken-table'>, string>>

const fr: Sentences = {
  'empty-file': commonFr['empty-file'],
  'duplicate-column': commonFr['duplicate-column'],
  'cells-and-titles': commonFr['cells-and-titles'],
  'missing-column': 'cette colonne manque',
  'bad-time':
    'l’heure d’un vote s’écrit en millisecondes, en chiffres seulement (1403054214196) : un tableur l’a peut-être changée',
  'bad-id': 'un numéro est attendu : des chiffres ou des lettres, sans virgule, point ni espace',
  'bad-vote': 'un vote est 1 (d’accord), -1 (pas d’accord) ou 0 (passe)',
  'bad-moderation': 'la modération est 1 (gardé), 0 (pas encore vu) ou -1 (retiré)',
  'bad-meta': 'cette case est 1, 0 ou vide',
  'duplicate-statement': 'cet énoncé a déjà une ligne',
  'unknown-statement': 'aucune ligne de comments.csv n’a cet énoncé',
}

const en: Sentences = {
  'empty-file': commonEn['empty-file'],
  'duplicate-column': commonEn['duplicate-column'],
  'cells-and-titles': commonEn['cells-and-titles'],
  'missing-column': 'this column is missing',
  'bad-time':
    'the time of a vote is in milliseconds, figures only (1403054214196): a spreadsheet may have changed it',
  'bad-id': 'an identifier is expected: figures or letters, without comma, point or space',
  'bad-vote': 'a vote is 1 (agree), -1 (disagree) or 0 (pass)',
  'bad-moderation': 'moderation is 1 (kept), 0 (not seen yet) or -1 (taken out)',
  'bad-meta': 'this cell is 1, 0 or empty',
  'duplicate-statement': 'this statement has a line already',
  'unknown-statement': 'no line of comments.csv has this statement',
}

const sentences = defineTexts(fr, en)

/** One line for each problem. */
export function mapProblemLine(problem: OpinionProblem, name: string, locale: Locale): string {
  const { code } = problem
  const sentence = code === 'broken-table' ? undefined : sentences[locale][code]
  return problemLine(name, problem, sentence, { inPlan: false, locale })
}
