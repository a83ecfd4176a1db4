import { drawOf } from './draw.ts'
import type { Counted, OpinionMatrix } from './matrix.ts'

/** The two directions along which opinions differ most: unit vectors, by column; all zeros where nothing differs. */
export type Components = readonly [Float64Array, Float64Array]

/** Residual, in proportion of the largest variance, at which a direction is found: as far as rounding lets it. */
const exact = 1e-14
/** Steps of Lanczos before it begins again from what it found. */
const mostSteps = 120
const mostRounds = 20
/** Variance, in proportion of the largest, below which a direction is only rounding. */
const nothing = 1e-13

/**
 * First two principal directions of the centred votes, where a statement that someone has not seen counts 0. The sign
 * of each makes its largest entry positive (the first of equals). Lanczos with full reorthogonalisation on XᵀX, which
 * is never built; the second direction is looked for among those that are square to the first, so that two equal
 * variances give two directions (Golub and Van Loan, Matrix Computations, 10.1).
 *
 * @param from directions of an earlier map, by column: fewer steps, the same answer to rounding
 * @param tolerance residual, in proportion of the largest variance, at which a direction is found
 */
export function componentsOf(
  matrix: OpinionMatrix,
  counted: Counted,
  from?: readonly Float64Array[],
  tolerance = exact,
): Components {
  const width = matrix.statements.length
  const times = squareOf(matrix, counted)
  const draw = drawOf(1)
  const start = () =>
    Float64Array.from({ length: width }, (_, column) =>
      matrix.standings[column] === 'in' ? draw(1 << 20) / (1 << 19) - 1 : 0,
    )
  const found: Float64Array[] = []
  let largest = 0
  while (found.length < 2) {
    const begin = start()
    const earlier = from?.[found.length]
    if (earlier)
      for (let at = 0; at < width; at++)
        begin[at] = (earlier[at] ?? 0) + 1e-3 * (begin[at] as number)
    const one = leading(times, begin, found, tolerance)
    largest = Math.max(largest, one.variance)
    const isNothing = one.variance <= nothing * largest || largest === 0
    found.push(isNothing ? new Float64Array(width) : signed(one.vector))
  }
  return found as unknown as Components
}

type Square = (vector: Float64Array) => Float64Array

/** XᵀX times a vector, cell by cell: what a vote weighs is looked up, and what its row gives is added where it came from. */
function squareOf({ starts, cells, standings }: OpinionMatrix, { means }: Counted): Square {
  const width = standings.length
  const deviation = new Float64Array(3 * width)
  for (let column = 0; column < width; column++)
    for (const vote of [-1, 0, 1])
      deviation[3 * column + vote + 1] =
        standings[column] === 'in' ? vote - (means[column] as number) : 0
  const weights = new Float64Array(3 * width)
  const sums = new Float64Array(3 * width)
  return (vector) => {
    for (let at = 0; at < weights.length; at++)
      weights[at] = (deviation[at] as number) * (vector[(at / 3) | 0] as number)
    sums.fill(0)
    for (let row = 0, at = 0; row + 1 < starts.length; row++) {
      const [begin, end] = [at, starts[row + 1] as number]
      let sum = 0
      for (; at < end; at++) sum += weights[cells[at] as number] as number
      for (let again = begin; again < end; again++)
        sums[cells[again] as number] = (sums[cells[again] as number] as number) + sum
    }
    const square = new Float64Array(width)
    for (let at = 0; at < sums.length; at++)
      square[(at / 3) | 0] =
        (square[(at / 3) | 0] as number) + (sums[at] as number) * (deviation[at] as number)
    return square
  }
}

interface Leading {
  readonly vector: Float64Array
  readonly variance: number
}

/** The direction of largest variance that is square to those found. */
function leading(
  times: Square,
  begin: Float64Array,
  found: readonly Float64Array[],
  tolerance: number,
): Leading {
  let from = begin
  let best: Leading = { vector: new Float64Array(begin.length), variance: 0 }
  for (let round = 0; round < mostRounds; round++) {
    const { vector, variance, residual } = lanczos(times, from, found, tolerance)
    best = { vector, variance }
    if (residual <= tolerance * variance) break
    from = vector
  }
  return best
}

function lanczos(
  times: Square,
  begin: Float64Array,
  found: readonly Float64Array[],
  tolerance: number,
) {
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let next = begin
  square(next, found)
  let size = scale(next)
  let [residual, variance] = [0, 0]
  let shares: Float64Array = new Float64Array(0)
  const most = Math.min(mostSteps, begin.length)
  while (size > 0 && basis.length < most) {
    basis.push(next)
    const image = times(next)
    square(image, found)
    diagonal.push(dot(image, next))
    square(image, basis)
    square(image, basis)
    size = scale(image)
    const isLast = size <= 1e-15 * (diagonal[0] as number) || basis.length === most
    if (isLast || basis.length % 4 === 0) {
      ;({ variance, shares } = largestOf(diagonal, beside))
      residual = size * Math.abs(shares.at(-1) as number)
      if (isLast || residual <= tolerance * variance) break
    }
    beside.push(size)
    next = image
  }
  const vector = new Float64Array(begin.length)
  for (const [step, share] of shares.entries()) add(vector, basis[step] as Float64Array, share)
  square(vector, found)
  scale(vector)
  return { vector, variance, residual }
}

/** Largest value of a symmetric tridiagonal matrix, by halving (Sturm), and its vector, by inverse iteration. */
function largestOf(diagonal: readonly number[], beside: readonly number[]) {
  const count = diagonal.length
  let [low, high] = [0, 0]
  for (let at = 0; at < count; at++) {
    const reach = Math.abs(beside[at - 1] ?? 0) + (at + 1 < count ? Math.abs(beside[at] ?? 0) : 0)
    low = Math.max(low, diagonal[at] as number)
    high = Math.max(high, (diagonal[at] as number) + reach)
  }
  for (let halving = 0; halving < 60 && high - low > 1e-16 * high; halving++) {
    const middle = (low + high) / 2
    if (isAbove(middle)) low = middle
    else high = middle
  }
  return { variance: high, shares: inverse(high) }

  /** Whether a value of the matrix stands above this one. */
  function isAbove(value: number): boolean {
    let pivot = 1
    for (let at = 0; at < count; at++) {
      const off = at === 0 ? 0 : (beside[at - 1] as number)
      pivot = value - (diagonal[at] as number) - (off * off) / pivot
      if (pivot <= 0) return true
    }
    return false
  }

  function inverse(value: number): Float64Array {
    const shift = value * (1 + 4e-16) || 1e-300
    let vector = new Float64Array(count).fill(1)
    for (let round = 0; round < 4; round++) {
      vector = solved(shift, vector)
      scale(vector)
    }
    return vector
  }

  /** (shift − T) x = right: the shift is above every value, so no pivot is needed. */
  function solved(shift: number, right: Float64Array): Float64Array<ArrayBuffer> {
    const pivots = new Float64Array(count)
    const answer = new Float64Array(count)
    const least = 1e-16 * Math.abs(shift)
    for (let at = 0; at < count; at++) {
      const off = at === 0 ? 0 : (beside[at - 1] as number) / (pivots[at - 1] as number)
      const pivot =
        shift - (diagonal[at] as number) - off * (at === 0 ? 0 : (beside[at - 1] as number))
      pivots[at] = Math.max(pivot, least)
      answer[at] = (right[at] as number) + off * (at === 0 ? 0 : (answer[at - 1] as number))
    }
    for (let at = count - 1; at >= 0; at--) {
      const after = at + 1 < count ? (beside[at] as number) * (answer[at + 1] as number) : 0
      answer[at] = ((answer[at] as number) + after) / (pivots[at] as number)
    }
    return answer
  }
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
