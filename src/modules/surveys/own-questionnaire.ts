import {
  type Questionnaire,
  questionsOf,
  readQuestionnaire,
} from '#engines/questionnaires/index.ts'
import type { Survey } from './survey.ts'

/** Frozen ones that were read, by their fingerprint: a survey that many answer at once is read once. */
const read = new Map<string, Questionnaire>()
const mostKept = 50

/** What a survey asks; nothing as long as nobody wrote or imported it, or while its draft has faults. */
export function questionnaireOf({
  questionnaire,
  fingerprint,
}: Pick<Survey, 'questionnaire' | 'fingerprint'>): Questionnaire | undefined {
  if (questionnaire === undefined) return undefined
  const known = fingerprint && read.get(fingerprint)
  if (known) return known
  const result = readQuestionnaire(questionnaire)
  if (!result.ok && !fingerprint) return undefined
  if (!result.ok) throw new Error('a survey holds a questionnaire that cannot be read')
  if (fingerprint) keep(fingerprint, result.questionnaire)
  return result.questionnaire
}

/** As it is being written, with its faults; nothing yet when nobody began. */
export function draftOf({ questionnaire }: Pick<Survey, 'questionnaire'>) {
  return questionnaire === undefined ? undefined : (JSON.parse(questionnaire) as Questionnaire)
}

/** Somebody wrote a question. */
export function isBegun(survey: Pick<Survey, 'questionnaire'>): boolean {
  const draft = draftOf(survey)
  return draft !== undefined && questionsOf(draft).length > 0
}

function keep(fingerprint: string, questionnaire: Questionnaire) {
  const [oldest] = read.size >= mostKept ? read.keys() : []
  if (oldest !== undefined) read.delete(oldest)
  read.set(fingerprint, questionnaire)
}
