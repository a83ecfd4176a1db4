import { hideSmall } from '#kit/small-cells.ts'

/** An area of the list (a polling station, a hamlet, a stratum), as the waves that were posted have it. */
export interface AreaSeen {
  readonly name: string
  readonly addresses: number
  readonly letters: number
  /** Those who registered with one of these letters. */
  readonly replies: number
  /** Sum of their chances in the list of panels; undefined until it is made. */
  readonly panelSum: number | undefined
}

/** Chances in parts of 1. */
export interface Chances {
  /** Of somebody who would say yes if a letter came: letter × panel. */
  readonly willing: number
  /** Of any address of the area: letter × reply × panel, the seats that it may expect. */
  readonly anyone: number
}

/** What the correction for unequal reply rates does to one area. What is hidden is undefined. */
export interface AreaChance {
  readonly name: string
  /** Several small areas told together, so that nobody is seen. */
  readonly isGroup: boolean
  readonly addresses: number
  readonly letters: number | undefined
  readonly replies: number | undefined
  readonly rate: number | undefined
  readonly letter: number | undefined
  /** Mean chance in the panel of those who replied. */
  readonly panel: number | undefined
  /** As many letters, spread evenly over the addresses, and a panel drawn among the replies without quotas. */
  readonly before: Chances | undefined
  readonly after: Chances | undefined
}

const sumOf = <T>(all: readonly T[], of: (item: T) => number) =>
  all.reduce((sum, item) => sum + of(item), 0)
const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0)

/**
 * Two draws make a chance: a letter, then a seat. Where fewer answer, more letters leave; then quotas weigh the replies.
 * `others` registered without a letter of these waves, and are in the same pool. Before the list of panels is made the
 * second chance is that of a plain lot.
 */
export function areaChances(
  areas: readonly AreaSeen[],
  others: number,
  seats: number,
): readonly AreaChance[] {
  const even = share(
    sumOf(areas, ({ letters }) => letters),
    sumOf(areas, ({ addresses }) => addresses),
  )
  const rateOf = ({ replies, letters }: AreaSeen) => share(replies, letters)
  const evenPool = sumOf(areas, (area) => area.addresses * even * rateOf(area)) + others
  const plain = share(seats, sumOf(areas, ({ replies }) => replies) + others)
  const evenPanel = share(seats, evenPool)
  return areas.map((area) => {
    const rate = rateOf(area)
    const letter = share(area.letters, area.addresses)
    const panel = area.panelSum === undefined ? plain : share(area.panelSum, area.replies)
    return {
      ...{ name: area.name, isGroup: false, addresses: area.addresses },
      ...{ letters: area.letters, replies: area.replies, rate, letter, panel },
      before: { willing: even * evenPanel, anyone: even * rate * evenPanel },
      after: { willing: letter * panel, anyone: letter * rate * panel },
    }
  })
}

const withoutLetter = '\u0000'

/**
 * The same, for anyone to read: areas with fewer than five letters or replies are told together, and those who came
 * without a letter count among the cells, because totals are public elsewhere.
 */
export function publishedAreas(
  areas: readonly AreaSeen[],
  others: number,
  seats: number,
): readonly AreaChance[] {
  const hiddenIn = (cells: readonly { key: string; count: number }[]) =>
    hideSmall(cells).flatMap(({ key, count }) => (count === undefined ? [key] : []))
  const hidden = new Set([
    ...hiddenIn(areas.map(({ name, letters }) => ({ key: name, count: letters }))),
    ...hiddenIn([
      ...areas.map(({ name, replies }) => ({ key: name, count: replies })),
      { key: withoutLetter, count: others },
    ]),
  ])
  if (hidden.size === 0) return areaChances(areas, others, seats)
  const group = merged(areas.filter(({ name }) => hidden.has(name)))
  const shown = areas.filter(({ name }) => !hidden.has(name))
  const all = areaChances(group.addresses > 0 ? [...shown, group] : shown, others, seats)
  // Together with the totals, what was « before » would give back how many came without a letter.
  const hasOthers = hidden.has(withoutLetter)
  const isSeen = !hasOthers && group.replies >= 5 && group.letters >= 5
  return all.map((chance) => {
    const known = hasOthers ? { ...chance, before: undefined } : chance
    if (chance.name !== group.name) return known
    return { ...(isSeen ? known : { ...known, ...nothing }), isGroup: true }
  })
}

const nothing = {
  ...{ letters: undefined, replies: undefined, rate: undefined },
  ...{ letter: undefined, panel: undefined, before: undefined, after: undefined },
}

function merged(areas: readonly AreaSeen[]): AreaSeen {
  const listed = areas.some(({ panelSum }) => panelSum !== undefined)
  return {
    name: areas.map(({ name }) => name).join(', '),
    addresses: sumOf(areas, ({ addresses }) => addresses),
    letters: sumOf(areas, ({ letters }) => letters),
    replies: sumOf(areas, ({ replies }) => replies),
    panelSum: listed ? sumOf(areas, ({ panelSum }) => panelSum ?? 0) : undefined,
  }
}
