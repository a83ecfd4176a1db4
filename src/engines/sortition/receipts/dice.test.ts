import { describe, expect, test } from 'vitest'
import { panelIndex } from './beacon.ts'
import { diceNumber, diceOfList, isFairLength } from './dice.ts'
import { makeReceipt, receiptText, uncheckedReceipt, verifyReceipt } from './receipt.ts'

/** How many of all the throws, and of all the words of the beacon, give each panel. */
function throwsOf(panels: number, beacon = 0): Set<number> {
  const counts = new Int32Array(panels)
  const count = diceOfList(panels)
  for (let thrown = 0; thrown < 10 ** count; thrown++) {
    const dice = [...String(thrown).padStart(count, '0')].map(Number)
    const index = panelIndex(diceNumber(dice, count) ?? -1, beacon, panels)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return new Set(counts)
}

describe('D4: every throw counted, for every length up to a thousand', () => {
  test('a length is fair when each panel has as many throws as any other, and only then', () => {
    for (let panels = 1; panels <= 1000; panels++)
      if (isFairLength(panels) !== (throwsOf(panels).size === 1)) expect.unreachable(`${panels}`)
    expect([100, 500, 1000, 10_000].every(isFairLength)).toBe(true)
    expect([0, 3, 300, 667, 999, 1001].some(isFairLength)).toBe(false)
    // What was seen: 667 panels, where the first 333 came twice as often as the others.
    expect([...throwsOf(667)].sort()).toEqual([1, 2])
  })

  test('whatever the beacon adds', () => {
    for (const panels of [100, 250, 1000])
      for (const beacon of [1, 77, 999]) expect(throwsOf(panels, beacon).size).toBe(1)
  })
})

describe('D4: a receipt of an unfair list', () => {
  const input = (panels: number) => ({
    fixed: {
      title: 'essai',
      seats: 1,
      method: 'list' as const,
      round: 1000,
      engine: 'sortition/1',
    },
    rules: 'règle',
    pool: `${'a'.repeat(16)};leaf\n${'b'.repeat(16)};leaf\n`,
    panels: Array.from({ length: panels }, (_, at) => [at % 2]),
    dice: [3, 5, 2],
    signature:
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    log: [
      { at: '', kind: 'committed', payload: {} },
      { at: '', kind: 'drawn', payload: {} },
    ],
  })

  test('is no longer made, and those that exist recompute', () => {
    expect(makeReceipt(input(667))).toBeUndefined()
    expect(makeReceipt(input(500))).toBeDefined()
    const old = uncheckedReceipt(input(667))
    expect(verifyReceipt(old, receiptText(old)).filter(({ holds }) => !holds)).toEqual([])
  })
})
