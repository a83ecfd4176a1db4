import {
  canonicalJson,
  concerns,
  hashOf,
  type Impossible,
  type Quota,
  type ThreadAnswer,
} from '#engines/sortition/index.ts'
import type { Draw } from '../draw.ts'
import { hasValue } from '../pool-instance.ts'
import type { DrawFeature } from '../quota.ts'
import { chanceFloor } from './quota-grid.ts'

/** What a calculation is about: a result speaks of these quotas only. */
export function quotasHash(
  draw: Pick<Draw, 'panelSize' | 'method' | 'listSize' | 'sameAddress' | 'expectedPool'>,
  features: readonly DrawFeature[],
): string {
  const { panelSize, method, listSize, sameAddress } = draw
  return hashOf(
    canonicalJson({
      panelSize,
      method,
      listSize,
      sameAddress,
      expectedPool: draw.expectedPool ?? 0,
      features: features.map(({ key, crosses, values }) => ({
        key,
        crosses: [...crosses],
        values: values.map(({ key: value, min, max, minFlex, maxFlex, populationShare }) => ({
          value,
          min,
          max,
          minFlex,
          maxFlex,
          share: Math.round((populationShare ?? -1) * 1e9),
        })),
      })),
    }),
  )
}

/** The list of a frozen pool is made for these quotas and these very people. */
export function listHash(
  draw: Parameters<typeof quotasHash>[0],
  features: readonly DrawFeature[],
  pool: string,
): string {
  return hashOf(`${quotasHash(draw, features)}|${pool}`)
}

/** What is kept of a calculation: figures and quotas, nobody. */
export type TrialOutcome =
  | {
      readonly kind: 'possible'
      readonly status: 'optimal' | 'bounded'
      readonly poolSize: number
      readonly panelSize: number
      readonly panels: number
      readonly least: number
      readonly best: number
      readonly mean: number
      readonly largest: number
      /** People whom the quotas shut out, seat for certain, or leave almost no chance. */
      readonly shutOut: number
      readonly certain: number
      readonly underFloor: number
      /** Seats of each value in the list, on average. */
      readonly seats: Readonly<Record<string, number>>
      /** People of each value in the pool. */
      readonly pool: Readonly<Record<string, number>>
    }
  | {
      readonly kind: 'impossible'
      readonly poolSize: number
      readonly conflict: Impossible['conflict']
      readonly households: boolean
      readonly relaxations: Impossible['relaxations']
      readonly pool: Readonly<Record<string, number>>
    }
  | { readonly kind: 'unproven' }

export type Relaxing = Impossible['relaxations'][number]

/** Sums up what the engine answered; `values` are the answers of the pool, by id. */
export function trialOutcome(
  answer: ThreadAnswer,
  people: readonly { readonly id: string; readonly values: Readonly<Record<string, string>> }[],
  quotas: readonly Quota[] = [],
): TrialOutcome {
  const crossed = quotas.filter(({ when }) => when !== undefined)
  const pool = countValues(people.map(({ values }) => values))
  for (const quota of crossed)
    pool[`${quota.feature}|${quota.value}`] = people.filter(({ values }) =>
      concerns(quota, values),
    ).length
  if (answer.kind === 'unproven') return { kind: 'unproven' }
  if (answer.kind === 'infeasible') {
    const { conflict, households, relaxations } = answer.impossible
    return { kind: 'impossible', poolSize: people.length, conflict, households, relaxations, pool }
  }
  const { selection } = answer
  const { panels, panelSize, poolSize, counts, shutOut, certain } = selection
  const floor = chanceFloor(panelSize, poolSize)
  const out = new Set(shutOut)
  const chances = [...counts]
    .filter(([id]) => !out.has(id))
    .map(([, count]) => count / panels.length)
  const byId = new Map(people.map((person) => [person.id, person.values]))
  const seats: Record<string, number> = {}
  for (const [id, count] of counts)
    for (const [feature, value] of Object.entries(byId.get(id) ?? {}))
      seats[`${feature}|${value}`] = (seats[`${feature}|${value}`] ?? 0) + count / panels.length
  for (const quota of crossed)
    seats[`${quota.feature}|${quota.value}`] = [...counts]
      .filter(([id]) => concerns(quota, byId.get(id) ?? {}))
      .reduce((sum, [, count]) => sum + count / panels.length, 0)
  return {
    kind: 'possible',
    status: selection.status,
    poolSize,
    panelSize,
    panels: panels.length,
    least: Math.min(...chances),
    best: selection.bound,
    mean: panelSize / poolSize,
    largest: Math.max(...chances),
    shutOut: shutOut.length,
    certain: certain.length,
    underFloor: chances.filter((chance) => chance < floor).length,
    seats,
    pool,
  }
}

/** Values whose minimum the pool alone cannot reach: the plainest reason of all. */
export function tooFew(
  features: readonly DrawFeature[],
  pool: Readonly<Record<string, number>>,
): readonly {
  readonly feature: string
  readonly value: string
  readonly min: number
  readonly pool: number
}[] {
  return features
    .filter(({ crosses }) => crosses.length === 0)
    .flatMap(({ key, label, values }) =>
      values.flatMap((value) => {
        const found = pool[`${key}|${value.key}`] ?? 0
        return value.min > found
          ? [{ feature: label, value: value.label, min: value.min, pool: found }]
          : []
      }),
    )
}

/** Warnings before any draw, the gravest first. */
export type TrialWarning =
  | 'shut-out'
  | 'under-floor'
  | 'certain-seats'
  | 'small-pool'
  | 'not-proven'

export function trialWarnings(outcome: TrialOutcome): readonly TrialWarning[] {
  if (outcome.kind !== 'possible') return []
  return [
    ...(outcome.shutOut > 0 ? (['shut-out'] as const) : []),
    ...(outcome.underFloor > 0 ? (['under-floor'] as const) : []),
    ...(outcome.certain > 0 ? (['certain-seats'] as const) : []),
    ...(outcome.poolSize < 4 * outcome.panelSize ? (['small-pool'] as const) : []),
    ...(outcome.status === 'bounded' ? (['not-proven'] as const) : []),
  ]
}

/** How many people gave each answer, those of crossed features included: `feature|value` → count. */
export function countValues(
  people: readonly Readonly<Record<string, string>>[],
  features: readonly DrawFeature[] = [],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const values of people)
    for (const [feature, value] of Object.entries(values)) {
      const key = `${feature}|${value}`
      counts[key] = (counts[key] ?? 0) + 1
    }
  for (const feature of features.filter(({ crosses }) => crosses.length > 0))
    for (const value of feature.values)
      counts[`${feature.key}|${value.key}`] = people.filter((answers) =>
        hasValue(feature, value, answers),
      ).length
  return counts
}
