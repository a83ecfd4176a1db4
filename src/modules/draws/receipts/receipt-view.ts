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
  const least = inside.reduce((low, entry) => (entry.count < low.count ? entry : low), {
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
  const step = steps.find((item) => (high - from) / item <= 5) ?? 25
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
  /** One answer; several when the row tells together those whose numbers are not written apart. */
  readonly values: readonly string[]
  /** Per ten thousand inhabitants; `undefined` when one of the values has none. */
  readonly population: number | undefined
  /** `undefined` when it is told with others only, or not at all. */
  readonly pool: number | undefined
  readonly min: number
  readonly max: number
  /** `undefined` before the chance; `within`: not written, and between `min` and `max` as in every panel of the list. */
  readonly panel: number | 'within' | undefined
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

interface Group {
  readonly values: readonly string[]
  readonly pool: number
  readonly panel: number | undefined
}

/**
 * Population, pool, quotas and panel side by side, from the commitment and, after the chance, from the log: each answer in
 * its row and its order. An answer whose number would be nearly a name keeps what the rule published before any chance.
 */
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
  const seats = Number(fixed['seats'] ?? 0)
  return quotas.flatMap((quota) => {
    const told = described?.find((entry) => entry.feature === quota.feature)?.groups
    const groups: readonly Group[] =
      told ?? quota.pool.map(({ values, count }) => ({ values, pool: count, panel: undefined }))
    // A crossing of which nothing may be told has rows only when the rule keeps seats for its answers.
    const isRuled = quota.values.some(({ min, max }) => min > 0 || max < seats)
    if (groups.length === 0 && !isRuled) return []
    const isWhole = sum(groups.map(({ pool }) => pool)) === everybody
    const rows = rowsOf(quota, groups, {
      seats,
      isWhole,
      unwritten: described ? 'within' : undefined,
    })
    // Everybody together is known already: the size of the pool, and the seats.
    return { feature: quota.feature, rows: rows.filter((row) => !isSum(row, everybody)) }
  })
}

function isSum({ values, pool }: MirrorRow, everybody: number): boolean {
  return values.length > 1 && pool === everybody
}

function rowsOf(
  { values, pool }: FixedQuota,
  groups: readonly Group[],
  of: { seats: number; isWhole: boolean; unwritten: 'within' | undefined },
): readonly MirrorRow[] {
  const own = groupBounds(
    values.map((value) => [value]),
    of.seats,
    of.isWhole,
  )
  const joint = groupBounds(
    groups.map((group) => values.filter(({ value }) => group.values.includes(value))),
    of.seats,
    of.isWhole,
  )
  return values.flatMap(({ value, population }, at) => {
    const place = groups.findIndex((group) => group.values.includes(value))
    const group = groups[place]
    const isAlone = group?.values.length === 1
    // The commitment told the pool already, in groups that the panel joins further.
    const before = pool.find((entry) => entry.values.length === 1 && entry.values[0] === value)
    const row: MirrorRow = {
      values: [value],
      population: population < 0 ? undefined : population,
      pool: isAlone ? group.pool : before?.count,
      ...(own[at] ?? { min: 0, max: 0 }),
      panel: (isAlone ? group.panel : undefined) ?? of.unwritten,
    }
    const members = values.filter((entry) => group?.values.includes(entry.value))
    if (!group || isAlone || members.at(-1)?.value !== value) return [row]
    const isKnown = members.every((member) => member.population >= 0)
    const together: MirrorRow = {
      values: members.map((member) => member.value),
      population: isKnown ? sum(members.map((member) => member.population)) : undefined,
      pool: group.pool,
      ...(joint[place] ?? { min: 0, max: 0 }),
      panel: group.panel ?? of.unwritten,
    }
    return [row, together]
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
