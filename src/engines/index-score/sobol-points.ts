import { type Chance, seededChance } from '#kit/chance.ts'

/** A number from 0 up to 1, left out, on 32 bits. */
export function uniform(chance: Chance): number {
  return word(chance) / 2 ** 32
}

function word(chance: Chance): number {
  const [a = 0, b = 0, c = 0, d = 0] = chance.bytes(4)
  return a * 0x1000000 + b * 0x10000 + c * 0x100 + d
}

/**
 * Primitive polynomials and first numbers of Joe and Kuo (“Constructing Sobol sequences with better two-dimensional
 * projections”, SIAM J. Sci. Comput. 30, 2008), from the second dimension on: degree, coefficients, first numbers.
 */
const polynomials: readonly (readonly [number, readonly number[]])[] = [
  [0, [1]],
  [1, [1, 3]],
  [1, [1, 3, 1]],
  [2, [1, 1, 1]],
  [1, [1, 1, 3, 3]],
  [4, [1, 3, 5, 13]],
  [2, [1, 1, 5, 5, 17]],
  [4, [1, 1, 5, 5, 5]],
  [7, [1, 1, 7, 11, 19]],
  [11, [1, 1, 5, 1, 1]],
  [13, [1, 1, 1, 3, 11]],
  [14, [1, 3, 5, 5, 31]],
  [1, [1, 3, 3, 9, 7, 49]],
  [13, [1, 1, 1, 15, 21, 21]],
  [16, [1, 3, 1, 13, 27, 49]],
  [19, [1, 1, 1, 15, 7, 5]],
  [22, [1, 3, 1, 15, 13, 25]],
  [25, [1, 1, 5, 5, 19, 61]],
  [1, [1, 3, 7, 11, 23, 15, 103]],
]

/** As many dimensions as there are numbers for: ten choices, each drawn twice. */
export const mostDimensions = polynomials.length + 1

const bits = 32

/**
 * Points that fill the cube evenly (Sobol 1967), the same shift by lot for all: as exact as a draw of many more points.
 *
 * @param count of points; a power of two fills best
 * @param dimensions from 1 to `mostDimensions`
 * @param seed of the shift; `undefined` for none, where the first point is the corner
 * @returns `count` points of `dimensions` numbers from 0 up to 1, left out
 * @throws RangeError beyond the dimensions that are known
 */
export function sobolPoints(count: number, dimensions: number, seed?: number): Float64Array[] {
  if (dimensions > mostDimensions) throw new RangeError(`at most ${mostDimensions} dimensions`)
  const chance = seed === undefined ? undefined : seededChance(seed)
  const ways = Array.from({ length: dimensions }, (_, at) => directionsOf(at))
  const shift = ways.map(() => (chance ? word(chance) : 0))
  const state = new Uint32Array(dimensions)
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      const bit = 31 - Math.clz32(index & -index)
      for (const [at, way] of ways.entries())
        state[at] = (state[at] as number) ^ (way[bit] as number)
    }
    return Float64Array.from(
      state,
      (value, at) => ((value ^ (shift[at] as number)) >>> 0) / 2 ** bits,
    )
  })
}

function directionsOf(dimension: number): Uint32Array {
  const ways = new Uint32Array(bits)
  const found = dimension === 0 ? undefined : polynomials[dimension - 1]
  if (!found) return ways.map((_, bit) => 2 ** (bits - 1 - bit))
  const [coefficients, first] = found
  const degree = first.length
  for (let bit = 0; bit < bits; bit++) {
    if (bit < degree) {
      ways[bit] = (first[bit] as number) * 2 ** (bits - 1 - bit)
      continue
    }
    const base = ways[bit - degree] as number
    let way = base ^ (base >>> degree)
    for (let back = 1; back < degree; back++)
      if ((coefficients >>> (degree - 1 - back)) & 1) way ^= ways[bit - back] as number
    ways[bit] = way
  }
  return ways
}
