/** How many judges gave each grade to one proposal, from the worst grade to the best. Counts may be huge. */
export type Tally = readonly bigint[]

/**
 * What to do when some judges did not grade a proposal. Nothing may be compared before it is settled.
 *
 * - `static`: a missing grade is the grade of this index (0 = the worst: the usual rule).
 * - `median`: a missing grade is the majority grade of the grades that were given.
 * - `normalise`: proposals keep their own judges and are brought to a common number of them.
 */
export type MissingRule =
  | { readonly kind: 'static'; readonly grade: number }
  | { readonly kind: 'median' }
  | { readonly kind: 'normalise' }

export const worstGrade: MissingRule = { kind: 'static', grade: 0 }

/**
 * Tallies that all have the same number of judges.
 *
 * @param tallies one for each proposal, all with the same number of grades (at least one)
 * @param judges number of people who voted; not needed for `normalise`
 * @throws RangeError when tallies differ in length, count less than nothing, or exceed the judges
 * @example
 * settleMissing([[1n, 2n], [0n, 1n]], 3n, worstGrade) // [[1n, 2n], [2n, 1n]]
 */
export function settleMissing(
  tallies: readonly Tally[],
  judges: bigint,
  rule: MissingRule,
): readonly Tally[] {
  const grades = tallies[0]?.length ?? 0
  for (const tally of tallies) {
    if (tally.length !== grades || grades === 0)
      throw new RangeError('tallies have different grades')
    if (tally.some((count) => count < 0n)) throw new RangeError('a count is less than nothing')
  }
  if (rule.kind === 'normalise') return normalised(tallies)
  return tallies.map((tally) => {
    const missing = judges - totalOf(tally)
    if (missing < 0n) throw new RangeError('more grades than judges')
    const grade = rule.kind === 'static' ? rule.grade : medianGrade(tally)
    if (!(grade in tally)) throw new RangeError('no such grade')
    return tally.map((count, at) => (at === grade ? count + missing : count))
  })
}

export function totalOf(tally: Tally): bigint {
  return tally.reduce((sum, count) => sum + count, 0n)
}

/** The lower median: with an even number of judges, the worse of the two grades in the middle. */
export function medianGrade(tally: Tally): number {
  const half = (totalOf(tally) + 1n) / 2n
  let reached = 0n
  for (const [grade, count] of tally.entries()) {
    reached += count
    if (reached >= half && reached > 0n) return grade
  }
  return 0
}

/** Each tally times what brings it to the least common multiple of all; one without any judge stays empty. */
function normalised(tallies: readonly Tally[]): readonly Tally[] {
  const totals = tallies.map(totalOf)
  const common = totals.filter((total) => total > 0n).reduce(leastCommonMultiple, 1n)
  return tallies.map((tally, at) => {
    const total = totals[at] ?? 0n
    if (total === 0n) return tally.map((_, grade) => (grade === 0 ? common : 0n))
    return tally.map((count) => count * (common / total))
  })
}

function leastCommonMultiple(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b > 0n) [a, b] = [b, a % b]
  return (one / a) * other
}
