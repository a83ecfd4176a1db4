import { z } from 'zod'
import { fewest } from '#kit/small-cells.ts'

/** Hot: when the event ends. Cold: weeks later, when it is known whether it served. */
export const satisfactionMoments = ['hot', 'cold'] as const
export type SatisfactionMoment = (typeof satisfactionMoments)[number]

export const hotMarks = ['overall', 'aims', 'facilitation', 'organisation', 'access'] as const
export const coldMarks = ['overall', 'used', 'contacts', 'effects'] as const
export type SatisfactionMark = (typeof hotMarks)[number] | (typeof coldMarks)[number]

export function marksOf(moment: SatisfactionMoment): readonly SatisfactionMark[] {
  return moment === 'hot' ? hotMarks : coldMarks
}

export const satisfactionWords = ['liked', 'improve'] as const
export type SatisfactionWord = (typeof satisfactionWords)[number]

export interface SatisfactionAnswer {
  readonly moment: SatisfactionMoment
  /** From 1 to 5; absent when the person did not say. */
  readonly marks: Readonly<Partial<Record<SatisfactionMark, number>>>
  readonly liked: string
  readonly improve: string
}

const mark = z.union([z.literal(''), z.coerce.number().int().min(1).max(5)]).default('')
const words = z.string().max(2000).default('')

export const satisfactionShape = z.object({
  ...(Object.fromEntries([...hotMarks, ...coldMarks].map((name) => [name, mark])) as Record<
    SatisfactionMark,
    typeof mark
  >),
  liked: words,
  improve: words,
})

export type SatisfactionForm = z.infer<typeof satisfactionShape>

/** What is kept of a form: the questions of its moment. Nothing said at all is refused. */
export function answerOf(
  form: SatisfactionForm,
  moment: SatisfactionMoment,
): SatisfactionAnswer | undefined {
  const rows = marksOf(moment).flatMap((name) => {
    const value = form[name]
    return typeof value === 'number' ? [[name, value] as const] : []
  })
  if (rows.length === 0 && form.liked === '' && form.improve === '') return undefined
  return { moment, marks: Object.fromEntries(rows), liked: form.liked, improve: form.improve }
}

export interface MarkResult {
  readonly mark: SatisfactionMark
  /** Undefined when too few people answered. */
  readonly average: number | undefined
  /** How many gave 1, 2, 3, 4, 5; undefined when too few people answered. */
  readonly spread: readonly number[] | undefined
  readonly count: number
}

export interface SatisfactionResult {
  readonly moment: SatisfactionMoment
  readonly asked: number
  readonly answered: number
  readonly suppressed: boolean
  readonly marks: readonly MarkResult[]
  readonly liked: readonly string[]
  readonly improve: readonly string[]
}

/** Aggregates only, and only from `fewest` answers on, since fewer tell who said what; words come in alphabetical order. */
export function resultsOf(
  moment: SatisfactionMoment,
  asked: number,
  answers: readonly SatisfactionAnswer[],
): SatisfactionResult {
  const suppressed = answers.length < fewest
  const texts = (name: SatisfactionWord) =>
    suppressed
      ? []
      : answers
          .map((answer) => answer[name])
          .filter(Boolean)
          .sort((a, b) => a.localeCompare(b, 'fr'))
  return {
    moment,
    asked,
    answered: answers.length,
    suppressed,
    marks: marksOf(moment).map((name) => markResult(name, answers)),
    liked: texts('liked'),
    improve: texts('improve'),
  }
}

function markResult(name: SatisfactionMark, answers: readonly SatisfactionAnswer[]): MarkResult {
  const given = answers.flatMap(({ marks }) => marks[name] ?? [])
  if (given.length < fewest) {
    return { mark: name, average: undefined, spread: undefined, count: given.length }
  }
  return {
    mark: name,
    average: given.reduce((sum, value) => sum + value, 0) / given.length,
    spread: [1, 2, 3, 4, 5].map((value) => given.filter((one) => one === value).length),
    count: given.length,
  }
}
