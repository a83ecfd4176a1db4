import type { Factors } from './qr.ts'

/** R⁻¹ M R⁻ᵀ: back from the orthonormal columns to those of the plan. */
export function outside(
  { inverse }: Pick<Factors, 'inverse'>,
  meat: readonly ArrayLike<number>[],
): number[][] {
  const count = inverse.length
  const entry = (row: number, column: number) => (inverse[column] as Float64Array)[row] as number
  const half = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => {
      let sum = 0
      for (let k = i; k < count; k++) sum += entry(i, k) * (meat[k]?.[j] as number)
      return sum
    }),
  )
  return half.map((row) =>
    Array.from({ length: count }, (_, j) => {
      let sum = 0
      for (let k = j; k < count; k++) sum += (row[k] as number) * entry(j, k)
      return sum
    }),
  )
}
