import { type Pooled, pooledEffect } from '#engines/field-trials/index.ts'
import type { KeptNumbers } from '../kept-numbers.ts'
import { type Degree, degreeOf, effectsOf, shownEffects } from '../results/nouns.ts'
import { type Family, fewestTrials, isSameMeasure, type Measure, measureKey } from './family.ts'

/** A published result of a plan, with the experiment that it is of. */
export interface PlacedResult {
  readonly id: string
  readonly publishedAt: Date
  readonly deviations: string
  readonly numbers: KeptNumbers
  /** Whether anybody reads the rows: its figures are rounded otherwise, when rows are people. */
  readonly isOpen: boolean
  readonly experiment: { readonly id: string; readonly slug: string; readonly title: string }
}

/** One place, with its figures as they were published. */
export interface FamilyTrial {
  readonly resultId: string
  readonly experiment: PlacedResult['experiment']
  readonly publishedAt: Date
  readonly design: string
  readonly isDrawn: boolean
  readonly isRounded: boolean
  /** Whether what was done differs from the plan, as the team says or the house knows. */
  readonly differs: boolean
  readonly estimate: number
  readonly se: number
  readonly low: number
  readonly high: number
  /** Rows that it rests on. */
  readonly n: number
  readonly degree: Degree
}

/** Why a result with this measure is not in the mean. */
export type NotCounted = 'left-out' | 'later-result' | 'several-groups' | 'no-error'

export interface FamilyFigures {
  /** In the order of the titles of experiments: a family is no ranking. */
  readonly trials: readonly FamilyTrial[]
  readonly notCounted: readonly {
    readonly resultId: string
    readonly experiment: PlacedResult['experiment']
    readonly why: NotCounted
    /** In the words of the team, of what it left out. */
    readonly reason: string
  }[]
  /** Undefined below two trials. */
  readonly pooled: Pooled | undefined
}

/** The measures of one result: an outcome each. */
function measuresOf({ plan, analysis }: KeptNumbers): readonly Measure[] {
  const { unit, isHigherBetter } = plan
  const better =
    isHigherBetter === undefined ? 'unsaid' : isHigherBetter ? 'higher' : ('lower' as const)
  const outcomes = [...new Set(effectsOf({ analysis }).map(({ outcome }) => outcome))]
  return outcomes.map((outcome) => ({ outcome, unit, better }))
}

export interface MeasureSeen extends Measure {
  readonly key: string
  readonly experiments: number
}

/** Every measure that was published, with in how many experiments; those of the most places first. */
export function measuresAmong(placed: readonly PlacedResult[]): readonly MeasureSeen[] {
  const seen = new Map<string, { readonly measure: Measure; readonly places: Set<string> }>()
  for (const { numbers, experiment } of placed)
    for (const measure of measuresOf(numbers)) {
      const key = measureKey(measure)
      const known = seen.get(key) ?? { measure, places: new Set() }
      known.places.add(experiment.id)
      seen.set(key, known)
    }
  return [...seen]
    .map(([key, { measure, places }]) => ({ ...measure, key, experiments: places.size }))
    .toSorted((a, b) => b.experiments - a.experiments || (a.key < b.key ? -1 : 1))
}

/**
 * What the published results say together. All that have the measure are there; a trial counts once, by its last result, and only
 * where one group was compared to one. Figures are those that anybody reads, so that anybody computes the mean again.
 */
export function figuresOfFamily(
  family: Pick<Family, 'outcome' | 'unit' | 'better' | 'leftOut'>,
  placed: readonly PlacedResult[],
): FamilyFigures {
  const own = placed
    .filter(({ numbers }) =>
      measuresOf(numbers).some((measured) => isSameMeasure(measured, family)),
    )
    .toSorted(byTitle)
  const read = own.map((result) => readTrial(result, family, own))
  const trials = read.flatMap(({ trial }) => trial ?? [])
  return {
    trials,
    notCounted: read.flatMap(({ notCounted }) => notCounted ?? []),
    pooled: trials.length < fewestTrials ? undefined : pooledEffect(trials),
  }
}

function byTitle(result: PlacedResult, other: PlacedResult): number {
  return (
    result.experiment.title.localeCompare(other.experiment.title, 'fr') ||
    other.publishedAt.getTime() - result.publishedAt.getTime() ||
    (result.id < other.id ? -1 : 1)
  )
}

function readTrial(
  placed: PlacedResult,
  family: Pick<Family, 'outcome' | 'leftOut'>,
  all: readonly PlacedResult[],
) {
  const { id: resultId, experiment, publishedAt, numbers, deviations } = placed
  const not = (why: NotCounted, reason = '') => ({
    trial: undefined,
    notCounted: { resultId, experiment, why, reason },
  })
  const leftOut = family.leftOut.find((left) => left.resultId === resultId)
  if (leftOut) return not('left-out', leftOut.reason)
  // Two results of one trial rest on the same people: both would count them twice.
  const counts = (result: PlacedResult) =>
    result.experiment.id === experiment.id &&
    !family.leftOut.some((left) => left.resultId === result.id)
  if (all.find(counts)?.id !== resultId) return not('later-result')
  const effects = shownEffects(numbers, placed.isOpen).filter(
    ({ effect }) => effect.outcome === family.outcome,
  )
  const [pair, another] = effects
  if (!pair || another) return not('several-groups')
  const { effect, shown } = pair
  if (!(shown.se > 0) || !Number.isFinite(shown.estimate)) return not('no-error')
  const { plan, analysis, ofPeople, isAmended, renamed } = numbers
  const trial: FamilyTrial = {
    ...{ resultId, experiment, publishedAt, design: analysis.plan.design, isDrawn: plan.isDrawn },
    isRounded: ofPeople && !placed.isOpen,
    differs: deviations !== '' || isAmended || renamed.length > 0,
    ...{ estimate: shown.estimate, se: shown.se, low: shown.low, high: shown.high, n: shown.n },
    degree: degreeOf(effect, analysis, plan),
  }
  return { trial, notCounted: undefined }
}
