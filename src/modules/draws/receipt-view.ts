import type { Happening, Receipt } from '#engines/sortition/index.ts'

/** Chances as the receipt tells them: how many panels hold each ticket. */
export interface ChanceView {
  readonly size: number
  /** From least to greatest; those that the quotas shut out come first, with 0. */
  readonly sorted: readonly number[]
  readonly shutOut: number
  readonly certain: number
  readonly least: { readonly count: number; readonly ticket: string }
  readonly most: number
  readonly mean: number
}

export function chanceView(
  tickets: readonly string[],
  counts: readonly number[],
  size: number,
): ChanceView {
  const sorted = [...counts].sort((a, b) => a - b)
  const inside = counts.flatMap((count, at) =>
    count > 0 ? [{ count, ticket: tickets[at] ?? '' }] : [],
  )
  const least = inside.reduce((low, one) => (one.count < low.count ? one : low), {
    count: size,
    ticket: inside[0]?.ticket ?? '',
  })
  return {
    size,
    sorted,
    shutOut: counts.filter((count) => count === 0).length,
    certain: counts.filter((count) => count === size).length,
    least,
    most: sorted.at(-1) ?? 0,
    mean: counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length),
  }
}

/** Points of a curve in a box of 100 by 100: at most 200 of them, whatever the pool. */
export function curvePoints(sorted: readonly number[], size: number): string {
  const steps = Math.min(200, sorted.length)
  return Array.from({ length: steps }, (_, at) => {
    const rank = steps === 1 ? 0 : Math.round((at * (sorted.length - 1)) / (steps - 1))
    const x = steps === 1 ? 50 : (100 * at) / (steps - 1)
    const y = 100 - (100 * (sorted[rank] ?? 0)) / Math.max(1, size)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  }).join(' ')
}

export interface MirrorRow {
  readonly values: readonly string[]
  /** Per ten thousand inhabitants; `undefined` when one of the values has none. */
  readonly population: number | undefined
  readonly pool: number
  readonly min: number
  readonly max: number
  /** `undefined` before the chance. */
  readonly panel: number | undefined
}

export interface Mirror {
  readonly feature: string
  readonly rows: readonly MirrorRow[]
}

interface FixedQuota {
  readonly feature: string
  readonly values: readonly { value: string; min: number; max: number; population: number }[]
  readonly pool: readonly { values: readonly string[]; count: number }[]
}

/** Population, pool, quotas and panel side by side, from the commitment and, after the chance, from the log. */
export function mirrors(fixed: Receipt['fixed'], log: readonly Happening[]): readonly Mirror[] {
  const quotas = (fixed['quotas'] ?? []) as unknown as readonly FixedQuota[]
  const described = log.find(({ kind }) => kind === 'described')?.payload['features'] as unknown as
    | readonly {
        feature: string
        groups: readonly { values: string[]; pool: number; panel: number }[]
      }[]
    | undefined
  return quotas.map(({ feature, values, pool }) => {
    const told = described?.find((one) => one.feature === feature)?.groups
    const groups =
      told ?? pool.map((one) => ({ values: one.values, pool: one.count, panel: undefined }))
    return {
      feature,
      rows: groups.map((group) => {
        const own = values.filter(({ value }) => group.values.includes(value))
        const sum = (of: (one: FixedQuota['values'][number]) => number) =>
          own.reduce((all, one) => all + of(one), 0)
        return {
          values: group.values,
          population: own.some((one) => one.population < 0)
            ? undefined
            : sum((one) => one.population),
          pool: group.pool,
          min: sum((one) => one.min),
          max: sum((one) => one.max),
          panel: group.panel,
        }
      }),
    }
  })
}
