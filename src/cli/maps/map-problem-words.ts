import type { OpinionProblem } from '#engines/opinion-map/index.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { polisProblems } from '#modules/opinion-maps/index.ts'
import { problemLine } from '../misread/problem-line.ts'

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

/** One line for each problem. */
export function mapProblemLine(problem: OpinionProblem, name: string, locale: Locale): string {
  const { code } = problem
  const sentence = code === 'broken-table' ? undefined : polisProblems[locale][code]
  return problemLine(name, problem, sentence, { inPlan: false, locale })
}
