/** A stretch of the first list replaced by a stretch of the second; either may be empty. */
export interface Change {
  readonly aStart: number
  readonly aEnd: number
  readonly bStart: number
  readonly bEnd: number
}

/**
 * The fewest changes from `a` to `b` (Myers 1986, the two-ended form with linear memory). When two
 * stretches are so different that the search costs more than `patience` steps, it is cut where it
 * went furthest: the answer is then a true difference, no longer the shortest one. Time is at most
 * (a + b) × patience, memory a + b.
 */
export function changesBetween(a: Int32Array, b: Int32Array, patience = 256): readonly Change[] {
  const marks = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) }
  const size = a.length + b.length + 3
  const search: Search = { a, b, patience, forth: new Int32Array(size), back: new Int32Array(size) }
  const boxes: Box[] = [{ aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length }]

  for (let box = boxes.pop(); box; box = boxes.pop()) {
    const rest = withoutSameEnds(a, b, box)
    if (rest.aStart === rest.aEnd || rest.bStart === rest.bEnd) {
      marks.a.fill(1, rest.aStart, rest.aEnd)
      marks.b.fill(1, rest.bStart, rest.bEnd)
      continue
    }
    const middle = findMiddle(search, rest)
    boxes.push({ ...rest, aStart: middle.x, bStart: middle.y })
    boxes.push({ ...rest, aEnd: middle.x, bEnd: middle.y })
  }
  return changesOf(marks.a, marks.b)
}

type Box = Change

interface Search {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly patience: number
  /** Furthest place reached on each diagonal, from the start and from the end. */
  readonly forth: Int32Array
  readonly back: Int32Array
}

function withoutSameEnds(a: Int32Array, b: Int32Array, box: Box): Box {
  let { aStart, aEnd, bStart, bEnd } = box
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) {
    aStart++
    bStart++
  }
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--
    bEnd--
  }
  return { aStart, aEnd, bStart, bEnd }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Diagonals still inside the box, from one end. */
interface Band {
  low: number
  high: number
}

/** A place on a shortest path, where the searches from both ends meet. */
function findMiddle(search: Search, box: Box): Point {
  const first = box.aStart - box.bStart
  const last = box.aEnd - box.bEnd
  const odd = ((first - last) & 1) !== 0
  const forth: Band = { low: first, high: first }
  const back: Band = { low: last, high: last }
  put(search, search.forth, first, box.aStart)
  put(search, search.back, last, box.aEnd)

  for (let cost = 1; cost <= search.patience; cost++) {
    widen(search, search.forth, forth, box, -1)
    const met = stepForth(search, box, forth, odd ? back : undefined)
    if (met) return met
    widen(search, search.back, back, box, 0x7fffffff)
    const metBack = stepBack(search, box, back, odd ? undefined : forth)
    if (metBack) return metBack
  }
  return furthest(search, box, forth, back)
}

/** Widens the band by one diagonal on each side, as long as the new diagonal crosses the box. */
function widen(search: Search, reached: Int32Array, band: Band, box: Box, unreached: number) {
  const lowest = box.aStart - box.bEnd
  const highest = box.aEnd - box.bStart
  if (band.low > lowest) put(search, reached, --band.low - 1, unreached)
  else band.low++
  if (band.high < highest) put(search, reached, ++band.high + 1, unreached)
  else band.high--
}

function stepForth(search: Search, box: Box, band: Band, other: Band | undefined) {
  const { a, b, forth, back } = search
  for (let diagonal = band.high; diagonal >= band.low; diagonal -= 2) {
    const below = at(search, forth, diagonal - 1)
    const above = at(search, forth, diagonal + 1)
    let x = below < above ? above : below + 1
    let y = x - diagonal
    while (x < box.aEnd && y < box.bEnd && a[x] === b[y]) {
      x++
      y++
    }
    put(search, forth, diagonal, x)
    if (within(other, diagonal) && at(search, back, diagonal) <= x) return { x, y }
  }
  return undefined
}

function stepBack(search: Search, box: Box, band: Band, other: Band | undefined) {
  const { a, b, forth, back } = search
  for (let diagonal = band.high; diagonal >= band.low; diagonal -= 2) {
    const below = at(search, back, diagonal - 1)
    const above = at(search, back, diagonal + 1)
    let x = below < above ? below : above - 1
    let y = x - diagonal
    while (x > box.aStart && y > box.bStart && a[x - 1] === b[y - 1]) {
      x--
      y--
    }
    put(search, back, diagonal, x)
    if (within(other, diagonal) && x <= at(search, forth, diagonal)) return { x, y }
  }
  return undefined
}

/** Patience is over: the place that explains most of the box, from either end. */
function furthest(search: Search, box: Box, forth: Band, back: Band): Point {
  let start: Point = { x: box.aStart, y: box.bStart }
  for (let diagonal = forth.high; diagonal >= forth.low; diagonal -= 2) {
    const x = Math.min(at(search, search.forth, diagonal), box.aEnd, box.bEnd + diagonal)
    if (x + x - diagonal > start.x + start.y) start = { x, y: x - diagonal }
  }
  let end: Point = { x: box.aEnd, y: box.bEnd }
  for (let diagonal = back.high; diagonal >= back.low; diagonal -= 2) {
    const x = Math.max(at(search, search.back, diagonal), box.aStart, box.bStart + diagonal)
    if (x + x - diagonal < end.x + end.y) end = { x, y: x - diagonal }
  }
  const fromStart = start.x + start.y - (box.aStart + box.bStart)
  const fromEnd = box.aEnd + box.bEnd - (end.x + end.y)
  return fromStart >= fromEnd ? start : end
}

function within(band: Band | undefined, diagonal: number): boolean {
  return band !== undefined && diagonal >= band.low && diagonal <= band.high
}

/** Diagonals run from -(length of b) - 1 to (length of a) + 1. */
function at(search: Search, reached: Int32Array, diagonal: number): number {
  return reached[diagonal + search.b.length + 1] ?? 0
}

function put(search: Search, reached: Int32Array, diagonal: number, x: number) {
  reached[diagonal + search.b.length + 1] = x
}

function changesOf(a: Uint8Array, b: Uint8Array): Change[] {
  const changes: Change[] = []
  let x = 0
  let y = 0
  while (x < a.length || y < b.length) {
    if (!a[x] && !b[y]) {
      x++
      y++
      continue
    }
    const aStart = x
    const bStart = y
    while (a[x] === 1) x++
    while (b[y] === 1) y++
    changes.push({ aStart, aEnd: x, bStart, bEnd: y })
  }
  return changes
}
