import { byCodePoint, type Instance, type Quota } from '../pool.ts'
import { bestPanel } from './columns.ts'
import type { ProgramRow, Solver } from './solver.ts'
import { makeTypeModel, type TypeModel, withBounds } from './type-model.ts'

export interface Bound {
  readonly feature: string
  readonly value: string
  readonly bound: 'min' | 'max'
  readonly count: number
}

export interface Change {
  readonly feature: string
  readonly value: string
  readonly bound: 'min' | 'max'
  readonly from: number
  readonly to: number
}

/** A way out of impossible quotas. Lowering a minimum m costs 1 + 2/m a seat, raising a maximum costs 1. */
export interface Relaxation {
  readonly cost: number
  /** Every change stays within the flexible bounds of the quotas. */
  readonly withinFlex: boolean
  readonly changes: readonly Change[]
}

export interface Impossible {
  /** Bounds that cannot be met together, none of which is superfluous; empty: the pool itself is too small. */
  readonly conflict: readonly Bound[]
  /** Possible once several of a household may sit: the rule of one per household is part of the conflict. */
  readonly households: boolean
  /** The cheapest first; the first of each kind is proven to be the cheapest. */
  readonly relaxations: readonly Relaxation[]
}

/**
 * Why no panel exists, and what would have to give, in the numbers of the whole panel when people are chosen already.
 * The quotas keep the order of their file.
 */
export function explain(solver: Solver, input: Instance, most = 5): Impossible {
  const instance = {
    ...input,
    people: [...input.people].sort((a, b) => byCodePoint(a.id, b.id)),
  }
  const model = makeTypeModel(instance)
  const within = cheapest(solver, instance, model, true, most)
  const free = cheapest(solver, instance, model, false, most)
  const isNew = ({ changes }: Relaxation) =>
    !within.some((relaxation) => JSON.stringify(relaxation.changes) === JSON.stringify(changes))
  const alone = {
    ...instance,
    people: instance.people.map(({ id, values }) => ({ id, values })),
  }
  return {
    conflict: conflictOf(solver, instance, model),
    households:
      instance.people.some(({ household }) => household !== undefined) &&
      isPossible(solver, makeTypeModel(alone)),
    relaxations: [...within, ...free.filter(isNew)].sort(
      (a, b) => a.cost - b.cost || a.changes.length - b.changes.length,
    ),
  }
}

export function isPossible(solver: Solver, model: TypeModel): boolean {
  const { kind } = bestPanel(
    solver,
    model,
    model.counts.map(() => 0),
  )
  if (kind === 'stopped') throw new Error('the solver could not say whether a panel exists')
  return kind === 'found'
}

/**
 * Deletion filter: drop each bound in turn; one without which the rest is still impossible is superfluous. What is
 * left is irreducible.
 */
function conflictOf(solver: Solver, instance: Instance, model: TypeModel): Bound[] {
  const free: Quota[] = instance.quotas.map((quota) => ({
    ...quota,
    min: 0,
    max: instance.panelSize,
  }))
  if (!isPossible(solver, withBounds(model, free))) return []
  const kept: Quota[] = [...instance.quotas]
  for (const side of ['min', 'max'] as const) {
    kept.forEach((quota, at) => {
      const loose = side === 'min' ? 0 : instance.panelSize
      if (quota[side] === loose) return
      const tried = kept.with(at, { ...(kept[at] as Quota), [side]: loose })
      if (!isPossible(solver, withBounds(model, tried))) kept[at] = tried[at] as Quota
    })
  }
  return (['min', 'max'] as const).flatMap((bound) =>
    kept.flatMap((quota) => {
      const isLoose = bound === 'min' ? quota.min === 0 : quota.max >= instance.panelSize
      const { feature, value } = quota
      return isLoose ? [] : [{ feature, value, bound, count: wholeOf(quota)[bound] }]
    }),
  )
}

/** The bounds as their file says them. */
function wholeOf(quota: Quota): { readonly min: number; readonly max: number } {
  return quota.whole ?? quota
}

/** Columns: types, then for each quota what its minimum loses, its maximum gains, and whether it is touched. */
function cheapest(
  solver: Solver,
  { quotas, panelSize }: Instance,
  model: TypeModel,
  withinFlex: boolean,
  most: number,
): Relaxation[] {
  const types = model.counts.length
  const [lower, raise, touch] = [0, 1, 2].map((part) => (at: number) => types + 3 * at + part) as [
    (at: number) => number,
    (at: number) => number,
    (at: number) => number,
  ]
  const infinity = Number.POSITIVE_INFINITY
  // No minimum above the panel can stay: what it must lose beforehand is counted apart.
  const lowest = quotas.map(({ min }) => Math.min(min, panelSize))
  if (withinFlex && quotas.some(({ minFlex }) => minFlex > panelSize)) return []
  const room = quotas.map((quota, at) => ({
    down: (lowest[at] ?? 0) - (withinFlex ? Math.min(quota.minFlex, lowest[at] ?? 0) : 0),
    up: Math.max(0, (withinFlex ? Math.min(quota.maxFlex, panelSize) : panelSize) - quota.max),
  }))
  const rows: ProgramRow[] = model.rows.flatMap((row): ProgramRow[] => {
    const at = row.quota
    if (at === undefined) return [row]
    const ones = row.columns.map(() => 1)
    return [
      {
        columns: [...row.columns, lower(at)],
        weights: [...ones, 1],
        lower: lowest[at] ?? 0,
        upper: infinity,
      },
      {
        columns: [...row.columns, raise(at)],
        weights: [...ones, -1],
        lower: -infinity,
        upper: row.upper,
      },
      {
        columns: [lower(at), raise(at), touch(at)],
        weights: [1, 1, -(room[at]?.down ?? 0) - (room[at]?.up ?? 0)],
        lower: -infinity,
        upper: 0,
      },
    ]
  })
  const costs = [
    ...model.counts.map(() => 0),
    // At equal cost, fewer quotas, then those that come first in the file.
    ...quotas.flatMap((quota, at) => {
      const { min } = wholeOf(quota)
      return [min > 0 ? 1 + 2 / min : 3, 1, 1e-4 + 1e-7 * at]
    }),
  ]
  const relaxations: Relaxation[] = []
  while (relaxations.length < most) {
    const answer = solver.integer({
      costs,
      lower: costs.map(() => 0),
      upper: [...model.caps, ...room.flatMap(({ down, up }) => [down, up, 1])],
      rows,
    })
    if (answer.status !== 'optimal') break
    const value = (column: number) => Math.round(answer.values[column] ?? 0)
    const changes = quotas.flatMap((quota, at): Change[] => {
      const { feature, value: name } = quota
      const { min, max } = wholeOf(quota)
      const less = value(lower(at)) + quota.min - (lowest[at] ?? 0)
      const more = value(raise(at))
      return [
        ...(less > 0
          ? [{ feature, value: name, bound: 'min' as const, from: min, to: min - less }]
          : []),
        ...(more > 0
          ? [{ feature, value: name, bound: 'max' as const, from: max, to: max + more }]
          : []),
      ]
    })
    if (changes.length === 0) break
    relaxations.push({ cost: costOf(changes), withinFlex: isWithinFlex(changes, quotas), changes })
    const touched = quotas.flatMap((_, at) =>
      value(lower(at)) + value(raise(at)) > 0 ? [touch(at)] : [],
    )
    if (touched.length === 0) break
    rows.push({ columns: touched, lower: -infinity, upper: touched.length - 1 })
  }
  return relaxations
}

function costOf(changes: readonly Change[]): number {
  const sum = changes.reduce(
    (all, { bound, from, to }) =>
      all + (bound === 'min' ? (from - to) * (1 + 2 / from) : to - from),
    0,
  )
  return Math.round(sum * 1e9) / 1e9
}

function isWithinFlex(changes: readonly Change[], quotas: readonly Quota[]): boolean {
  return changes.every(({ feature, value, bound, from, to }) => {
    const quota = quotas.find((item) => item.feature === feature && item.value === value)
    if (!quota) return false
    const moved = quota[bound] + to - from
    return bound === 'min' ? moved >= quota.minFlex : moved <= quota.maxFlex
  })
}

/** The quotas once a relaxation is accepted. */
export function relaxed(quotas: readonly Quota[], { changes }: Relaxation): readonly Quota[] {
  return quotas.map((quota) => {
    const own = changes.filter(
      ({ feature, value }) => feature === quota.feature && value === quota.value,
    )
    return Object.assign(
      { ...quota },
      ...own.map(({ bound, from, to }) => ({ [bound]: quota[bound] + to - from })),
    )
  })
}
