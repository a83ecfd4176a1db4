import { fileQuestions, type Questionnaire } from '#engines/questionnaires/index.ts'
import type { FileGroup } from '#platform/files/files-kinds.ts'
import type { Medium } from './survey.ts'

/** Files that come with answers: what a telephone takes, and what an office writes. */
export const answerFileGroups: readonly FileGroup[] = [
  ...(['picture', 'document', 'table', 'text', 'sound', 'film'] as const),
]

/** In bytes: one file; all those of one page; all those of one survey, since anyone may send some. */
export const largestAnswerFile = 10_000_000
export const largestPage = 20_000_000
export const roomForSurvey = 1_000_000_000
/** Questions of one survey that ask for a file. */
const mostFileQuestions = 5

export type FilesRefusal = 'too-many-files' | 'heavy-files'

/** Why a survey that asks for these files cannot be opened. */
export function filesRefused(questionnaire: Questionnaire): FilesRefusal | undefined {
  const asked = fileQuestions(questionnaire)
  if (asked.length > mostFileQuestions) return 'too-many-files'
  const isHeavy = asked.some(
    (question) => question.kind === 'file' && question.mostBytes > largestAnswerFile,
  )
  return isHeavy ? 'heavy-files' : undefined
}

/** A file is given on a screen of one’s own: neither by voice, nor on paper, nor in a hall, nor at a door. */
export function mayGiveFiles(medium: Medium): boolean {
  return medium === 'screen' || medium === 'trial'
}

/** Whether a type that was found in the bytes is one of those that the question takes. */
export function fitsTypes(mediaType: string, types: readonly string[]): boolean {
  return types.some((type) =>
    type.endsWith('/*') ? mediaType.startsWith(type.slice(0, -1)) : mediaType === type,
  )
}

/** As the house calls it, in files of answers and when it is taken: the words of its person may name them. */
export function nameInFiles(question: string, mark: string, extension: string): string {
  return `${question}-${mark}.${extension}`
}
