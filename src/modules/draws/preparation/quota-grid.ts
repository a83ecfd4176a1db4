import { crossedParts, type DrawFeature, type DrawValue } from '../quota.ts'

/** What whole numbers alone say of a grid of quotas, before any engine: where, what, and how much. */
export interface GridProblem {
  readonly code:
    | 'min-above-max'
    | 'max-above-size'
    | 'flex-inside'
    | 'mins-exceed-size'
    | 'maxes-below-size'
    | 'no-value'
    | 'nobody-sits'
    | 'shares-not-whole'
    | 'pairs-above-answer'
    | 'pairs-below-answer'
  readonly feature: string
  readonly value?: string
  readonly found: number
  readonly expected: number
}

type Bounds = Pick<DrawValue, 'min' | 'max' | 'minFlex' | 'maxFlex'>
type GridFeature = Pick<DrawFeature, 'key' | 'label' | 'crosses'> & {
  readonly values: readonly (Bounds & Pick<DrawValue, 'key' | 'label' | 'populationShare'>)[]
}
type Grid = readonly GridFeature[]

/** Everything that is wrong, at once. A grid without problems may still be impossible with a pool. */
export function gridProblems(features: Grid, panelSize: number): readonly GridProblem[] {
  return features.flatMap((gridFeature) => {
    const { label: feature, crosses, values } = gridFeature
    const problems: GridProblem[] = values.flatMap((value) => ofValue(feature, value, panelSize))
    if (values.length === 0) return [{ code: 'no-value', feature, found: 0, expected: 2 }]
    const mins = sum(values.map(({ min }) => min))
    const maxes = sum(values.map(({ max }) => max))
    if (crosses.length === 0)
      for (const { label: value, max } of values)
        if (max === 0) problems.push({ code: 'nobody-sits', feature, value, found: 0, expected: 1 })
    const isWhole = crosses.length === 0 || coversAll(features, gridFeature)
    if (mins > panelSize)
      problems.push({ code: 'mins-exceed-size', feature, found: mins, expected: panelSize })
    if (isWhole && maxes < panelSize)
      problems.push({ code: 'maxes-below-size', feature, found: maxes, expected: panelSize })
    const shares = values.map(({ populationShare }) => populationShare)
    const whole = sum(shares.map((share) => share ?? 0))
    if (
      crosses.length === 0 &&
      shares.every((share) => share !== undefined) &&
      Math.abs(whole - 1) > 0.02
    )
      problems.push({
        code: 'shares-not-whole',
        feature,
        found: Math.round(whole * 100),
        expected: 100,
      })
    return [...problems, ...pairProblems(features, gridFeature)]
  })
}

/** Whether the pairs of a crossed feature are all the pairs: then they share out the whole panel. */
function coversAll(features: Grid, { crosses, values }: GridFeature): boolean {
  const sizes = crosses.map(
    (key) => features.find((feature) => feature.key === key)?.values.length ?? 0,
  )
  const pairs = values.reduce(
    (all, { key }) => all + crossedParts(key).reduce((product, part) => product * part.length, 1),
    0,
  )
  return pairs > 0 && pairs === sizes.reduce((product, size) => product * size, 1)
}

/** What the pairs ask of one answer, against what that answer itself may have. */
function pairProblems(features: Grid, crossed: GridFeature): GridProblem[] {
  const isWhole = coversAll(features, crossed)
  return crossed.crosses.flatMap((key, at) => {
    const plain = features.find((feature) => feature.key === key)
    return (plain?.values ?? []).flatMap((answer): GridProblem[] => {
      const parts = (value: string) => crossedParts(value)[at] ?? []
      const own = crossed.values.filter(
        (value) => parts(value.key).length === 1 && parts(value.key)[0] === answer.key,
      )
      const [mins, maxes] = [sum(own.map(({ min }) => min)), sum(own.map(({ max }) => max))]
      const where = { feature: crossed.label, value: answer.label }
      if (mins > answer.max)
        return [{ code: 'pairs-above-answer', ...where, found: mins, expected: answer.max }]
      return isWhole && own.length > 0 && maxes < answer.min
        ? [{ code: 'pairs-below-answer', ...where, found: maxes, expected: answer.min }]
        : []
    })
  })
}

function ofValue(
  feature: string,
  { label: value, min, max, minFlex, maxFlex }: Bounds & Pick<DrawValue, 'label'>,
  panelSize: number,
): GridProblem[] {
  if (min > max) return [{ code: 'min-above-max', feature, value, found: min, expected: max }]
  if (max > panelSize)
    return [{ code: 'max-above-size', feature, value, found: max, expected: panelSize }]
  if (minFlex > min) return [{ code: 'flex-inside', feature, value, found: minFlex, expected: min }]
  if (maxFlex < max) return [{ code: 'flex-inside', feature, value, found: maxFlex, expected: max }]
  return []
}

/**
 * Bounds from shares of the population: `x` seats give at least ⌊x⌋ and at most ⌈x⌉, so that sums always fit
 * (27 % of 50 seats: 13 or 14). Flexible bounds are one seat further. `lift` keeps one seat for groups of 2 % and more,
 * which over-represents them: it is said.
 */
export function proposeBounds(
  shares: readonly (number | undefined)[],
  panelSize: number,
  lift = false,
): readonly Bounds[] {
  return shares.map((share) => {
    if (share === undefined) return { min: 0, max: panelSize, minFlex: 0, maxFlex: panelSize }
    const seats = Math.round(share * panelSize * 1e9) / 1e9
    const lifted = lift && share >= 0.02 && seats < 1
    const min = lifted ? 1 : Math.floor(seats)
    // Counted by nobody is not forbidden to anybody: the one person who answers so may sit.
    const max = Math.min(panelSize, Math.max(min, 1, Math.ceil(seats)))
    return { min, max, minFlex: Math.max(0, min - 1), maxFlex: Math.min(panelSize, max + 1) }
  })
}

/** Shares that add up to one, from counts of people; nothing when there is nobody. */
export function sharesOf(counts: readonly number[]): readonly (number | undefined)[] {
  const all = sum(counts)
  return counts.map((count) => (all > 0 ? count / all : undefined))
}

/** Under a quarter of the average chance, the quotas leave somebody almost none. */
export function chanceFloor(panelSize: number, poolSize: number): number {
  return poolSize === 0 ? 0 : panelSize / poolSize / 4
}

/** Half the sum of the gaps between two mixes, in points: 0 is identical, 100 has nothing in common. */
export function mixGap(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [sum(one), sum(other)]
  if (a === 0 || b === 0) return 0
  const gaps = one.map((count, at) => Math.abs(count / a - (other[at] ?? 0) / b))
  return Math.round(50 * sum(gaps))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
