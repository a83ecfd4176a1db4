import { describe, expect, test } from 'vitest'
import { commitmentRound, instantOfRound, roundFor } from './commitment.ts'

describe('the commitment', () => {
  const drawAt = new Date('2027-03-06T13:50:00Z')

  test('the round is the first one ten minutes after the dice', () => {
    // Known answer: 6 March 2027, 15:00 in Paris.
    expect(roundFor(drawAt)).toBe(37179412)
    for (const ms of [0, 1, 999, 1000, 1500, 2999]) {
      const moved = new Date(drawAt.getTime() + ms)
      const wait = instantOfRound(roundFor(moved)).getTime() - moved.getTime()
      expect(wait).toBeGreaterThanOrEqual(600_000)
      expect(wait).toBeLessThan(604_000)
    }
  })

  test('S7: 23 h 59 before is refused, 24 h 00 is accepted', () => {
    const speaks = instantOfRound(roundFor(drawAt)).getTime()
    const earlier = (minutes: number) => new Date(speaks - minutes * 60_000)
    expect(commitmentRound(drawAt, earlier(24 * 60 - 1)).ok).toBe(false)
    expect(commitmentRound(drawAt, earlier(24 * 60))).toEqual({ ok: true, value: 37179412 })
  })
})
