import { type Ballots, checkBallots, standing } from './ballots.ts'

/** `matrix[a][b]`: how many ballots prefer a to b. */
export type Matrix = readonly (readonly number[])[]

/**
 * Preferences of each option over each other one. An option that a ballot does not name comes after all
 * those it names, equal to the others left out. Withdrawn options keep empty rows.
 *
 * @throws RangeError when the ballots name what does not exist
 * @example
 * pairwise({ options: 2, given: [{ count: 3, ranks: [[1]] }] }) // [[0, 0], [3, 0]]
 */
export function pairwise(ballots: Ballots): Matrix {
  checkBallots(ballots)
  const size = ballots.options
  const withdrawn = new Set(ballots.withdrawn)
  const flat = new Float64Array(size * size)
  // Options in the order of the ballot, those that it leaves out last; and where each equal group ends.
  const line = new Int32Array(size)
  const ends = new Int32Array(size)
  const met = new Int32Array(size).fill(-1)
  for (const [ballot, { count, ranks }] of ballots.given.entries()) {
    let length = 0
    for (const rank of ranks) {
      const start = length
      for (const option of rank) {
        if (met[option] === ballot || withdrawn.has(option)) continue
        met[option] = ballot
        line[length++] = option
      }
      ends.fill(length, start, length)
    }
    const named = length
    for (let option = 0; option < size; option++)
      if (met[option] !== ballot) line[length++] = option
    for (let at = 0; at < named; at++) {
      const row = (line[at] as number) * size
      for (let after = ends[at] as number; after < size; after++) {
        const cell = row + (line[after] as number)
        flat[cell] = (flat[cell] as number) + count
      }
    }
  }
  for (const gone of withdrawn) for (let at = 0; at < size; at++) flat[at * size + gone] = 0
  return Array.from({ length: size }, (_, row) => [...flat.subarray(row * size, (row + 1) * size)])
}

/** The option that beats each other one, two by two, if there is one (Condorcet, 1785). */
export function condorcetWinner(ballots: Ballots, matrix = pairwise(ballots)): number | undefined {
  const options = standing(ballots)
  return options.find((one) =>
    options.every((other) => one === other || wins(matrix, one, other) > 0),
  )
}

/** Duels won less duels lost, for each option that stands (Copeland, 1951). */
export function copeland(
  ballots: Ballots,
  matrix = pairwise(ballots),
): ReadonlyMap<number, number> {
  const options = standing(ballots)
  return new Map(
    options.map((one) => [
      one,
      options.reduce((sum, other) => sum + Math.sign(wins(matrix, one, other)), 0),
    ]),
  )
}

/** The smallest group whose every member beats everybody outside it (Smith, 1973). */
export function smithSet(ballots: Ballots, matrix = pairwise(ballots)): readonly number[] {
  const scores = copeland(ballots, matrix)
  const order = [...scores.keys()].sort(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b,
  )
  let size = 1
  for (let at = 0; at < size; at++) {
    // Whoever is not beaten by someone inside belongs inside, with all those before.
    for (let other = order.length - 1; other >= size; other--) {
      if (wins(matrix, order[at] as number, order[other] as number) <= 0) {
        size = other + 1
        break
      }
    }
  }
  return order.slice(0, size).sort((a, b) => a - b)
}

const wins = (matrix: Matrix, one: number, other: number) =>
  (matrix[one]?.[other] ?? 0) - (matrix[other]?.[one] ?? 0)
