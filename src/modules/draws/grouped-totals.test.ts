import { describe, expect, test } from 'vitest'
import { fewest, groupTotals } from './grouped-totals.ts'

const group = (value: string, ...counts: number[]) => ({ values: [value], counts })

describe('published totals', () => {
  test('a small number is told with its neighbour', () => {
    expect(groupTotals([group('16-17', 2), group('18-29', 6), group('30+', 16)])).toEqual([
      { values: ['16-17', '18-29'], counts: [8] },
      group('30+', 16),
    ])
    expect(groupTotals([group('F', 12), group('M', 12)])).toHaveLength(2)
  })

  test('pool and panel are both counted', () => {
    expect(groupTotals([group('a', 40, 3), group('b', 30, 4), group('c', 50, 17)])).toEqual([
      { values: ['a', 'b'], counts: [70, 7] },
      group('c', 50, 17),
    ])
  })

  test('S21: no published number is about fewer than five people, and none is lost', () => {
    for (let turn = 0; turn < 200; turn++) {
      const counts = Array.from(
        { length: 2 + (turn % 6) },
        (_, at) => (turn * 7 + at * at * 3) % 13,
      )
      const all = counts.reduce((sum, one) => sum + one, 0)
      const told = groupTotals(counts.map((count, at) => group(String(at), count)))
      expect(told.reduce((sum, one) => sum + (one.counts[0] ?? 0), 0)).toBe(all)
      if (told.length > 1)
        for (const one of told) expect(one.counts[0]).toBeGreaterThanOrEqual(fewest)
    }
  })
})
