import { expect, it } from 'vitest'
import { fewest, mayShow } from '#kit/small-cells.ts'
import { hideCrossed, type ShownCells } from './hidden-cells.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

/** Every table of whole numbers with these totals and these told cells: what whoever subtracts has to choose from. */
function allTables(counts: readonly (readonly number[])[], shown: ShownCells) {
  const width = counts[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, x) => sum(counts.map((row) => row[x] ?? 0)))
  const found: (readonly (readonly number[])[])[] = []
  const go = (y: number, rest: readonly number[], done: readonly (readonly number[])[]) => {
    if (y === counts.length) {
      if (rest.every((left) => left === 0)) found.push(done)
      return
    }
    const fill = (x: number, left: number, line: readonly number[]) => {
      if (x === width) {
        if (left === 0) {
          const after = rest.map((total, at) => total - (line[at] ?? 0))
          go(y + 1, after, [...done, line])
        }
        return
      }
      const told = shown[y]?.[x]
      const most = Math.min(left, rest[x] ?? 0)
      const tries =
        typeof told === 'number' ? [told] : Array.from({ length: most + 1 }, (_, at) => at)
      for (const count of tries) if (count <= most) fill(x + 1, left - count, [...line, count])
    }
    fill(0, sum(counts[y] ?? []), [])
  }
  go(0, columns, [])
  return found
}

function drawn(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
  const [height, width] = [2 + next(2), 2 + next(2)]
  return Array.from({ length: height }, () =>
    Array.from({ length: width }, () => (next(3) === 0 ? next(5) : next(11))),
  )
}

it('leaves five people of doubt about every small number, for whoever knows all totals', () => {
  let looked = 0
  for (let seed = 1; seed <= 250; seed++) {
    const counts = drawn(seed)
    const shown = hideCrossed(counts)
    if (shown.flat().every((count) => count === null)) continue
    const small = counts.flatMap((row, y) =>
      row.flatMap((count, x) => (mayShow(count) ? [] : [{ y, x }])),
    )
    if (small.length === 0) continue
    const tables = allTables(counts, shown)
    for (const { y, x } of small) {
      const may = tables.map((table) => table[y]?.[x] ?? 0)
      expect(Math.max(...may) - Math.min(...may), JSON.stringify(counts)).toBeGreaterThanOrEqual(
        fewest,
      )
      looked++
    }
  }
  expect(looked).toBeGreaterThan(40)
})

it('is not content with two hidden numbers in each line: a number that joins two squares would come back', () => {
  // Each line has two small numbers or more, and the middle one is told by subtraction all the same.
  const counts = [
    [3, 3, 20, 20],
    [3, 3, 2, 20],
    [20, 20, 3, 3],
    [20, 20, 3, 3],
  ]
  const shown = hideCrossed(counts)
  expect(shown.flat().filter((count) => count === null).length).toBeGreaterThan(9)
})

it('tells a table where nobody is alone whole, and hides nothing that need not be', () => {
  const whole = [
    [12, 0, 8],
    [5, 9, 30],
  ]
  expect(hideCrossed(whole)).toEqual(whole)
  expect(
    hideCrossed([
      [2, 30, 10],
      [20, 8, 7],
      [11, 40, 9],
    ]),
  ).toEqual([
    [null, 30, null],
    [20, 8, 7],
    [null, 40, null],
  ])
})

it('tells nothing where no company is large enough', () => {
  expect(
    hideCrossed([
      [1, 4],
      [5, 0],
    ]),
  ).toEqual([
    [null, null],
    [null, null],
  ])
})
