import {
  designEffect,
  ImpossibleTrial,
  minimumEffect,
  type PlanFields,
  powerByPlan,
} from '#engines/field-trials/index.ts'
import type { Answers } from './answers.ts'
import type { Design } from './designs.ts'

/** What is supposed where nobody has measured it: common in surveys of neighbourhoods, and said beside the result. */
const supposed = {
  /** Chance of seeing an effect that is there. */
  power: 0.8,
  /** Chance of believing in one that is not. */
  alpha: 0.05,
  /** How much people of one place are alike (intraclass correlation). */
  icc: 0.05,
  /** How much a person, or a place, is like itself from one date to the next, and like its pair. */
  likeness: 0.5,
} as const

export type Assumption = 'places-alike' | 'same-again' | 'pairs-alike' | 'half-way' | 'calm-dates'

export type SmallestEffect =
  | {
      readonly kind: 'computed'
      /** A share from 0 to 1, or in the unit of the mean. */
      readonly difference: number
      /** Units on each side; of one side only where the same ones are measured twice. */
      readonly arms: readonly number[]
      readonly assumptions: readonly Assumption[]
    }
  /** Larger than any change that this measure can have. */
  | { readonly kind: 'out-of-reach'; readonly arms: readonly number[] }
  /** One place against another: nothing says how much two places differ by chance. */
  | { readonly kind: 'one-place' }
  /** Nothing is counted. */
  | { readonly kind: 'none' }

/** The smallest difference that this design would show with these answers. */
export function smallestEffect(design: Design, answers: Answers): SmallestEffect {
  const { measure } = answers
  if (design === 'case-study' || measure.kind === 'words') return { kind: 'none' }
  if (design === 'matched-towns' && (answers.unit === 'people' || answers.count < 4))
    return { kind: 'one-place' }
  const found = differenceOf(design, answers, deviationOf(measure))
  const most =
    measure.kind === 'share' ? Math.max(measure.expected, 1 - measure.expected) : undefined
  const { arms, difference, assumptions } = found
  if (difference === undefined || (most !== undefined && difference > most))
    return { kind: 'out-of-reach', arms }
  return { kind: 'computed', difference, arms, assumptions }
}

/** Standard deviation of one answer. */
function deviationOf(measure: Exclude<Answers['measure'], { kind: 'words' }>): number {
  if (measure.kind === 'mean') return measure.spread
  return Math.sqrt(measure.expected * (1 - measure.expected))
}

interface Found {
  readonly arms: readonly number[]
  readonly difference: number | undefined
  readonly assumptions: readonly Assumption[]
}

function differenceOf(design: Exclude<Design, 'case-study'>, answers: Answers, sd: number): Found {
  const { count } = answers
  const size = answers.unit === 'places' ? (answers.size ?? 1) : undefined
  const halves = [Math.ceil(count / 2), Math.floor(count / 2)] as const
  const alike: readonly Assumption[] = size === undefined ? [] : ['places-alike']
  switch (design) {
    case 'random-groups':
      return { arms: halves, difference: times(sd, apart(halves, size)), assumptions: alike }
    case 'stepped':
      return {
        arms: halves,
        difference: times(sd, apart(halves, size)),
        assumptions: ['half-way', ...alike],
      }
    case 'comparison':
      return {
        arms: halves,
        difference: times(sd * Math.sqrt(2 * (1 - supposed.likeness)), apart(halves, size)),
        assumptions: ['same-again', ...alike],
      }
    case 'matched-towns': {
      const pairs = Math.floor(count / 2)
      return {
        arms: [pairs, pairs],
        difference: times(placeDeviation(sd, size), twice(pairs)),
        assumptions: ['pairs-alike', ...alike],
      }
    }
    case 'before-after':
      return {
        arms: [count],
        difference: times(placeDeviation(sd, size), twice(count)),
        assumptions: ['same-again', ...alike],
      }
    case 'interrupted': {
      const each = Math.floor((answers.dateCount ?? 0) / 2)
      const se = (placeDeviation(sd, size) / Math.sqrt(count)) * jumpError(each)
      return {
        arms: [each, each],
        difference: minimumEffect(se, 2 * each - 4, supposed.power, supposed.alpha),
        assumptions: ['calm-dates', ...alike],
      }
    }
  }
}

/** Of the mean of one place; of one answer where people are not in places. */
function placeDeviation(sd: number, size: number | undefined): number {
  return size === undefined ? sd : sd * Math.sqrt(designEffect(size, supposed.icc) / size)
}

/** Two groups, in deviations of one answer. */
function apart([n1, n2]: readonly [number, number], size: number | undefined): number | undefined {
  return effectOf(
    size === undefined
      ? { design: 'complete', n1, n2 }
      : { design: 'clustered', n1, n2, clusterSize: size, icc: supposed.icc },
  )
}

/** The same ones twice, or pairs of two that are alike. */
function twice(pairs: number): number | undefined {
  return effectOf({ design: 'pairs', pairs, correlation: supposed.likeness })
}

function effectOf(plan: PlanFields): number | undefined {
  try {
    const read = powerByPlan({ ...plan, power: supposed.power, alpha: supposed.alpha, n: null })
    return read.ok ? read.answer.effect : undefined
  } catch (error) {
    if (error instanceof ImpossibleTrial) return undefined
    throw error
  }
}

const times = (scale: number, effect: number | undefined) =>
  effect === undefined ? undefined : scale * effect

/**
 * Error of a jump between two straight lines of `each` dates, for dates of error 1: each line is read at the first date after,
 * whose distance to the middle of the dates is (each + 1) ÷ 2 before and (each − 1) ÷ 2 after.
 */
function jumpError(each: number): number {
  const squares = (each * (each ** 2 - 1)) / 12
  const far = ((each + 1) / 2) ** 2 + ((each - 1) / 2) ** 2
  return Math.sqrt(2 / each + far / squares)
}
