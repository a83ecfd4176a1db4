/**
 * Solves `A·x = b` for a small symmetric matrix that is positive definite, or nearly so: Cholesky, a pivot too small
 * being taken as a row that says nothing new. `undefined` when numbers ran away. `A` is overwritten.
 */
export function solveSymmetric(
  matrix: readonly Float64Array[],
  right: Float64Array,
): Float64Array | undefined {
  const size = matrix.length
  const largest = matrix.reduce((most, line, at) => Math.max(most, line[at] as number), 0)
  for (let j = 0; j < size; j++) {
    const line = matrix[j] as Float64Array
    let pivot = line[j] as number
    for (let k = 0; k < j; k++) pivot -= (line[k] as number) ** 2
    const root = pivot > largest * 1e-15 ? Math.sqrt(pivot) : Number.POSITIVE_INFINITY
    line[j] = root
    for (let i = j + 1; i < size; i++) {
      const other = matrix[i] as Float64Array
      let sum = other[j] as number
      for (let k = 0; k < j; k++) sum -= (other[k] as number) * (line[k] as number)
      other[j] = sum / root
    }
  }
  const x = Float64Array.from(right)
  for (let i = 0; i < size; i++) {
    const line = matrix[i] as Float64Array
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - (line[k] as number) * (x[k] as number)
    x[i] = (x[i] as number) / (line[i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++)
      x[i] = (x[i] as number) - ((matrix[k] as Float64Array)[i] as number) * (x[k] as number)
    x[i] = (x[i] as number) / ((matrix[i] as Float64Array)[i] as number)
  }
  return x.every(Number.isFinite) ? x : undefined
}
