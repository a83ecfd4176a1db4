import { type Ballots, merged, standing } from './ballots.ts'

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
  const size = ballots.options
  const { size: different, codes, starts, counts } = merged(ballots)
  const named = new Float64Array(size)
  // Ballots that name both, and do not prefer the option of the row: those that only name it prefer it.
  const notBefore = new Float64Array(size * size)
  for (let ballot = 0; ballot < different; ballot++) {
    const start = starts[ballot] as number
    const end = starts[ballot + 1] as number
    const count = counts[ballot] as number
    let place = start
    for (let at = start; at < end; at++) {
      const code = codes[at] as number
      const row = (code >> 1) * size
      named[code >> 1] = (named[code >> 1] as number) + count
      if ((code & 1) === 0) place = at
      for (let above = start; above < at; above++) {
        const other = (codes[above] as number) >> 1
        notBefore[row + other] = (notBefore[row + other] as number) + count
        if (above < place) continue
        const back = other * size + (code >> 1)
        notBefore[back] = (notBefore[back] as number) + count
      }
    }
  }
  const withdrawn = new Set(ballots.withdrawn)
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) =>
      row === column || withdrawn.has(row) || withdrawn.has(column)
        ? 0
        : (named[row] as number) - (notBefore[row * size + column] as number),
    ),
  )
}

/** The option that beats each other one, two by two, if there is one (Condorcet, 1785). */
export function condorcetWinner(ballots: Ballots, matrix = pairwise(ballots)): number | undefined {
  const options = standing(ballots)
  return options.find((option) =>
    options.every((other) => option === other || wins(matrix, option, other) > 0),
  )
}

/** Duels won less duels lost, for each option that stands (Copeland, 1951). */
export function copeland(
  ballots: Ballots,
  matrix = pairwise(ballots),
): ReadonlyMap<number, number> {
  const options = standing(ballots)
  return new Map(
    options.map((option) => [
      option,
      options.reduce((sum, other) => sum + Math.sign(wins(matrix, option, other)), 0),
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
