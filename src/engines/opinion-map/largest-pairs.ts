export interface EigenPair {
  readonly value: number
  /** Of length one. */
  readonly vector: Float64Array
}

const mostSweeps = 40

/**
 * The largest values of a small symmetric table, with their vectors, by rotations of Jacobi (Golub and Van Loan, Matrix
 * Computations, 8.5).
 *
 * @param table symmetric to rounding: the half above its diagonal is read
 * @param count at most the size of the table
 */
export function largestPairs(
  table: readonly (readonly number[])[],
  count: number,
): readonly EigenPair[] {
  const size = table.length
  const rows = table.map((row, at) =>
    Float64Array.from(row, (_, other) =>
      at <= other ? (row[other] as number) : (table[other]?.[at] as number),
    ),
  )
  const vectors = rows.map((_, at) =>
    Float64Array.from({ length: size }, (_, other) => (at === other ? 1 : 0)),
  )
  for (let sweep = 0; sweep < mostSweeps && !isDiagonal(rows); sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(rows, vectors, p, q)
  return [...rows.keys()]
    .map((at) => ({ value: rows[at]?.[at] as number, vector: vectors[at] as Float64Array }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
}

function isDiagonal(rows: readonly Float64Array[]): boolean {
  let [outside, inside] = [0, 0]
  for (const [at, row] of rows.entries())
    for (const [other, value] of row.entries())
      if (at === other) inside += value * value
      else outside += value * value
  return outside <= 1e-29 * inside
}

/** Makes one entry of the table 0, on both sides of its diagonal; vectors stand in rows. */
function rotate(
  rows: readonly Float64Array[],
  vectors: readonly Float64Array[],
  p: number,
  q: number,
) {
  const [up, down] = [rows[p] as Float64Array, rows[q] as Float64Array]
  const entry = up[q] as number
  if (entry === 0) return
  const half = ((down[q] as number) - (up[p] as number)) / (2 * entry)
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1))
  const cosine = 1 / Math.sqrt(tangent * tangent + 1)
  const sine = tangent * cosine
  turn(up, down, cosine, sine)
  for (const row of rows) {
    const [a, b] = [row[p] as number, row[q] as number]
    row[p] = cosine * a - sine * b
    row[q] = sine * a + cosine * b
  }
  turn(vectors[p] as Float64Array, vectors[q] as Float64Array, cosine, sine)
}

function turn(up: Float64Array, down: Float64Array, cosine: number, sine: number) {
  for (let at = 0; at < up.length; at++) {
    const [a, b] = [up[at] as number, down[at] as number]
    up[at] = cosine * a - sine * b
    down[at] = sine * a + cosine * b
  }
}
