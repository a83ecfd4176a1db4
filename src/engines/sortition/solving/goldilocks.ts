import type { Answer, Solver } from './solver.ts'
import type { Row, TypeModel } from './type-model.ts'

export interface Goldilocks {
  readonly floor: number
  readonly ceiling: number
  /** `(n/k)·ceiling + γ·(k/n)/floor`: what is minimised. */
  readonly value: number
  /** Proven: no lottery does better. */
  readonly bound: number
  /** Prices that the floor (positive) and the ceiling (negative) have for one of each type. */
  readonly pulls: readonly number[]
  /** Where the second term is replaced by its tangent, so that these prices suffice. */
  readonly tangent: number
}

/**
 * The floor and ceiling of chances that are best together: minimise `(n/k)·max p + γ·(k/n)/min p`. The second term is
 * convex: tangents bring it into a linear program, until they touch. Source: Baharav and Flanigan, EC 2024.
 */
export function goldilocks(
  solver: Solver,
  model: TypeModel,
  rows: readonly Row[],
  excluded: ReadonlySet<number>,
  highestFloor: number,
  gamma = 1,
): Goldilocks | undefined {
  const types = model.counts.flatMap((_, type) => (excluded.has(type) ? [] : [type]))
  const people = types.reduce((sum, type) => sum + (model.counts[type] ?? 0), 0)
  const [fall, rise] = [(gamma * model.size) / people, people / model.size]
  const all = model.counts.length
  const [low, high, inverse] = [all, all + 1, all + 2]
  const infinity = Number.POSITIVE_INFINITY
  const kept = solver.keep({
    costs: [...model.counts.map(() => 0), 0, rise, fall],
    lower: [...model.counts.map(() => 0), highestFloor / 1e3, 0, 0],
    upper: [
      ...model.caps.map((cap, type) => (excluded.has(type) ? 0 : cap)),
      // The rows bound the floor themselves: a bound of its own would take their prices.
      infinity,
      infinity,
      infinity,
    ],
    rows: [
      ...rows,
      ...types.flatMap((type) => {
        const count = model.counts[type] ?? 1
        return [
          { columns: [type, low], weights: [1, -count], lower: 0, upper: infinity },
          { columns: [type, high], weights: [1, -count], lower: -infinity, upper: 0 },
        ]
      }),
    ],
  })
  const pullsOf = ({ rowPrices }: Answer) => {
    const pulls = model.counts.map(() => 0)
    let slope = 0
    types.forEach((type, at) => {
      const place = rows.length + 2 * at
      pulls[type] = (rowPrices[place] ?? 0) + (rowPrices[place + 1] ?? 0)
      slope += (model.counts[type] ?? 0) * (rowPrices[place] ?? 0)
    })
    return { pulls, tangent: Math.sqrt(fall / slope) * (1 + 1e-11) }
  }
  try {
    for (let round = 0, at = highestFloor; round < 60; round++) {
      // 1/z is above its tangent at `at`: 2/at − z/at².
      kept.addRow({
        columns: [low, inverse],
        weights: [1 / at ** 2, 1],
        lower: 2 / at,
        upper: infinity,
      })
      const answer = kept.solve()
      if (answer.status !== 'optimal') return undefined
      const [floor, ceiling] = [answer.values[low] ?? 0, answer.values[high] ?? 0]
      const value = rise * ceiling + fall / floor
      if (value - answer.objective < 1e-9 * value)
        return { floor, ceiling, value, bound: answer.objective, ...pullsOf(answer) }
      at = floor
    }
    return undefined
  } finally {
    kept.free()
  }
}
