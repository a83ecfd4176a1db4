import { medianGrade, type Tally, totalOf } from './tally.ts'

/** What majority judgment says of one proposal. */
export interface Merit {
  /** Index of the majority grade, 0 = worst. */
  readonly grade: number
  /** Judges above and below the majority grade. */
  readonly better: bigint
  readonly worse: bigint
  /** The larger of the two groups: `+` when it is above, `-` when below or when both are equal. */
  readonly sign: '+' | '-'
  /** 1 = first; equals share a rank, and the next one is counted after them (1, 1, 3). */
  readonly rank: number
  /** Steps compared one after the other, the first that differs decides. */
  readonly steps: readonly Step[]
}

/** A majority grade and the larger group outside it: above (positive), below (negative). */
export interface Step {
  readonly grade: number
  readonly pull: bigint
}

/**
 * Ranks proposals by majority judgment (Balinski & Laraki, *A theory of measuring, electing and ranking*,
 * PNAS 104, 2007; *Majority Judgment*, MIT Press, 2011). The majority grade is the lower median. Between
 * equal grades, the larger of the groups above and below decides (equal groups count as below); still
 * equal, the judges of the majority grade join the nearest grade of that group, and so on. This gives the
 * order of the original definition, which takes one majority grade away from each side at a time.
 *
 * @param tallies same number of grades and of judges for each (see `settleMissing`)
 * @returns one merit for each proposal, in the order given: the order never matters
 * @throws RangeError when the numbers of judges differ
 * @example
 * // Of 3 judges: A has one “bad” and two “good”; B has three “fair”.
 * judge([[1n, 0n, 2n], [0n, 3n, 0n]]).map(({ rank }) => rank) // [1, 2]
 */
export function judge(tallies: readonly Tally[]): readonly Merit[] {
  const judges = totalOf(tallies[0] ?? [])
  if (tallies.some((tally) => totalOf(tally) !== judges))
    throw new RangeError('proposals have different numbers of judges')
  const steps = tallies.map(stepsOf)
  return tallies.map((tally, at) => {
    const own = steps[at] ?? []
    const grade = own[0]?.grade ?? 0
    const better = totalOf(tally.slice(grade + 1))
    const worse = totalOf(tally.slice(0, grade))
    const rank = 1 + steps.filter((others) => compare(others, own) > 0).length
    return { grade, better, worse, sign: better > worse ? '+' : '-', rank, steps: own }
  })
}

function stepsOf(tally: Tally): readonly Step[] {
  const left = [...tally]
  const steps: Step[] = []
  for (let round = 0; round < tally.length; round++) {
    const grade = medianGrade(left)
    const better = totalOf(left.slice(grade + 1))
    const worse = totalOf(left.slice(0, grade))
    const up = better > worse
    steps.push({ grade, pull: up ? better : -worse })
    const next = nearest(left, grade, up ? 1 : -1)
    if (next === undefined) break
    left[next] = (left[next] ?? 0n) + (left[grade] ?? 0n)
    left[grade] = 0n
  }
  return steps
}

/** The next grade that someone gave, on this side. */
function nearest(tally: readonly bigint[], grade: number, way: 1 | -1): number | undefined {
  for (let at = grade + way; at >= 0 && at < tally.length; at += way) {
    if ((tally[at] ?? 0n) > 0n) return at
  }
  return undefined
}

/** Positive when the first is better. */
function compare(steps: readonly Step[], other: readonly Step[]): number {
  for (let at = 0; at < Math.max(steps.length, other.length); at++) {
    const a = steps[at]
    const b = other[at]
    // Nothing left to move: what is above is no more, what is below either.
    if (!a || !b) return 0
    if (a.grade !== b.grade) return a.grade - b.grade
    if (a.pull !== b.pull) return a.pull > b.pull ? 1 : -1
  }
  return 0
}
