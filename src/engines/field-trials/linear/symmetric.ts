/** A small square matrix, row by row. */
export type Square = readonly Float64Array[]

export function square(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size))
}

/** Eigenvalues of a symmetric matrix, and its eigenvectors in columns, by Jacobi’s turns (Golub and Van Loan, 8.5). */
function eigen(matrix: Square): { readonly values: Float64Array; readonly vectors: Square } {
  const size = matrix.length
  const a = matrix.map((row) => new Float64Array(row))
  const v = square(size)
  for (let at = 0; at < size; at++) (v[at] as Float64Array)[at] = 1
  const get = (m: Square, i: number, j: number) => (m[i] as Float64Array)[j] as number
  for (let sweep = 0; sweep < 60; sweep++) {
    let [off, all] = [0, 0]
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        const value = get(a, i, j) ** 2
        all += value
        if (i !== j) off += value
      }
    if (off <= 1e-32 * all) break
    for (let p = 0; p < size - 1; p++)
      for (let q = p + 1; q < size; q++) {
        const apq = get(a, p, q)
        if (apq === 0) continue
        const theta = (get(a, q, q) - get(a, p, p)) / (2 * apq)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        const turn = (m: Square, i: number, j: number, k: number, l: number) => {
          const [x, y] = [get(m, i, j), get(m, k, l)]
          ;(m[i] as Float64Array)[j] = c * x - s * y
          ;(m[k] as Float64Array)[l] = s * x + c * y
        }
        for (let k = 0; k < size; k++) turn(a, k, p, k, q)
        for (let k = 0; k < size; k++) turn(a, p, k, q, k)
        for (let k = 0; k < size; k++) turn(v, k, p, k, q)
      }
  }
  return { values: Float64Array.from(a, (row, at) => row[at] as number), vectors: v }
}

/**
 * (I − S)^(−1/2) for a symmetric S whose eigenvalues lie in [0, 1]; where one is 1 (a cluster that alone tells a column), its
 * direction is left out, as Moore and Penrose do.
 */
export function inverseRootOfRest(matrix: Square): Square {
  const size = matrix.length
  const { values, vectors } = eigen(matrix)
  const factors = values.map((value) => (value > 1 - 1e-10 ? 0 : 1 / Math.sqrt(1 - value)))
  const root = square(size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0
      for (let k = 0; k < size; k++)
        sum +=
          ((vectors[i] as Float64Array)[k] as number) *
          (factors[k] as number) *
          ((vectors[j] as Float64Array)[k] as number)
      ;(root[i] as Float64Array)[j] = sum
    }
  return root
}

export function times(matrix: Square, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (row) => {
    let sum = 0
    for (let at = 0; at < row.length; at++) sum += (row[at] as number) * (vector[at] as number)
    return sum
  })
}
