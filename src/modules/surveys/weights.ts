import { type Answers, type Questionnaire, questionsOf } from '#engines/questionnaires/index.ts'
import {
  marginOfError,
  type RakeProblem,
  type Respondent,
  rake,
  spreadOf,
} from '#engines/survey-statistics/index.ts'
import { fewest, mayShow } from '#kit/small-cells.ts'
import { categoryKey, categoryOf, marginOf, type Population } from './population.ts'
import { keyedQuestion, linesOf, type PublishedResults } from './results.ts'

/** What the team decided, in the words in which it is published. */
export interface WeightRule {
  readonly variables: readonly string[]
  /** The most that a weight may grow or shrink, in times the mean. */
  readonly most: number
  readonly why: string
}

export interface WeightOutcome {
  readonly answers: number
  readonly effective: number
  readonly designEffect: number
  readonly least: number
  readonly most: number
  readonly reached: boolean
  /** The largest difference that is left between a weighted share and that of the population. */
  readonly distance: number
  /** 95 % margin of a share of one half, as if those who answered were drawn by lot. */
  readonly margin: number
  /** As they were on that day. */
  readonly populations: readonly Population[]
  /** How many did not say each variable; a number of one to four people is left out. */
  readonly unsaid: readonly { readonly question: string; readonly count: number | null }[]
}

/** Weighted shares by question, by table, by key of the answer; hidden ones are left out. */
export type WeightedShares = Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>

export interface Weighting {
  /** To which the shares of each question are rounded, once they are told; a question without shares is left out. */
  readonly steps?: Readonly<Record<string, number>> | undefined
  readonly rule: WeightRule
  readonly outcome: WeightOutcome
  readonly shares: WeightedShares
  readonly madeAt: Date
}

export type Weighed =
  | { readonly ok: true; readonly weights: readonly number[]; readonly outcome: WeightOutcome }
  | { readonly ok: false; readonly problems: readonly RakeProblem[] }

/** One weight a person, in their order: the same answers and the same rule always give the same weights. */
export function weighAll(
  questionnaire: Questionnaire,
  populations: readonly Population[],
  { variables, most }: Pick<WeightRule, 'variables' | 'most'>,
  all: readonly Answers[],
): Weighed {
  const used = populations.filter(({ question }) => variables.includes(question))
  const respondents = respondentsOf(questionnaire, used, all)
  const raked = rake(respondents, used.map(marginOf), { most })
  if (!raked.ok) return raked
  const { weights, reached, distance } = raked.value
  const spread = spreadOf(weights)
  const unsaid = used.map(({ question }) => {
    const count = respondents.filter((person) => person[question] === undefined).length
    return { question, count: mayShow(count) ? count : null }
  })
  const outcome: WeightOutcome = {
    ...{ answers: all.length, reached, distance, populations: used, unsaid },
    ...{ effective: spread.effective, designEffect: spread.designEffect },
    ...{ least: spread.least, most: spread.most },
    margin: marginOfError(0.5, spread.effective),
  }
  return { ok: true, weights, outcome }
}

function respondentsOf(
  questionnaire: Questionnaire,
  populations: readonly Population[],
  all: readonly Answers[],
): readonly Respondent[] {
  const columns = populations.map((population) => {
    const { question } = population
    const asked = questionsOf(questionnaire).find(({ id }) => id === question)
    const keys = asked ? (keyedAnswers(questionnaire, asked, all)[0]?.keys ?? []) : []
    return [question, keys.map((key) => categoryOf(population, key))] as const
  })
  return all.map((_, at) =>
    Object.fromEntries(columns.map(([question, categories]) => [question, categories[at]])),
  )
}

function keyedAnswers(
  questionnaire: Questionnaire,
  question: Parameters<typeof keyedQuestion>[1],
  all: readonly Answers[],
) {
  const people = all.map((answers) => ({ answers }))
  return keyedQuestion(questionnaire, question, people).tables
}

/** The weighted share of each answer among all, where its count is told: never instead of it. */
export function sharesOf(
  questionnaire: Questionnaire,
  all: readonly Answers[],
  weights: readonly number[],
  counted: PublishedResults,
): WeightedShares {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const told = counted.questions.map(({ question, tables }) => {
    const asked = questionsOf(questionnaire).find(({ id }) => id === question)
    const keyed = asked ? keyedAnswers(questionnaire, asked, all) : []
    const shares = keyed.map((table, at) => {
      const shown = new Set(
        tables[at]?.parts.filter(({ count }) => count !== null).map(({ key }) => key),
      )
      const sums = new Map<string, number>()
      table.keys.forEach((key, person) => {
        sums.set(key, (sums.get(key) ?? 0) + (weights[person] ?? 0))
      })
      return Object.fromEntries(
        linesOf(table)
          .filter(({ key }) => shown.has(key))
          .map(({ key }) => [key, (sums.get(key) ?? 0) / total]),
      )
    })
    return [question, shares] as const
  })
  return Object.fromEntries(told)
}

/** The finest share that is told of weights: what is rounded to more is no base for anything else. */
export const finestStep = 0.01
const steps = [finestStep, 0.05, 0.1] as const

/**
 * The step to which weighted shares are rounded, of so many answers that add up to this total weight; nothing when none is enough, and
 * shares are left out. Weights are known of each category of the population, and how many gave each answer is published: of
 * an exact share, whoever solves the sum reads how many of each category gave that answer. One person exchanged for one of
 * another category moves the share by (most − least) ÷ total at most. All shares of a question add up to one: what is rounded up in
 * some was rounded down in others, and several read together leave less doubt than each alone. The step is the finest in
 * which five people an answer may be. A rounded share then leaves five people of doubt, except near an end, where all or none of a
 * category gave the answer.
 */
export function shareStep(
  { least, most }: { readonly least: number; readonly most: number },
  total: number,
  answers: number,
): number | undefined {
  return steps.find((step) => fewest * answers * (most - least) <= step * total)
}

export function roundedTo(share: number, step: number): number {
  return Number((Math.round(share / step) * step).toFixed(2))
}

/** Only where the published count is told: those may have been counted on another day. */
export function shownShares(
  { questions }: PublishedResults,
  shares: WeightedShares,
): WeightedShares {
  const told = questions.map(({ question, tables }) => {
    const kept = tables.map(({ parts }, at) => {
      const own = shares[question]?.[at] ?? {}
      const shown = parts.filter(({ key, count }) => count !== null && Object.hasOwn(own, key))
      return Object.fromEntries(shown.map(({ key }) => [key, own[key] ?? 0]))
    })
    return [question, kept] as const
  })
  return Object.fromEntries(told)
}

/** What stands in the way, with the words of the question and of the category. */
export interface NamedProblem {
  readonly code: RakeProblem['code']
  readonly variable: string
  readonly category: string
}

export function nameProblems(
  problems: readonly RakeProblem[],
  populations: readonly Population[],
  labelOf: (question: string) => string,
): readonly NamedProblem[] {
  return problems.map((problem) => {
    const question = 'variable' in problem ? problem.variable : ''
    const key = 'category' in problem ? problem.category : ''
    const categories = populations.find((known) => known.question === question)?.categories ?? []
    const category = categories.find((_, at) => categoryKey(at) === key)?.label ?? ''
    return { code: problem.code, variable: labelOf(question), category }
  })
}
