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

/** From not at all to fully. */
export const markScale = { from: 1, to: 5 } as const
export const markValues = Array.from(
  { length: markScale.to - markScale.from + 1 },
  (_, step) => markScale.from + step,
)

export const satisfactionWords = ['liked', 'improve'] as const
export type SatisfactionWord = (typeof satisfactionWords)[number]

export interface SatisfactionAnswer {
  readonly moment: SatisfactionMoment
  /** From 1 to 5; absent when the person did not say. */
  readonly marks: Readonly<Partial<Record<SatisfactionMark, number>>>
  readonly liked: string
  readonly improve: string
}

export type SatisfactionRefusal = 'not-found' | 'already-answered' | 'says-nothing'

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
  const values = answers.flatMap(({ marks }) => marks[name] ?? [])
  if (values.length < fewest) {
    return { mark: name, average: undefined, spread: undefined, count: values.length }
  }
  return {
    mark: name,
    average: values.reduce((sum, value) => sum + value, 0) / values.length,
    spread: markValues.map((mark) => values.filter((value) => value === mark).length),
    count: values.length,
  }
}
