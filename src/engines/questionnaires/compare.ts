import { canonicalJson, type Json } from '#kit/json/canonical-json.ts'
import { inCommonWords } from './data/translations.ts'
import {
  listsOf,
  type Question,
  type Questionnaire,
  questionsOf,
  type Words,
} from './description.ts'
import { kindKeys } from './read-question.ts'

export type QuestionChange = 'same' | 'reworded' | 'new' | 'removed'

/** What became of one question from one version to the next. */
export interface ComparedQuestion {
  readonly question: string
  readonly change: QuestionChange
  /** Parts that differ: `text`, `help`, `options`, `when`… */
  readonly parts: readonly string[]
  /** Whether answers to both may be set side by side. */
  readonly comparable: boolean
  /** Why, as the author says it. */
  readonly reason?: Words
  /**
   * Why not, where it is not the author who says it: `not-said` (reworded, and nobody said that it stays comparable),
   * `other-answers` (the kind, the ids of the answers or the bounds differ: what may be answered is no longer the same).
   */
  readonly because?: 'not-said' | 'other-answers'
}

/**
 * Sets two versions side by side by the ids of their questions. A reworded question is comparable only if its author
 * says so (`rewordings` of the later version), and never when what may be answered changed.
 */
export function compareVersions(
  before: Questionnaire,
  after: Questionnaire,
): readonly ComparedQuestion[] {
  const earlier = new Map(questionsOf(before).map((question) => [question.id, question]))
  const later = new Set(questionsOf(after).map(({ id }) => id))
  const removed = [...earlier.keys()].filter((id) => !later.has(id))
  return [
    ...questionsOf(after).map((question) => compared(earlier.get(question.id), question, after)),
    ...removed.map(
      (question) =>
        ({ question, change: 'removed', parts: [], comparable: false }) satisfies ComparedQuestion,
    ),
  ]
}

function compared(
  before: Question | undefined,
  after: Question,
  { rewordings = [] }: Questionnaire,
): ComparedQuestion {
  const question = after.id
  if (!before) return { question, change: 'new', parts: [], comparable: false }
  // A translation that came since changes nothing for whoever read the question in the languages of before.
  const parts = partsThatDiffer(inCommonWords(before, after), inCommonWords(after, before))
  if (parts.length === 0) return { question, change: 'same', parts, comparable: true }
  const reworded = { question, change: 'reworded', parts } as const
  const spoken = rewordings.find((rewording) => rewording.question === question)
  const reason = spoken ? { reason: spoken.reason } : {}
  if (answersOf(before) !== answersOf(after))
    return { ...reworded, ...reason, comparable: false, because: 'other-answers' }
  if (!spoken) return { ...reworded, comparable: false, because: 'not-said' }
  return { ...reworded, ...reason, comparable: spoken.comparable }
}

function partsThatDiffer(before: Question, after: Question): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const part = (question: Question, key: string) => {
    const value = (question as unknown as Readonly<Record<string, Json | undefined>>)[key]
    return value === undefined ? '' : canonicalJson(value)
  }
  return keys.filter((key) => part(before, key) !== part(after, key))
}

/** What may be answered, without its words nor its order. */
function answersOf(question: Question): string {
  const parts = question as unknown as Readonly<Record<string, Json | undefined>>
  const plain = kindKeys[question.kind]
    .filter((key) =>
      ['least', 'most', 'decimals', 'from', 'to', 'first', 'last', 'ways'].includes(key),
    )
    .map((key) => parts[key] ?? null)
  const ids = Object.values(listsOf(question)).map((options) => options.map(({ id }) => id).sort())
  return canonicalJson([question.kind, question.preferNot ?? false, plain, ids])
}
