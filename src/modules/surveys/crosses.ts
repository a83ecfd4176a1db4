import {
  type Answers,
  type Question,
  type Questionnaire,
  questionsOf,
} from '#engines/questionnaires/index.ts'
import { crossTable } from '#engines/survey-statistics/index.ts'
import { fewest } from '#kit/small-cells.ts'
import type { Cross, CrossResult } from './cross.ts'
import { hideCrossed } from './hidden-cells.ts'
import { leavesOn } from './linked-questions.ts'
import {
  countTable,
  keyedQuestion,
  linesOf,
  type PublishedResults,
  togetherKey,
} from './results.ts'
import { roundedTo, shareStep } from './weights.ts'

const kinds: readonly Question['kind'][] = ['single', 'yes-no', 'scale', 'number', 'percentage']

/**
 * Questions with one answer that everybody is asked. Of the others, who is asked is an answer to an earlier question: a table
 * of theirs would be a part of another table, and the two would tell what each hides.
 */
export function crossable(questionnaire: Questionnaire): readonly Question[] {
  return questionsOf(questionnaire).filter(
    (question) => kinds.includes(question.kind) && leavesOn(questionnaire, question).length === 0,
  )
}

export type CrossProblem = 'same-question' | 'not-crossable' | 'linked' | 'loop'

/**
 * Why two questions cannot be crossed, or not published beside the tables that are chosen. Tables that make no loop (A with B, B with C, never A with C)
 * tell together no more than each by itself: whatever one of them leaves open fits whatever the others do. A question that is
 * asked after two others says how many gave both answers: these two are joined already.
 */
export function crossProblem(
  questionnaire: Questionnaire,
  { rows, columns }: Cross,
  beside: readonly Cross[] = [],
): CrossProblem | undefined {
  if (rows === columns) return 'same-question'
  const known = new Set(crossable(questionnaire).map(({ id }) => id))
  if (!known.has(rows) || !known.has(columns)) return 'not-crossable'
  const joined = askedAfter(questionnaire)
  if (isJoined(joined, rows, columns)) return 'linked'
  const all = [...joined, ...beside.map((cross) => [cross.rows, cross.columns])]
  return isJoined(all, rows, columns) ? 'loop' : undefined
}

/** For each question with a condition, those that it looks at, down to the first ones. */
function askedAfter(questionnaire: Questionnaire): readonly (readonly string[])[] {
  const reached = new Map<string, readonly string[]>()
  for (const question of questionsOf(questionnaire)) {
    const looked = leavesOn(questionnaire, question).flatMap((leaf) =>
      'question' in leaf ? [leaf.question, ...(reached.get(leaf.question) ?? [])] : [],
    )
    reached.set(question.id, [...new Set(looked)])
  }
  return [...reached.values()].filter((looked) => looked.length > 1)
}

function isJoined(groups: readonly (readonly string[])[], from: string, to: string): boolean {
  const seen = new Set([from])
  for (const here of seen)
    for (const group of groups) if (group.includes(here)) for (const next of group) seen.add(next)
  return seen.has(to)
}

export interface CrossWeights {
  readonly weights: readonly number[]
  readonly madeAt: Date
  /** The questions that make the weights. */
  readonly variables: readonly string[]
}

/** Nothing when fewer than five people answered. */
export function countCross(
  questionnaire: Questionnaire,
  all: readonly Answers[],
  { rows, columns }: Cross,
  weighting?: CrossWeights | undefined,
): CrossResult | undefined {
  if (all.length < fewest) return undefined
  const [first, second] = [rows, columns].map((id) => sideOf(questionnaire, all, id))
  if (!first || !second) return undefined
  const table = crossTable(first.keys, second.keys, weighting?.weights)
  const place = (numbers: readonly (readonly number[])[]) =>
    first.lines.map(({ key }) =>
      second.lines.map(
        (head) => numbers[table.rows.indexOf(key)]?.[table.columns.indexOf(head.key)] ?? 0,
      ),
    )
  const cells = hideCrossed(place(table.counts))
  // Of a question that makes the weights, a weighted line is the sum of the numbers that it hides.
  const isOwn = weighting?.variables.some((id) => id === rows || id === columns)
  const shares =
    weighting && !isOwn && weightedShares(cells, place(table.weighted), weighting.weights)
  return {
    ...{ rows, columns, rowQuestion: first.label, columnQuestion: second.label },
    ...{ answers: all.length, lines: first.lines, heads: second.lines, cells },
    ...(shares ? { weighted: { madeAt: weighting.madeAt.toISOString(), shares } } : {}),
  }
}

/**
 * The lines of one question, as its own table tells them: those that are hidden there are one line here, whose number anybody
 * finds by subtraction, and which is five people at least.
 */
function sideOf(questionnaire: Questionnaire, all: readonly Answers[], id: string) {
  const question = crossable(questionnaire).find((asked) => asked.id === id)
  if (!question) return undefined
  const { label, tables } = keyedQuestion(
    questionnaire,
    question,
    all.map((answers) => ({ answers })),
  )
  const [table] = tables
  if (!table) return undefined
  const told = countTable(table).parts.filter(({ count }) => count !== null)
  const shown = new Set(told.map(({ key }) => key))
  const lines = linesOf(table)
    .filter(({ key }) => shown.has(key))
    .map(({ key, label: words }) => ({
      ...{ key, label: words },
      count: table.keys.filter((found) => found === key).length,
    }))
  const keys = table.keys.map((key) => (shown.has(key) ? key : togetherKey))
  const together = keys.filter((key) => key === togetherKey).length
  const rest = together > 0 ? [{ key: togetherKey, label: '', count: together }] : []
  return { label, keys, lines: [...lines, ...rest] }
}

/** Rounded, line by line, as those of each question are (`shareStep`); left out where no rounding is enough. */
function weightedShares(
  cells: readonly (readonly (number | null)[])[],
  sums: readonly (readonly number[])[],
  weights: readonly number[],
): readonly (readonly (number | null)[])[] {
  const ends = { least: Math.min(...weights), most: Math.max(...weights) }
  return cells.map((row, y) => {
    const total = (sums[y] ?? []).reduce((sum, weight) => sum + weight, 0)
    const step = shareStep(ends, total, row.filter((count) => count !== 0).length)
    return row.map((count, x) =>
      count === null || step === undefined || total === 0
        ? null
        : roundedTo((sums[y]?.[x] ?? 0) / total, step),
    )
  })
}

/** Those that are chosen, as they are told together with the counts. */
export function countCrosses(
  questionnaire: Questionnaire,
  all: readonly Answers[],
  crosses: readonly Cross[],
  weighting?: CrossWeights | undefined,
): readonly CrossResult[] {
  return crosses.flatMap((cross) => countCross(questionnaire, all, cross, weighting) ?? [])
}

/** As anyone may read them: weighted only while the weights are those of the day of publication. */
export function shownCrosses(
  { crosses = [] }: Pick<PublishedResults, 'crosses'>,
  weighting: { readonly madeAt: Date } | undefined,
): readonly CrossResult[] {
  return crosses.map(({ weighted, ...cross }) =>
    weighted && weighting?.madeAt.toISOString() === weighted.madeAt
      ? { ...cross, weighted }
      : cross,
  )
}
