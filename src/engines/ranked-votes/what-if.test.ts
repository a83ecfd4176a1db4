import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Ballot, everyOutcome, instantRunoff, meekStv, scottishStv } from './index.ts'

const strict = (count: number, ...ranks: readonly number[]): Ballot => ({
  count,
  ranks: ranks.map((option) => [option]),
})

describe('who may be elected, whatever is drawn', () => {
  it('is one person when the tie changes nothing', () => {
    const ballots = { options: 4, given: [strict(9, 0), strict(1, 1), strict(1, 2), strict(4, 3)] }
    let runs = 0
    const outcome = everyOutcome((decide) => {
      runs++
      return [instantRunoff(ballots, { decide }).winners]
    }, 50)
    expect([outcome, runs]).toEqual([{ sure: [0], open: [], whole: true }, 1])
  })

  it('is open when each way elects another one', () => {
    // Option 0 is elected; options 1 and 2 are equal, and one of them leaves.
    const equal = { options: 3, given: [strict(4, 0), strict(2, 1), strict(2, 2)] }
    for (const count of [scottishStv, meekStv])
      expect(everyOutcome((decide) => [count(equal, 2, { decide }).winners], 50)).toEqual({
        sure: [0],
        open: [1, 2],
        whole: true,
      })
  })

  it('says when not every way was tried', () => {
    const ballots = { options: 6, given: [0, 1, 2, 3, 4, 5].map((option) => strict(1, option)) }
    expect(everyOutcome((decide) => [instantRunoff(ballots, { decide }).winners], 5).whole).toBe(
      false,
    )
  })

  // The control: each order in which the options can be drawn, one count for each.
  it('agrees with a count for each order that a lot can give', () => {
    const options = 4
    const orders = permutations([0, 1, 2, 3])
    const ballot = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.shuffledSubarray([0, 1, 2, 3]))
      .map(([count, order]) => strict(count, ...order))
    const counts = [
      (ballots: readonly Ballot[], rules: object) =>
        instantRunoff({ options, given: ballots }, rules).winners,
      (ballots: readonly Ballot[], rules: object) =>
        scottishStv({ options, given: ballots }, 2, rules).winners,
      (ballots: readonly Ballot[], rules: object) =>
        meekStv({ options, given: ballots }, 2, rules).winners,
    ]
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 5 }), (ballots) => {
        for (const count of counts) {
          const drawn = orders.map((order) => count(ballots, { order }))
          const { sure, open, whole } = everyOutcome(
            (decide) => [count(ballots, { decide })],
            5_000,
          )
          expect(whole).toBe(true)
          // A lot that is one order for the whole count draws some of the ways, and never another one.
          for (const option of sure)
            expect(drawn.every((winners) => winners.includes(option))).toBe(true)
          for (const winners of drawn)
            for (const winner of winners) expect([...sure, ...open]).toContain(winner)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items]
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  )
}
