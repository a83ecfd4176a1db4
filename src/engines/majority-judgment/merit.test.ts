import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, type MissingRule, settleMissing, type Tally, worstGrade } from './index.ts'

const ranksOf = (tallies: readonly Tally[]) => judge(tallies).map(({ rank }) => rank)

/** The definition of 2007, word for word: take one majority grade away from each, until they differ. */
function byDefinition(tally: Tally, other: Tally): number {
  const [a, b] = [listed(tally), listed(other)]
  while (a.length > 0) {
    const at = Math.floor((a.length - 1) / 2)
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return Math.sign(difference)
    a.splice(at, 1)
    b.splice(at, 1)
  }
  return 0
}

const listed = (tally: Tally) =>
  tally.flatMap((count, grade) => Array.from({ length: Number(count) }, () => grade))

const tallyOf = (grades: number, judges: number) =>
  fc
    .array(fc.integer({ min: 0, max: grades - 1 }), { minLength: judges, maxLength: judges })
    .map((values) =>
      Array.from({ length: grades }, (_, at) => BigInt(values.filter((one) => one === at).length)),
    )

const pairs = fc
  .record({ grades: fc.integer({ min: 1, max: 7 }), judges: fc.integer({ min: 1, max: 14 }) })
  .chain(({ grades, judges }) => fc.tuple(tallyOf(grades, judges), tallyOf(grades, judges)))

describe('majority judgment', () => {
  it('follows the definition of 2007, one judge at a time', () => {
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        const [a, b] = ranksOf([one, other]) as [number, number]
        expect(Math.sign(b - a)).toBe(byDefinition(one, other))
      }),
      { numRuns: 3000 },
    )
  })

  it('does not depend on the order of the proposals', () => {
    fc.assert(
      fc.property(fc.array(tallyOf(5, 9), { minLength: 2, maxLength: 8 }), (tallies) => {
        expect(ranksOf([...tallies].reverse())).toEqual([...ranksOf(tallies)].reverse())
      }),
    )
  })

  it('never ranks lower a proposal that one judge likes better', () => {
    fc.assert(
      fc.property(fc.tuple(tallyOf(5, 9), tallyOf(5, 9)), ([one, other]) => {
        const from = one.findIndex((count) => count > 0n)
        if (from === 4) return
        const raised = one.map((count, at) =>
          at === from ? count - 1n : at === from + 1 ? count + 1n : count,
        )
        const before = ranksOf([one, other])[0] ?? 0
        expect(ranksOf([raised, other])[0]).toBeLessThanOrEqual(before)
      }),
    )
  })

  it('gives equals the same rank, and counts them', () => {
    const good: Tally = [0n, 3n]
    expect(ranksOf([good, [2n, 1n], good])).toEqual([1, 3, 1])
  })

  it('says the grade with the larger group outside it', () => {
    // 10 judges: 2 bad, 5 fair, 3 good. The fifth and the sixth say “fair”; more are above than below.
    expect(judge([[2n, 5n, 3n]])[0]).toMatchObject({ grade: 1, better: 3n, worse: 2n, sign: '+' })
    expect(judge([[3n, 4n, 3n]])[0]).toMatchObject({ grade: 1, sign: '-' })
  })
})

describe('grades that were not given', () => {
  it.each<[string, MissingRule, readonly Tally[]]>([
    [
      'are the worst grade',
      worstGrade,
      [
        [1n, 2n, 0n],
        [2n, 0n, 1n],
      ],
    ],
    [
      'are a grade that was fixed before',
      { kind: 'static', grade: 1 },
      [
        [1n, 2n, 0n],
        [0n, 2n, 1n],
      ],
    ],
    [
      'are the majority grade of the others',
      { kind: 'median' },
      [
        [1n, 2n, 0n],
        [0n, 0n, 3n],
      ],
    ],
    [
      'are left out, and each is brought to the same number',
      { kind: 'normalise' },
      [
        [1n, 2n, 0n],
        [0n, 0n, 3n],
      ],
    ],
  ])('%s', (_, rule, expected) => {
    expect(
      settleMissing(
        [
          [1n, 2n, 0n],
          [0n, 0n, 1n],
        ],
        3n,
        rule,
      ),
    ).toEqual(expected)
  })

  it('cannot be fewer than none', () => {
    expect(() => settleMissing([[2n, 2n]], 3n, worstGrade)).toThrow(/more grades than judges/)
    expect(() => settleMissing([[-1n, 2n]], 3n, worstGrade)).toThrow(/less than nothing/)
    expect(() => settleMissing([[1n], [1n, 2n]], 3n, worstGrade)).toThrow(/different grades/)
    expect(() =>
      judge([
        [1n, 1n],
        [1n, 2n],
      ]),
    ).toThrow(/different numbers of judges/)
  })
})
