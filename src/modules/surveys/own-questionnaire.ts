import {
  type Questionnaire,
  questionsOf,
  readQuestionnaire,
  translationsOf,
  withWords,
} from '#engines/questionnaires/index.ts'
import type { FixedTexts } from '#modules/questionnaires/index.ts'
import { withSaidBefore } from './said-before.ts'
import type { Survey } from './survey.ts'

/** Frozen ones that were read, by their fingerprint and the words that came since: a survey that many answer is read once. */
const read = new Map<string, Questionnaire>()
const mostKept = 50

/** What a survey asks; nothing as long as nobody wrote or imported it, or while its draft has faults. */
export function questionnaireOf({
  questionnaire,
  fingerprint,
  translations = [],
}: Pick<Survey, 'questionnaire' | 'fingerprint'> & Partial<Pick<Survey, 'translations'>>):
  | Questionnaire
  | undefined {
  if (questionnaire === undefined) return undefined
  const key = fingerprint && `${fingerprint} ${JSON.stringify(translations)}`
  const known = key && read.get(key)
  if (known) return known
  const result = readQuestionnaire(questionnaire)
  if (!result.ok && !fingerprint) return undefined
  if (!result.ok) throw new Error('a survey holds a questionnaire that cannot be read')
  const asked = translations.reduce(
    (sofar, { language, words }) => withWords(sofar, language, words),
    result.questionnaire,
  )
  if (key) keep(key, asked)
  return asked
}

/**
 * The texts of a language that do not change any more, each with why: those that were frozen with the questions, whose
 * fingerprint everybody checks, and those that came since, once somebody began to answer in that language.
 */
export function fixedTexts(
  survey: Pick<
    Survey,
    'state' | 'questionnaire' | 'fingerprint' | 'translations' | 'title' | 'purpose' | 'notice'
  >,
  answered: readonly string[],
  language: string,
): FixedTexts {
  const standing = survey.state === 'draft' ? undefined : questionnaireOf(survey)
  const frozen = questionnaireOf({ ...survey, translations: [] })
  if (!standing || !frozen) return new Map()
  const textsOf = (questions: Questionnaire) =>
    translationsOf(questions, language).filter(({ translation }) => translation !== '')
  const ofOpening = textsOf(frozen).map(({ path }) => [path, 'of-the-opening'] as const)
  const since = answered.includes(language) ? textsOf(withSaidBefore(standing, survey)) : []
  return new Map([...since.map(({ path }) => [path, 'answered'] as const), ...ofOpening])
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

function keep(key: string, questionnaire: Questionnaire) {
  const [oldest] = read.size >= mostKept ? read.keys() : []
  if (oldest !== undefined) read.delete(oldest)
  read.set(key, questionnaire)
}
