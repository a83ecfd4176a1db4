import { refuse } from '../problem.ts'
import { outside } from './covariance.ts'
import type { Factors } from './qr.ts'
import { rowsBy } from './sums.ts'
import { inverseRootOfRest, type Square, square, times } from './symmetric.ts'

/** What one cluster brings, in the directions of the orthonormal columns. */
interface Part {
  readonly score: Float64Array
  /** QᵀQ over its rows. */
  readonly own: Square
  /** (I − QᵀQ)^(−1/2): A Q = Q × this, so that no matrix of the size of the cluster is needed. */
  readonly root: Square | undefined
}

/**
 * Covariance of the estimates when rows of a cluster may resemble each other, and the degrees of freedom of each. All is written in
 * the k directions of the columns: the cost grows with clusters × k³, not with the square of the rows of a cluster.
 */
export function clusteredCovariance(
  se: 'CR0' | 'CR1' | 'CR2',
  factors: Factors,
  residuals: Float64Array,
  clusters: readonly string[],
  left: number,
): { readonly matrix: number[][]; readonly df: (at: number) => number } {
  const groups = [...rowsBy(clusters).values()]
  const { q, inverse } = factors
  const size = q.length
  if (groups.length < 2) {
    refuse('few-clusters', { found: String(groups.length), expected: '2 at least' })
  }
  const parts = groups.map((rows) => partOf(rows, factors, residuals, se === 'CR2'))
  const meat = square(size)
  for (const { score } of parts)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        (meat[i] as Float64Array)[j] =
          ((meat[i] as Float64Array)[j] as number) + (score[i] as number) * (score[j] as number)
  const many = groups.length
  const factor = se === 'CR1' ? (many / (many - 1)) * ((residuals.length - 1) / left) : 1
  const matrix = outside(factors, meat).map((row) => row.map((value) => value * factor))
  if (se !== 'CR2') return { matrix, df: () => many - 1 }
  return {
    matrix,
    df: (at) =>
      satterthwaite(
        parts,
        Float64Array.from(inverse, (column) => column[at] as number),
      ),
  }
}

function partOf(
  rows: readonly number[],
  { q }: Factors,
  residuals: Float64Array,
  isAdjusted: boolean,
): Part {
  const size = q.length
  const score = Float64Array.from(q, (column) => {
    let sum = 0
    for (const row of rows) sum += (column[row] as number) * (residuals[row] as number)
    return sum
  })
  const own = square(size)
  if (!isAdjusted) return { score, own, root: undefined }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (const row of rows)
        sum += ((q[i] as Float64Array)[row] as number) * ((q[j] as Float64Array)[row] as number)
      ;(own[i] as Float64Array)[j] = sum
      ;(own[j] as Float64Array)[i] = sum
    }
  const root = inverseRootOfRest(own)
  return { score: times(root, score), own, root }
}

/**
 * (Σ λ)² ÷ Σ λ² of the matrix of the products of what each cluster brings to the variance, were rows independent: diagonal
 * aᵀa − uᵀu, elsewhere −uᵀu, where a = A Q r and u = Qᵀ a.
 */
function satterthwaite(parts: readonly Part[], direction: Float64Array): number {
  const size = direction.length
  const products = square(size)
  let [trace, diagonal] = [0, 0]
  for (const { own, root } of parts) {
    const turned = times(root as Square, direction)
    const u = times(own, turned)
    let [length, common] = [0, 0]
    for (let i = 0; i < size; i++) {
      length += (turned[i] as number) * (u[i] as number)
      common += (u[i] as number) ** 2
      for (let j = 0; j < size; j++)
        (products[i] as Float64Array)[j] =
          ((products[i] as Float64Array)[j] as number) + (u[i] as number) * (u[j] as number)
    }
    trace += length - common
    diagonal += length * length - 2 * length * common
  }
  const all = products.reduce((sum, row) => sum + row.reduce((part, x) => part + x * x, 0), 0)
  return (trace * trace) / (diagonal + all)
}
