import { describe, expect, test } from 'vitest'
import { seededChance } from '#kit/chance.ts'
import { instantRunoff } from './instant-runoff.ts'
import { meekStv } from './meek-stv.ts'
import { scottishStv } from './scottish-stv.ts'
import { PastStages, type Votes } from './ties.ts'

/** The rule as it is written: stage after stage, from the latest one. */
function slowly(between: readonly number[], history: readonly Votes[], wanted: 'least' | 'most') {
  let left = between
  for (const votes of history.toReversed()) {
    const of = (option: number) => votes[option] ?? 0
    const best = left.map(of).reduce((a, b) => ((wanted === 'least' ? b < a : b > a) ? b : a))
    left = left.filter((option) => of(option) === best)
  }
  return left
}

test('looking back at the order of the stages is looking back at each of them', () => {
  const chance = seededChance(7)
  const byte = () => chance.bytes(1)[0] ?? 0
  for (let run = 0; run < 400; run++) {
    const options = 2 + (byte() % 6)
    const past = new PastStages(options)
    const history: Votes[] = []
    for (let stage = 0; stage < byte() % 6; stage++) {
      const votes = Array.from({ length: options }, () =>
        run % 2 ? byte() % 3 : BigInt(byte() % 3),
      )
      history.push(votes)
      past.add(votes)
      const between = [...Array(options).keys()].filter(() => byte() % 4 > 0)
      if (between.length === 0) continue
      for (const wanted of ['least', 'most'] as const)
        expect(past.foremost(between, wanted)).toEqual(slowly(between, history, wanted))
    }
  }
})

describe('many options, most of them equal and last', () => {
  const options = 500
  const given = Array.from({ length: 40 }, (_, ballot) => ({
    count: 1 + (ballot % 3),
    ranks: Array.from({ length: 20 }, (_, at) => [(ballot * 37 + at * 11) % options]),
  }))

  test.each([
    ['irv', () => instantRunoff({ options, given }).rounds],
    ['the Scottish rule', () => scottishStv({ options, given }, 3).rounds],
    ['Meek', () => meekStv({ options, given }, 3).rounds],
  ] as const)('%s ends in seconds of processor', { timeout: 60_000 }, (_, count) => {
    const since = process.cpuUsage()
    expect(count().length).toBeGreaterThan(400)
    expect(process.cpuUsage(since).user / 1e6).toBeLessThan(6)
  })
})
