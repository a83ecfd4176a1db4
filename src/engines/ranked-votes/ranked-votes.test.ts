import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  approval,
  type Ballot,
  type Ballots,
  condorcetWinner,
  instantRunoff,
  meekStv,
  plurality,
  schulze,
  score,
  scottishStv,
  smithSet,
} from './index.ts'

interface GivenBallots extends Ballots {
  readonly given: readonly Ballot[]
}

/** `[5, 'ACBED']`: five ballots that like A most. */
const of = (...lines: readonly (readonly [number, string])[]): GivenBallots => ({
  options: Math.max(...lines.flatMap(([, order]) => [...order].map(letter))) + 1,
  given: lines.map(([count, order]) => ({
    count,
    ranks: [...order].map((name) => [letter(name)]),
  })),
})
const letter = (name: string) => name.charCodeAt(0) - 65
const names = (options: readonly number[]) =>
  options.map((at) => String.fromCharCode(65 + at)).join('')

describe('Schulze', () => {
  // The worked example of the paper of 2011, which its author publishes with every path.
  const example = of(
    [5, 'ACBED'],
    [5, 'ADECB'],
    [8, 'BEDAC'],
    [3, 'CABED'],
    [7, 'CAEBD'],
    [2, 'CBADE'],
    [7, 'DCEBA'],
    [8, 'EBADC'],
  )

  it('finds the strongest paths of the example of the paper', () => {
    const { ranking, strengths } = schulze(example)
    expect(ranking.map(names)).toEqual(['E', 'A', 'C', 'B', 'D'])
    expect(strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ])
  })

  it('says who is equal, and breaks nothing', () => {
    const { winners, ranking } = schulze({
      options: 3,
      given: [
        { count: 1, ranks: [[0], [1, 2]] },
        { count: 1, ranks: [[1], [0], [2]] },
      ],
    })
    expect(winners).toEqual([0, 1])
    expect(ranking).toEqual([[0, 1], [2]])
  })

  it('elects whoever beats each other one, and only from the smallest group that beats the others', () => {
    fc.assert(
      fc.property(manyBallots, (ballots) => {
        const { winners } = schulze(ballots)
        const condorcet = condorcetWinner(ballots)
        if (condorcet !== undefined) expect(winners).toEqual([condorcet])
        for (const winner of winners) expect(smithSet(ballots)).toContain(winner)
      }),
    )
  })
})

describe('what does not depend on names, nor on the order of the ballots', () => {
  it.each([
    ['Schulze', (ballots: Ballots) => schulze(ballots).ranking],
    ['approval', (ballots: Ballots) => approval(ballots).ranking],
    ['single choice', (ballots: Ballots) => plurality(ballots).ranking],
  ])('%s', (_, count) => {
    fc.assert(
      fc.property(manyBallots, (ballots) => {
        const turned = (option: number) => ballots.options - 1 - option
        const mirror = {
          options: ballots.options,
          given: [...ballots.given].reverse().map(({ count: times, ranks }) => ({
            count: times,
            ranks: ranks.map((rank) => rank.map(turned)),
          })),
        }
        const sorted = (ranking: readonly (readonly number[])[]) =>
          ranking.map((level) => [...level].sort((a, b) => a - b))
        const back = count(mirror).map((level) => level.map(turned))
        expect(sorted(back)).toEqual(sorted(count(ballots)))
      }),
    )
  })

  it('runoff and transferable votes, ballots in any order', () => {
    fc.assert(
      fc.property(manyBallots, fc.integer({ min: 1, max: 3 }), (ballots, seats) => {
        const mixed = { ...ballots, given: [...ballots.given].reverse() }
        expect(instantRunoff(mixed)).toEqual(instantRunoff(ballots))
        expect(scottishStv(mixed, seats)).toEqual(scottishStv(ballots, seats))
        expect(meekStv(mixed, seats)).toEqual(meekStv(ballots, seats))
      }),
    )
  })
})

describe('transferable votes', () => {
  it('lose no vote: what each round gives is what was cast, but for what is cut', () => {
    fc.assert(
      fc.property(manyBallots, fc.integer({ min: 1, max: 3 }), (ballots, seats) => {
        const cast = ballots.given.reduce(
          (sum, { count, ranks }) => sum + (ranks[0]?.length === 1 ? count : 0),
          0,
        )
        const { rounds, winners } = scottishStv(ballots, seats)
        expect(winners.length).toBe(cast === 0 ? 0 : Math.min(seats, ballots.options))
        for (const { number, votes, nonTransferable } of rounds) {
          const sum = [...votes, nonTransferable].reduce((a: number, b) => a + Number(b), 0)
          expect(sum).toBeLessThanOrEqual(cast * 100_000)
          expect(sum).toBeGreaterThanOrEqual(cast * 100_000 - number * cast)
        }
      }),
    )
  })

  it('parts equals by an earlier round, else by the order drawn, and says so', () => {
    // A and B are equal and last at once: nothing came before.
    const equal = of([3, 'C'], [2, 'A'], [2, 'B'])
    expect(scottishStv(equal, 1).ties).toEqual([
      { stage: 1, about: 'exclusion', between: [0, 1], chosen: 0, by: 'order' },
    ])
    expect(scottishStv(equal, 1, { order: [1, 0, 2] }).ties[0]).toMatchObject({ chosen: 1 })
    // B joins A at three when D leaves; A had more before.
    const later = of([4, 'C'], [3, 'A'], [2, 'B'], [1, 'DB'])
    expect(scottishStv(later, 1).ties).toEqual([
      { stage: 2, about: 'exclusion', between: [0, 1], chosen: 1, by: 'earlier-stages' },
    ])
  })
})

describe('instant runoff', () => {
  it('counts a ballot for who still stands, and leaves aside a place that names two of them', () => {
    const ballots: Ballots = {
      options: 3,
      given: [
        { count: 3, ranks: [[0]] },
        { count: 2, ranks: [[1], [2]] },
        { count: 1, ranks: [[1, 2], [0]] },
        { count: 1, ranks: [[2], [1]] },
      ],
    }
    // The third ballot names two that stand: it counts for A, until C has left and B stands alone there.
    const { rounds, winners } = instantRunoff(ballots)
    expect(rounds.map(({ votes }) => Object.fromEntries(votes))).toEqual([
      { 0: 4, 1: 2, 2: 1 },
      { 0: 3, 1: 4 },
    ])
    expect(winners).toEqual([1])
    expect(instantRunoff(ballots, { overvote: 'exhaust' }).rounds[0]?.exhausted).toBe(1)
  })

  it('leaves two winners when nothing parts them', () => {
    expect(instantRunoff(of([1, 'A'], [1, 'B']))).toMatchObject({
      winners: [0, 1],
      ties: [{ about: 'last-seat', by: 'nothing', chosen: undefined }],
    })
  })
})

describe('what is added up', () => {
  it('approval counts each name once, a single choice only the first', () => {
    const ballots = {
      options: 3,
      given: [
        { count: 2, ranks: [[0, 1, 1]] },
        { count: 1, ranks: [[1], [2]] },
      ],
    }
    expect(approval(ballots).totals).toEqual([2, 3, 1])
    expect(plurality(ballots).totals).toEqual([0, 1, 0])
  })

  it('score adds marks', () => {
    expect(
      score(2, [
        { count: 2, marks: [3, 1] },
        { count: 1, marks: [0, 5] },
      ]),
    ).toMatchObject({
      totals: [6, 7],
      winners: [1],
    })
  })

  it('refuses what is no ballot', () => {
    const bad = (ballot: Ballot) => () => approval({ options: 2, given: [ballot] })
    expect(bad({ count: 1, ranks: [[2]] })).toThrow(/does not exist/)
    expect(bad({ count: 0.5, ranks: [[1]] })).toThrow(/count/)
    expect(() => score(1, [{ count: 1, marks: [Number.NaN] }])).toThrow(/mark/)
    expect(() => scottishStv({ options: 2, given: [] }, 0)).toThrow(/seats/)
  })
})

const manyBallots: fc.Arbitrary<GivenBallots> = fc.integer({ min: 2, max: 6 }).chain((options) =>
  fc
    .array(
      fc.record({
        count: fc.integer({ min: 0, max: 9 }),
        ranks: fc.shuffledSubarray(Array.from({ length: options }, (_, at) => at)).chain((order) =>
          fc
            .array(fc.boolean(), { minLength: order.length, maxLength: order.length })
            .map((joins) =>
              order.reduce<number[][]>((ranks, option, at) => {
                const last = ranks.at(-1)
                if (joins[at] && last && at % 3 === 0) last.push(option)
                else ranks.push([option])
                return ranks
              }, []),
            ),
        ),
      }),
      { maxLength: 12 },
    )
    .map((values) => ({ options, given: values })),
)
