import { goldilocks } from './goldilocks.ts'
import { type Level, leximinVector } from './leximin.ts'
import { nashPoint } from './nash.ts'
import type { Solver } from './solver.ts'
import type { Row, TypeModel } from './type-model.ts'

export const exactRules = ['leximin', 'maximin', 'nash', 'goldilocks'] as const
export type ExactRule = (typeof exactRules)[number]

/** What a rule asks of the lottery: chances, and the proof that no other chances are better. */
export interface Target {
  readonly expected: Float64Array
  /** Types that no lottery can seat. */
  readonly excluded: ReadonlySet<number>
  readonly levels: readonly Level[]
  /** Goldilocks: whom its bound would raise (positive) or lower, by type. */
  readonly pulls?: readonly number[]
  readonly tangent?: number
  /** The measure of the rule, and what nothing can pass. */
  readonly value: number
  readonly bound: number
}

/** `undefined`: no expected panel meets the rows. `'unproven'`: the numbers did not settle. */
export function targetOf(
  solver: Solver,
  model: TypeModel,
  rule: ExactRule,
  cuts: readonly Row[],
  shutOut: ReadonlySet<number>,
): Target | 'unproven' | undefined {
  const floorOnly = rule !== 'leximin'
  const first = leximinVector(solver, model, { cuts, excluded: shutOut, floorOnly })
  if (!first) return undefined
  const excluded = new Set([
    ...shutOut,
    // The prices of a level at 0 also name types that are full: they sit for certain, they are not shut out.
    ...first.levels.flatMap(({ chance, types }) =>
      chance < 1e-9 ? types.filter((type) => (first.expected[type] ?? 0) < 0.5) : [],
    ),
  ])
  const floor = first.levels.find(({ chance }) => chance >= 1e-9)?.chance ?? 0
  const base = { excluded, levels: first.levels }
  if (rule === 'leximin' || rule === 'maximin')
    return { ...base, expected: first.expected, value: floor, bound: floor }
  const rows = [...model.rows, ...cuts]
  if (rule === 'nash') return nashTarget(solver, model, rows, base)
  const both = goldilocks(solver, model, rows, excluded, floor)
  if (!both) return 'unproven'
  const { value, bound, pulls, tangent } = both
  // The optimum is not unique: among equals, leximin decides. Numbers that meet exactly are given a hair of room.
  for (const hair of [1e-9, 1e-8, 1e-7]) {
    const settled = leximinVector(solver, model, {
      cuts,
      excluded,
      floor: both.floor * (1 - hair),
      ceiling: both.ceiling * (1 + hair),
    })
    if (settled) return { ...base, expected: settled.expected, value, bound, pulls, tangent }
  }
  return 'unproven'
}

function nashTarget(
  solver: Solver,
  model: TypeModel,
  rows: readonly Row[],
  base: Pick<Target, 'excluded' | 'levels'>,
): Target | 'unproven' {
  const expected = nashPoint(model, rows, base.excluded)
  if (!expected) return 'unproven'
  const value = geometricMean(model, expected, base.excluded)
  // Concave: nothing beats the best of its tangent, which is a linear program.
  const answer = solver.linear({
    costs: model.counts.map((count, type) =>
      base.excluded.has(type) ? 0 : -count / Math.max(expected[type] ?? 0, 1e-12),
    ),
    lower: model.counts.map(() => 0),
    upper: model.caps.map((cap, type) => (base.excluded.has(type) ? 0 : cap)),
    rows,
  })
  if (answer.status !== 'optimal') return 'unproven'
  const people = model.counts.reduce(
    (sum, count, type) => sum + (base.excluded.has(type) ? 0 : count),
    0,
  )
  return { ...base, expected, value, bound: value * Math.max(1, -answer.objective / people) }
}

/** What a rule measures, of the chances of people, over those that some panel seats. */
export function measureOf(
  rule: ExactRule,
  model: TypeModel,
  chances: Float64Array,
  excluded: ReadonlySet<number>,
): number {
  const sitting = chances.filter((_, person) => !excluded.has(model.typeOf[person] ?? -1))
  if (sitting.length === 0) return 0
  const floor = sitting.reduce((least, one) => Math.min(least, one), 1)
  if (rule === 'leximin' || rule === 'maximin') return floor
  if (rule === 'nash')
    return Math.exp(sitting.reduce((sum, one) => sum + Math.log(one), 0) / sitting.length)
  const ceiling = sitting.reduce((most, one) => Math.max(most, one), 0)
  const rise = sitting.length / model.size
  return rise * ceiling + 1 / (rise * floor)
}

/** Over people that some panel seats. */
function geometricMean(
  model: TypeModel,
  expected: ArrayLike<number>,
  excluded: ReadonlySet<number>,
): number {
  let [sum, people] = [0, 0]
  model.counts.forEach((count, type) => {
    if (excluded.has(type)) return
    sum += count * Math.log((expected[type] ?? 0) / count)
    people += count
  })
  return people === 0 ? 0 : Math.exp(sum / people)
}
