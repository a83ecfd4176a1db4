import { describe, expect, test } from 'vitest'
import { areAllAlike, type BallotGroup, revealingNumbers } from './revealing.ts'

const group = (count: number, more: Partial<BallotGroup> = {}): BallotGroup => ({
  channel: 'screen',
  weight: 1,
  count,
  ...more,
})

describe('what a box would tell about its voters', () => {
  test.each([
    ['nobody', [], []],
    ['one alone', [group(1)], ['few']],
    [
      'four, whatever else they are',
      [group(2), group(2, { channel: 'paper', weight: 7 })],
      ['few'],
    ],
    ['five', [group(5)], []],
    ['one of a weight of its own', [group(20), group(1, { weight: 7 })], ['weights']],
    ['five of each weight', [group(5), group(5, { weight: 7 })], []],
    ['one sheet of paper', [group(20), group(1, { channel: 'paper' })], ['channels']],
    ['one by screen', [group(1), group(20, { channel: 'paper' })], ['channels']],
    [
      'one sheet that weighs more',
      [group(20), group(1, { channel: 'paper', weight: 7 })],
      ['weights', 'channels'],
    ],
    [
      'one weight, half of it on paper',
      [group(5, { weight: 7 }), group(5, { weight: 7, channel: 'paper' })],
      [],
    ],
  ] as const)('%s', (_, groups, told) => {
    expect(revealingNumbers(groups)).toEqual(told)
  })

  test('ballots that all say the same', () => {
    const saying = (option: number | null) => ({ choice: { kind: 'one', option } as const })
    expect(areAllAlike([])).toBe(false)
    expect(areAllAlike([saying(1), saying(1), saying(1)])).toBe(true)
    expect(areAllAlike([saying(null), saying(null)])).toBe(true)
    expect(areAllAlike([saying(1), saying(1), saying(0)])).toBe(false)
  })
})
