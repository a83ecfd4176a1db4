import { refuse } from '../problem.ts'
import { dot } from './sums.ts'

/** A matrix by columns, all of the same length. */
export type Columns = readonly Float64Array[]

export interface Factors {
  /** Orthonormal columns, as many as the matrix has. */
  readonly q: Columns
  /** R⁻¹, by columns, upper triangular: column j of the matrix is q R. */
  readonly inverse: Columns
  readonly solve: (y: Float64Array) => Float64Array
}

/** A column that keeps less of its length than this, once the others are taken out, is refused. */
const leastLength = 1e-11

/**
 * QR by Householder’s reflections: never the normal equations, which lose twice the digits (Golub and Van Loan, 5.2).
 *
 * @param names of the columns, for what is refused
 * @throws ImpossibleTrial `collinear` with the column that the columns before it tell
 */
export function factorise(matrix: Columns, names: readonly string[]): Factors {
  const work = matrix.map((column) => column.slice())
  const rows = work[0]?.length ?? 0
  const count = work.length
  const lengths = work.map((column) => Math.sqrt(dot(column, column)))
  const diagonal = new Float64Array(count)
  const scales = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const column = work[at] as Float64Array
    let squares = 0
    for (let row = at; row < rows; row++) squares += (column[row] as number) ** 2
    const length = Math.sqrt(squares)
    if (!(length > leastLength * (lengths[at] as number))) {
      refuse('collinear', { name: names[at] ?? String(at + 1) })
    }
    const first = column[at] as number
    const pivot = first > 0 ? -length : length
    diagonal[at] = pivot
    column[at] = first - pivot
    scales[at] = 1 / (pivot * (pivot - first))
    for (let other = at + 1; other < count; other++)
      reflect(column, work[other] as Float64Array, at, scales[at] as number)
  }
  const apply = (y: Float64Array) => {
    for (let at = 0; at < count; at++)
      reflect(work[at] as Float64Array, y, at, scales[at] as number)
  }
  const back = (y: Float64Array) => {
    const solved = new Float64Array(count)
    for (let at = count - 1; at >= 0; at--) {
      let value = y[at] as number
      for (let other = at + 1; other < count; other++)
        value -= ((work[other] as Float64Array)[at] as number) * (solved[other] as number)
      solved[at] = value / (diagonal[at] as number)
    }
    return solved
  }
  const q = work.map((_, at) => {
    const unit = new Float64Array(rows)
    unit[at] = 1
    for (let step = count - 1; step >= 0; step--)
      reflect(work[step] as Float64Array, unit, step, scales[step] as number)
    return unit
  })
  const inverse = work.map((_, at) => back(Float64Array.from(work, (_, row) => +(row === at))))
  return {
    q,
    inverse,
    solve: (y) => {
      const turned = new Float64Array(y)
      apply(turned)
      return back(turned)
    },
  }
}

function reflect(mirror: Float64Array, column: Float64Array, from: number, scale: number): void {
  let sum = 0
  for (let row = from; row < column.length; row++)
    sum += (mirror[row] as number) * (column[row] as number)
  sum *= scale
  for (let row = from; row < column.length; row++)
    column[row] = (column[row] as number) - sum * (mirror[row] as number)
}
