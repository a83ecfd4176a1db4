import type { Happening, Receipt } from '#engines/sortition/index.ts'
import { groupBounds } from '#kit/small-cells.ts'

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

/** Stairs in a box of 100 by 100, one step a ticket: at most 400 of them, whatever the pool. */
export function stairs(sorted: readonly number[], axis: ChanceAxis): string {
  const steps = Math.min(400, sorted.length)
  const top = (count: number) => heightOf(count, axis).toFixed(2)
  const points = Array.from({ length: steps }, (_, at) => {
    const rank = steps === 1 ? 0 : Math.round((at * (sorted.length - 1)) / (steps - 1))
    return { y: top(sorted[rank] ?? 0), until: ((100 * (at + 1)) / steps).toFixed(2) }
  })
  const drawn = points.map(({ y, until }, at) => {
    if (at === 0) return `M0,${y}H${until}`
    return y === points[at - 1]?.y ? `H${until}` : `V${y}H${until}`
  })
  return drawn.join('')
}

/** What the side of the curve says, in panels of the list. */
export interface ChanceAxis {
  readonly from: number
  readonly to: number
  readonly ticks: readonly number[]
}

const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]

/**
 * From 0, unless every chance is far above it: a flat line would then tell nothing, and the axis starts below the least
 * chance. Whoever draws it says so.
 */
export function chanceAxis({ size, least, most, shutOut }: ChanceView): ChanceAxis {
  const percent = (count: number) => (100 * count) / size
  const [low, high] = [shutOut > 0 ? 0 : percent(least.count), percent(most)]
  const spread = Math.max(high - low, high / 10, 0.2)
  const isFar = low > high / 2
  const from = isFar ? low - spread / 3 : 0
  const step = steps.find((one) => (high - from) / one <= 5) ?? 25
  const first = isFar ? Math.floor(from / step + 1e-9) : 0
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9))
  const ticks = Array.from(
    { length: last - first + 1 },
    (_, at) => ((first + at) * step * size) / 100,
  )
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? size, ticks }
}

/** From 0, the top of the box, to 100, its foot. */
export function heightOf(count: number, { from, to }: ChanceAxis): number {
  return Math.max(0, Math.min(100, (100 * (to - count)) / (to - from)))
}

/** Tickets that are told together, by rank from the least chance: `least` to `most` panels. */
export interface ChanceBand {
  readonly first: number
  readonly last: number
  readonly least: number
  readonly most: number
}

/** Each level when there are few of them; else, a tenth of the tickets at a time. */
export function chanceBands(sorted: readonly number[]): readonly ChanceBand[] {
  const levels = new Set(sorted).size
  const ends =
    levels <= 10
      ? sorted.flatMap((count, at) => (count === sorted[at + 1] ? [] : [at + 1]))
      : Array.from({ length: 10 }, (_, at) => Math.round(((at + 1) * sorted.length) / 10))
  return ends.map((last, at) => {
    const first = (ends[at - 1] ?? 0) + 1
    return { first, last, least: sorted[first - 1] ?? 0, most: sorted[last - 1] ?? 0 }
  })
}

/** Panels of one booklet of the kit on paper: a longer list is printed by the thousand. */
export const perBooklet = 1000

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
  // A crossed feature may leave people aside: its bounds are then not those of a whole panel.
  const everybody = Math.max(0, ...quotas.map(({ pool }) => sum(pool.map(({ count }) => count))))
  return quotas.flatMap(({ feature, values, pool }) => {
    const told = described?.find((one) => one.feature === feature)?.groups
    const groups =
      told ?? pool.map((one) => ({ values: one.values, pool: one.count, panel: undefined }))
    if (groups.length === 0) return []
    const own = groups.map((group) => values.filter(({ value }) => group.values.includes(value)))
    const isWhole = sum(groups.map((group) => group.pool)) === everybody
    const bounds = groupBounds(own, Number(fixed['seats'] ?? 0), isWhole)
    return {
      feature,
      rows: groups.map((group, at) => ({
        values: group.values,
        population: own[at]?.some((one) => one.population < 0)
          ? undefined
          : sum(own[at]?.map((one) => one.population) ?? []),
        pool: group.pool,
        min: bounds[at]?.min ?? 0,
        max: bounds[at]?.max ?? 0,
        panel: group.panel,
      })),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
