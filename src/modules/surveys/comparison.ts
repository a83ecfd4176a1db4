import type { Population } from './population.ts'
import type { PublishedResults, QuestionResult } from './results.ts'
import { roundedTo, shareStep, shownShares, type Weighting } from './weights.ts'

export interface ComparedCategory {
  readonly label: string
  /** `null`: hidden, one to four people or needed to hide another. */
  readonly count: number | null
  /** Among those whose category is known; left out when that number is hidden. */
  readonly share: number | undefined
  /** Of the population, from 0 to 1. */
  readonly expected: number
}

/** Those who answered beside the population, on one question. */
export interface Compared {
  readonly question: string
  readonly label: string
  readonly reference: string
  readonly categories: readonly ComparedCategory[]
  /**
   * Share of those who answered who would have to be others (`distanceFrom` of the engine); left out when a category is hidden, which
   * it would give back.
   */
  readonly distance: number | undefined
}

/** What stands beside published counts. */
export interface ShownWeighting {
  readonly compared: readonly Compared[]
  readonly weighting: Weighting | undefined
}

/**
 * Computed from the counts that are published, and from nothing else: it tells nothing that they do not. A category that
 * joins every hidden answer of its question is told: anybody finds it by subtraction, and it is five people at least.
 */
export function compareWith(
  population: Population,
  results: PublishedResults,
): Compared | undefined {
  const result = results.questions.find(({ question }) => question === population.question)
  if (!result || results.answers === undefined) return undefined
  const counts = population.categories.map(({ options }) =>
    countOf(options, result, results.answers ?? 0),
  )
  const known = counts.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  )
  const total = population.categories.reduce((sum, { share }) => sum + share, 0)
  const categories = population.categories.map(({ label, share }, at) => {
    const count = counts[at] ?? null
    return {
      ...{ label, count, expected: share / total },
      share: known && count !== null ? count / known : undefined,
    }
  })
  const differences = categories.map(({ share = 0, expected }) => Math.abs(share - expected))
  const { question, reference } = population
  return {
    ...{ question, reference, label: result.label, categories },
    distance: known ? differences.reduce((sum, gap) => sum + gap, 0) / 2 : undefined,
  }
}

export function compareAll(
  populations: readonly Population[],
  results: PublishedResults,
): readonly Compared[] {
  return populations.flatMap((population) => compareWith(population, results) ?? [])
}

/**
 * The weighting as everybody may read it. Weights follow from how many are in each category: when one of these numbers is hidden, what the
 * weights cost and what they give would lead back to it, and nothing of them is told. Of variables that cross, exact figures
 * would tell how many are in each pair: they are rounded. Shares are rounded until five people could change places unseen, and left out
 * where no rounding is enough (`shareStep`): a survey of some thirty answers tells its weights and no weighted share.
 */
export function toldWeighting(
  weighting: Weighting,
  results: PublishedResults,
): Weighting | undefined {
  const { outcome } = weighting
  const compared = compareAll(outcome.populations, results)
  const isWhole = compared.length === outcome.populations.length
  if (!isWhole || compared.some(({ distance }) => distance === undefined)) return undefined
  const steps = stepsOf(weighting, results)
  const shares = Object.entries(shownShares(results, weighting.shares)).map(
    ([question, tables]) => {
      const step = steps.get(question)
      const rounded = tables.map((table) =>
        step ? mapValues(table, (share) => roundedTo(share, step)) : {},
      )
      return [question, rounded] as const
    },
  )
  return {
    ...weighting,
    steps: Object.fromEntries(steps),
    shares: Object.fromEntries(shares),
    outcome: {
      ...outcome,
      effective: significant(outcome.effective),
      designEffect: rounded(outcome.designEffect, 1),
      least: rounded(outcome.least, 2),
      most: rounded(outcome.most, 2),
      distance: rounded(outcome.distance, 2),
      margin: rounded(outcome.margin, 2),
    },
  }
}

/**
 * The step of each question that may have weighted shares. Beside a published table of a question with one of those that make the weights, a share
 * would be the sum of numbers that the table hides: it has none.
 */
function stepsOf(
  { rule, outcome }: Weighting,
  { questions, crosses = [] }: PublishedResults,
): ReadonlyMap<string, number> {
  const crossed = new Set(
    crosses.flatMap(({ rows, columns }) => [
      ...(rule.variables.includes(columns) ? [rows] : []),
      ...(rule.variables.includes(rows) ? [columns] : []),
    ]),
  )
  const steps = questions.flatMap(({ question, tables }) => {
    const answers = Math.max(0, ...tables.map(({ parts }) => givenIn(parts)))
    const step = crossed.has(question) ? undefined : shareStep(outcome, outcome.answers, answers)
    return step ? [[question, step] as const] : []
  })
  return new Map(steps)
}

/** An answer that nobody gave is known to have no weight: it hides nothing. */
function givenIn(parts: readonly { readonly count: number | null }[]): number {
  return parts.filter(({ count }) => count !== 0).length
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

/** To two figures: 1,234 is 1,200. */
function significant(value: number): number {
  return Number(value.toPrecision(2))
}

function mapValues(
  table: Readonly<Record<string, number>>,
  change: (value: number) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]))
}

/** The farthest of the distances that may be told: what a protocol follows. */
export function farthestOf(compared: readonly Compared[]): number | undefined {
  const told = compared.flatMap(({ distance }) => distance ?? [])
  return told.length > 0 ? Math.max(...told) : undefined
}

function countOf(
  options: readonly string[],
  { tables }: QuestionResult,
  answers: number,
): number | null {
  const parts = tables[0]?.parts ?? []
  const hidden = parts.filter(({ count }) => count === null).map(({ key }) => key)
  const own = parts.filter(({ key }) => options.includes(key))
  const shown = own.reduce((sum, { count }) => sum + (count ?? 0), 0)
  if (!own.some(({ count }) => count === null)) return shown
  if (!hidden.every((key) => options.includes(key))) return null
  const others = parts.filter(({ key }) => !options.includes(key))
  return answers - others.reduce((sum, { count }) => sum + (count ?? 0), 0)
}
