import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allMayShow,
  type Cell,
  fewest,
  groupBounds,
  groupCells,
  hideSmall,
  mayShow,
  shownTotal,
} from './small-cells.ts'

const cell = (key: string, ...counts: number[]): Cell => ({ key, counts })
const keysOf = (cells: readonly Cell[], ordered: boolean) =>
  groupCells(cells, ordered).map(({ keys, counts }) => [keys.join('+'), ...counts])

describe('kinds of people told together', () => {
  test('ages are joined with their neighbours, and as few as possible', () => {
    const ages = [
      cell('16-29', 3),
      cell('30-44', 4),
      cell('45-59', 3),
      cell('60-74', 3),
      cell('75', 2),
    ]
    expect(keysOf(ages, true)).toEqual([
      ['16-29+30-44', 7],
      ['45-59+60-74+75', 8],
    ])
  })

  test('the panel of the review: men are not joined with an answer that nobody gave', () => {
    expect(keysOf([cell('F', 8, 30), cell('H', 7, 28), cell('Autre', 0, 0)], false)).toEqual([
      ['F', 8, 30],
      ['H', 7, 28],
      ['Autre', 0, 0],
    ])
    // Somebody gave it: alone, they would be seen, in the table or by subtraction.
    expect(keysOf([cell('F', 8, 30), cell('H', 7, 28), cell('Autre', 0, 2)], false)).toEqual([
      ['F', 8, 30],
      ['H+Autre', 7, 30],
    ])
  })

  test('without an order, the smallest go with the smallest', () => {
    expect(keysOf([cell('a', 3), cell('b', 20), cell('c', 3)], false)).toEqual([
      ['a+c', 6],
      ['b', 20],
    ])
    expect(keysOf([cell('a', 3), cell('b', 20), cell('c', 3)], true)).toEqual([['a+b+c', 26]])
  })

  test('an empty kind between two that are joined goes with them; elsewhere it is shown empty', () => {
    expect(keysOf([cell('a', 3), cell('b', 0), cell('c', 4), cell('d', 0)], true)).toEqual([
      ['a+b+c', 7],
      ['d', 0],
    ])
  })
})

/** Tables of one to nine kinds, each counted in the pool and in the panel. */
const tables = fc.array(
  fc.record({ pool: fc.nat({ max: 14 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { minLength: 1, maxLength: 9 },
)
const cellsOf = (rows: readonly { pool: number; share: number }[]) =>
  rows.map(({ pool, share }, at) => {
    const panel = Math.round(pool * share)
    return cell(String(at), pool, panel, pool - panel)
  })
const totals = (groups: readonly { readonly counts: readonly number[] }[]) =>
  [0, 1, 2].map((at) => groups.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0))

describe('whatever the table', () => {
  test('order is kept, nobody is lost, sums are true', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, ordered) => {
        const cells = cellsOf(rows)
        const groups = groupCells(cells, ordered)
        expect(groups.flatMap(({ keys }) => keys).toSorted()).toEqual(
          cells.map(({ key }) => key).toSorted(),
        )
        expect(totals(groups)).toEqual(totals(cells))
        const firsts = groups.map(({ keys }) => Number(keys[0]))
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
        for (const { keys } of groups) {
          const places = keys.map(Number)
          expect(places).toEqual(places.toSorted((a, b) => a - b))
          if (ordered) expect(places.at(-1)).toBe((places[0] ?? 0) + places.length - 1)
        }
      }),
    )
  })

  test('no number, and no difference of the columns, is about one to four people; empty kinds are alone', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, ordered) => {
        const cells = cellsOf(rows)
        const groups = groupCells(cells, ordered)
        const told = groups.filter(({ counts }) => counts.some((count) => count > 0))
        if (told.length > 1)
          for (const { counts } of told)
            for (const count of counts) expect(mayShow(count)).toBe(true)
        if (allMayShow(cells)) expect(groups).toHaveLength(cells.length)
        if (!ordered)
          for (const { key, counts } of cells)
            if (counts.every((count) => count === 0))
              expect(groups.find(({ keys }) => keys.includes(key))?.keys).toEqual([key])
      }),
    )
  })

  test('two tables, the second joined from the first: no subtraction of any of their numbers gives a small one', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (rows, ordered) => {
        const cells = cellsOf(rows)
        const pool = groupCells(
          cells.map(({ key, counts }) => cell(key, counts[0] ?? 0)),
          ordered,
        )
        const again = pool.map(({ keys }) => {
          const own = cells.filter(({ key }) => keys.includes(key))
          return { key: keys.join(), counts: totals(own) }
        })
        const panel = groupCells(again, ordered)
        // Each published number is a set of people: what sets and their differences hold, when they hold one another.
        const published = [
          ...pool.map(({ keys }) => new Set(keys)),
          ...panel.map(({ keys }) => new Set(keys.flatMap((key) => key.split(',')))),
        ]
        const size = (keys: ReadonlySet<string>, at: number) =>
          cells.reduce((sum, { key, counts }) => sum + (keys.has(key) ? (counts[at] ?? 0) : 0), 0)
        if (pool.filter(({ counts }) => (counts[0] ?? 0) > 0).length < 2) return
        for (const outer of published)
          for (const inner of published) {
            if (![...inner].every((key) => outer.has(key))) continue
            const left = new Set([...outer].filter((key) => !inner.has(key)))
            expect(mayShow(size(left, 0))).toBe(true)
          }
      }),
    )
  })

  test('bounds of seats: none above the seats, and every panel that the kinds allow is inside', () => {
    const kinds = fc.array(
      fc.record({ min: fc.nat({ max: 4 }), room: fc.nat({ max: 15 }), taken: fc.nat({ max: 15 }) }),
      { minLength: 2, maxLength: 6 },
    )
    fc.assert(
      fc.property(kinds, fc.nat({ max: 5 }), (values, cut) => {
        // A panel that holds the bounds of each kind: its seats are their sum.
        const panel = values.map(({ min, room, taken }) => min + Math.min(room, taken))
        const seats = panel.reduce((sum, one) => sum + one, 0)
        const bounds = values.map(({ min, room }) => ({ min, max: min + room }))
        const at = 1 + (cut % (values.length - 1))
        const groups = [bounds.slice(0, at), bounds.slice(at)]
        const held = [panel.slice(0, at), panel.slice(at)].map((own) =>
          own.reduce((a, b) => a + b, 0),
        )
        for (const isWhole of [true, false])
          for (const [which, { min, max }] of groupBounds(groups, seats, isWhole).entries()) {
            expect(max).toBeLessThanOrEqual(seats)
            expect(min).toBeLessThanOrEqual(held[which] ?? 0)
            expect(max).toBeGreaterThanOrEqual(held[which] ?? 0)
          }
      }),
    )
    // The review saw « 7–23 » for 15 seats.
    const [women, others] = groupBounds(
      [
        [{ min: 7, max: 8 }],
        [
          { min: 7, max: 8 },
          { min: 0, max: 15 },
        ],
      ],
      15,
      true,
    )
    expect([women, others]).toEqual([
      { min: 7, max: 8 },
      { min: 7, max: 8 },
    ])
  })
})

describe('numbers that are hidden', () => {
  const shown = (counts: Record<string, number>) =>
    Object.fromEntries(
      hideSmall(Object.entries(counts).map(([key, count]) => ({ key, count }))).map(
        ({ key, count }) => [key, count],
      ),
    )

  test('large numbers and zeros are shown; a small one takes another with it', () => {
    expect(shown({ letter: 30, phone: 6, door: 0 })).toEqual({ letter: 30, phone: 6, door: 0 })
    expect(shown({ letter: 30, phone: 6, door: 2 })).toEqual({
      ...{ letter: 30, phone: undefined, door: undefined },
    })
    expect(shown({ a: 1, b: 1, c: 40, d: 20 })).toEqual({
      ...{ a: undefined, b: undefined, c: 40, d: undefined },
    })
    expect(shown({ a: 3, b: 0 })).toEqual({ a: undefined, b: 0 })
    expect([shownTotal(4), shownTotal(0), shownTotal(5)]).toEqual([undefined, 0, 5])
  })

  test('the total minus what is shown is never about one to four people, unless it is the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const told = hideSmall(counts.map((count, at) => ({ key: String(at), count })))
        const all = counts.reduce((sum, count) => sum + count, 0)
        const seen = told.reduce((sum, { count }) => sum + (count ?? 0), 0)
        for (const { count } of told) if (count !== undefined) expect(mayShow(count)).toBe(true)
        if (shownTotal(all) === undefined) return
        expect(all - seen === 0 || all - seen >= fewest).toBe(true)
        // Hidden alone, a cell would be the difference itself.
        const hidden = told.filter(({ count }) => count === undefined).length
        const some = counts.filter((count) => count > 0).length
        if (hidden === 1) expect(some).toBe(1)
      }),
    )
  })
})
