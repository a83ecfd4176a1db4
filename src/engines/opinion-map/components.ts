import { drawOf } from './draw.ts'
import { largestPairs } from './largest-pairs.ts'
import type { Counted, OpinionMatrix } from './matrix.ts'

/** The two directions along which opinions differ most: unit vectors, by column; all zeros where nothing differs. */
export type Components = readonly [Float64Array, Float64Array]

/** Residual, in proportion of the largest variance, at which a direction is found: as far as rounding lets it. */
const exact = 5e-13
/** Vectors of the space that is searched before it begins again from the two best of it. */
const mostVectors = 80
const mostRounds = 20
/** Variance, in proportion of the largest, below which a direction is only rounding. */
const nothing = 1e-13

/**
 * First two principal directions of the centred votes, where a statement that someone has not seen counts 0. The sign
 * of each makes its largest entry positive (the first of equals). Lanczos by blocks of two on XᵀX, which is never built,
 * each vector made square to all before it: two variances that are equal, or nearly, are found as fast as others (Golub
 * and Van Loan, Matrix Computations, 10.3.6).
 *
 * @param from directions of an earlier map, by column: fewer steps, the same answer to rounding
 * @param tolerance residual, in proportion of the largest variance, at which a direction is found
 */
export function componentsOf(
  matrix: OpinionMatrix,
  counted: Counted,
  from: readonly Float64Array[] = [],
  tolerance = exact,
): Components {
  const width = matrix.statements.length
  const times = squareOf(matrix, counted)
  const draw = drawOf(1)
  const noise = () =>
    Float64Array.from({ length: width }, (_, column) =>
      matrix.standings[column] === 'in' ? draw(1 << 20) / (1 << 19) - 1 : 0,
    )
  let begin = [0, 1].map((at) => {
    const [vector, earlier] = [noise(), from[at]]
    return earlier ? vector.map((value, column) => (earlier[column] ?? 0) + 1e-3 * value) : vector
  })
  let found: readonly Found[] = []
  for (let round = 0; round < mostRounds; round++) {
    found = searched(times, begin, tolerance)
    if (areFound(found, tolerance)) break
    begin = found.map(({ vector }) => vector.slice())
  }
  const largest = found[0]?.variance ?? 0
  const direction = (at: 0 | 1) => {
    const direction = found[at]
    const isThere = direction && direction.variance > nothing * largest
    return isThere ? signed(direction.vector) : new Float64Array(width)
  }
  return [direction(0), direction(1)]
}

type Pair = readonly [Float64Array, Float64Array]

/** XᵀX times two vectors, cell by cell: what a vote weighs is looked up, and what its row gives is added where it came from. */
function squareOf({ starts, cells, standings }: OpinionMatrix, { means }: Counted) {
  const width = standings.length
  const deviation = new Float64Array(3 * width)
  for (let column = 0; column < width; column++)
    for (const vote of [-1, 0, 1])
      deviation[3 * column + vote + 1] =
        standings[column] === 'in' ? vote - (means[column] as number) : 0
  // The two vectors side by side: a cell of the matrix finds both at one place.
  const weights = new Float64Array(6 * width)
  const sums = new Float64Array(6 * width)
  return (pair: Pair): Pair => {
    for (let at = 0; at < weights.length; at++)
      weights[at] =
        (deviation[at >> 1] as number) * ((at & 1 ? pair[1] : pair[0])[(at / 6) | 0] as number)
    sums.fill(0)
    for (let row = 0, at = 0; row + 1 < starts.length; row++) {
      const begin = at
      const end = starts[row + 1] as number
      let first = 0
      let second = 0
      for (; at < end; at++) {
        const cell = 2 * (cells[at] as number)
        first += weights[cell] as number
        second += weights[cell + 1] as number
      }
      for (let again = begin; again < end; again++) {
        const cell = 2 * (cells[again] as number)
        sums[cell] = (sums[cell] as number) + first
        sums[cell + 1] = (sums[cell + 1] as number) + second
      }
    }
    const squares: Pair = [new Float64Array(width), new Float64Array(width)]
    for (let at = 0; at < sums.length; at++) {
      const square = at & 1 ? squares[1] : squares[0]
      const column = (at / 6) | 0
      square[column] =
        (square[column] as number) + (sums[at] as number) * (deviation[at >> 1] as number)
    }
    return squares
  }
}

interface Found {
  readonly vector: Float64Array
  readonly variance: number
  readonly residual: number
}

const areFound = (found: readonly Found[], tolerance: number) =>
  found.every(({ residual }) => residual <= tolerance * (found[0]?.variance ?? 0))

/** The two directions of largest variance in the space of two vectors and of what follows from them. */
function searched(
  times: (pair: Pair) => Pair,
  begin: readonly Float64Array[],
  tolerance: number,
): readonly Found[] {
  const width = begin[0]?.length ?? 0
  const [basis, images]: [Float64Array[], Float64Array[]] = [[], []]
  let next = begin
  for (;;) {
    const added = squareTo(basis, next)
    const [first, second = new Float64Array(width)] = added
    if (!first) return bestIn(basis, images)
    const got = times([first, second]).slice(0, added.length)
    basis.push(...added)
    images.push(...got)
    const isFull = basis.length >= Math.min(mostVectors, width)
    if (isFull || basis.length % 16 === 0) {
      const found = bestIn(basis, images)
      if (isFull || areFound(found, tolerance)) return found
    }
    next = got.map((image) => image.slice())
  }
}

/** What these vectors bring that the basis does not have, each of length one. */
function squareTo(basis: readonly Float64Array[], vectors: readonly Float64Array[]) {
  const added: Float64Array[] = []
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector))
    for (let pass = 0; pass < 2; pass++) square(vector, [...basis, ...added])
    if (scale(vector) <= 1e-13 * before) continue
    square(vector, [...basis, ...added])
    scale(vector)
    added.push(vector)
  }
  return added
}

function bestIn(basis: readonly Float64Array[], images: readonly Float64Array[]): readonly Found[] {
  const table = basis.map((direction) => images.map((image) => dot(direction, image)))
  return largestPairs(table, 2).map(({ value, vector: shares }) => {
    const vector = mixed(basis, shares)
    const rest = mixed(images, shares)
    add(rest, vector, -value)
    scale(vector)
    return { vector, variance: value, residual: scale(rest) }
  })
}

function mixed(vectors: readonly Float64Array[], shares: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0)
  for (const [at, share] of shares.entries()) add(sum, vectors[at] as Float64Array, share)
  return sum
}

function signed(vector: Float64Array): Float64Array {
  let most = 0
  for (const value of vector) if (Math.abs(value) > Math.abs(most) * (1 + 1e-9)) most = value
  return most < 0 ? vector.map((value) => 0 - value) : vector
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

function add(to: Float64Array, vector: Float64Array, times: number) {
  for (let at = 0; at < to.length; at++)
    to[at] = (to[at] as number) + times * (vector[at] as number)
}

/** Takes away from a vector what it has of each of these. */
function square(vector: Float64Array, others: readonly Float64Array[]) {
  for (const other of others) add(vector, other, -dot(vector, other))
}

/** Makes a vector of length one, and gives the length it had. */
function scale(vector: Float64Array): number {
  const size = Math.sqrt(dot(vector, vector))
  if (size > 0)
    for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / size
  return size
}
