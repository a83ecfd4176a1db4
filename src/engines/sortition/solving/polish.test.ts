import { describe, expect, test } from 'vitest'
import { polished } from './polish.ts'
import type { Row, TypeModel } from './type-model.ts'

/** Three types of one, two and four people; two seats; of the first and the second together, exactly one. */
const counts = [1, 2, 4]
const rows: Row[] = [
  { kind: 'size', columns: [0, 1, 2], lower: 2, upper: 2 },
  { kind: 'quota', columns: [0, 1], lower: 1, upper: 1, quota: 0 },
]
const model: TypeModel = {
  size: 2,
  counts,
  caps: counts,
  rows,
  members: [[0], [1, 2], [3, 4, 5, 6]],
  classes: [0, 1, 2],
  households: [[[0]], [[1], [2]], [[3], [4], [5], [6]]],
  typeOf: [0, 1, 1, 2, 2, 2, 2],
}
const sumOf = ({ columns }: Row, of: Float64Array) =>
  columns.reduce((sum, type) => sum + (of[type] ?? 0), 0)

test('rows at their bound are exactly there, and nobody has more than one seat', () => {
  const more: Row[] = [
    { kind: 'size', columns: [0, 1, 2], lower: 3, upper: 3 },
    { kind: 'quota', columns: [0, 1], lower: 2, upper: 2, quota: 0 },
  ]
  const dusty = Float64Array.of(1 + 4e-11, 1 + 3e-11, 1 - 6e-11)
  const clean = polished({ ...model, size: 3, rows: more }, more, dusty)
  for (const row of more) expect(Math.abs(sumOf(row, clean) - row.lower)).toBeLessThan(1e-15)
  expect(clean[0]).toBe(1)
  // The control: left alone, the first would have more than its seat.
  expect(dusty[0]).toBeGreaterThan(1)
})

test('types of a level have one chance, moved together', () => {
  const third = 1 / 3
  const dusty = Float64Array.of(third + 5e-11, 2 * third - 4e-11, 1 + 2e-11)
  const level = { chance: third + 1e-11, types: [0, 1] }
  const clean = polished(model, rows, dusty, [level, { chance: 0.25, types: [2] }])
  expect(clean[0]).toBeCloseTo(third, 14)
  expect((clean[1] ?? 0) / 2).toBe(clean[0])
  for (const row of rows) expect(Math.abs(sumOf(row, clean) - row.lower)).toBeLessThan(1e-14)
})

test('what is far from a bound, or from its level, is left where it is', () => {
  const inside: Row[] = [{ kind: 'quota', columns: [0, 1], lower: 0, upper: 2, quota: 0 }]
  const point = Float64Array.of(0.4, 0.7, 0.9)
  const level = { chance: 0.9, types: [0] }
  expect(polished({ ...model, rows: inside }, inside, point, [level])).toEqual(point)
})

describe('somebody who should sit for certain, held a little below by the dust of a level', () => {
  // One person, a hundred of a level, and a hundred others; of the first two types together, exactly 31.
  const many: Row[] = [
    { kind: 'size', columns: [0, 1, 2], lower: 40, upper: 40 },
    { kind: 'quota', columns: [0, 1], lower: 31, upper: 31, quota: 0 },
  ]
  const large: TypeModel = { ...model, size: 40, counts: [1, 100, 100], caps: [1, 100, 100] }
  const dust = 5.9e-7
  const dusty = Float64Array.of(1 - dust, 30 + dust, 9)
  const levels = [
    { chance: 0.09, types: [2] },
    { chance: (30 + dust) / 100, types: [1] },
    { chance: 1 - dust, types: [0] },
  ]

  test('is full, and the level pays for it', () => {
    const clean = polished({ ...large, rows: many }, many, dusty, levels)
    expect(clean[0]).toBe(1)
    expect(clean[1]).toBeCloseTo(30, 12)
    for (const row of many) expect(Math.abs(sumOf(row, clean) - row.lower)).toBeLessThan(1e-12)
  })

  test('is left there when the rows say so, or when somebody would lose their chance', () => {
    const row: Row = { kind: 'cut', columns: [0], lower: -1, upper: 1 - dust }
    const held = [...many, row]
    expect(polished({ ...large, rows: held }, held, dusty, levels)[0]).toBe(1 - dust)
    const rare: Row[] = [
      { kind: 'size', columns: [0, 1, 2], lower: 2, upper: 2 },
      { kind: 'quota', columns: [0, 1], lower: 1, upper: 1, quota: 0 },
    ]
    const point = Float64Array.of(1 - dust, dust, 1)
    expect(polished({ ...model, rows: rare }, rare, point)[1]).toBeCloseTo(dust, 12)
  })
})
