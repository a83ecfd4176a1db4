import type { SeedStream } from '../seed-stream.ts'
import { seatNumbers, seatsOfPeople } from './seating.ts'
import type { Solver } from './solver.ts'
import { type Step, wholeWeights } from './step.ts'
import type { TypeModel } from './type-model.ts'
import { walk, wholeSeats } from './walk.ts'

export interface UniformList {
  /** One list of people (positions, ascending) per number. */
  readonly panels: readonly (readonly number[])[]
  /** The list came by rounding a lottery: chances may move by more than one number. */
  readonly rounded: boolean
}

/**
 * The published object: `total` panels, all equally likely, repeats allowed, in which everyone’s count is their chance
 * to within one number. First the walk in whole numbers; if a box is empty, the exact lottery rounded by an
 * integer program. The stream decides who of a type has one count more, and the order of the numbers.
 */
export function uniformList(
  solver: Solver,
  model: TypeModel,
  expected: Float64Array,
  lottery: readonly Step[],
  total: number,
  stream: SeedStream,
): UniformList {
  const seats = wholeSeats(solver, model, expected, total)
  const walked = seats && walkOften(solver, model, seats, total)
  const steps = walked ?? roundLottery(solver, model, expected, lottery, total)
  return { panels: listOfSteps(model, steps, stream), rounded: !walked }
}

/** Numbers of a list from panels of types: the stream decides who has one count more, and the order. */
export function listOfSteps(
  model: TypeModel,
  steps: readonly Step[],
  stream: SeedStream,
): readonly (readonly number[])[] {
  const seatsNow = new Float64Array(model.counts.length)
  for (const { panel, times } of steps)
    panel.forEach((count, type) => {
      seatsNow[type] = (seatsNow[type] ?? 0) + times * count
    })
  const order = stream.shuffle(model.typeOf.map((_, person) => person))
  const ranks = new Float64Array(order.length)
  order.forEach((person, rank) => {
    ranks[person] = rank
  })
  const own = seatsOfPeople(model, seatsNow, ranks)
  return stream.shuffle(seatNumbers(model, steps, own))
}

/** A walk may enter a place without a way out: another start seldom does. */
function walkOften(solver: Solver, model: TypeModel, seats: Float64Array, total: number) {
  for (const salt of [0, 13, 29, 53, 97]) {
    const { steps, left } = walk(solver, model, seats, total, { salt })
    if (left === 0) return steps
    // Far from the end: the list is out of reach, not the way.
    if (left > total / 4) return undefined
  }
  return undefined
}

/** Whole multiplicities near those of the lottery, with the least largest change of anybody’s chance. */
function roundLottery(
  solver: Solver,
  model: TypeModel,
  expected: Float64Array,
  lottery: readonly Step[],
  total: number,
): readonly Step[] {
  const sum = lottery.reduce((all, { times }) => all + times, 0)
  const exact = lottery.map(({ times }) => (times / sum) * total)
  const columns = lottery.map((_, at) => at)
  const worst = columns.length
  const answer = solver.integer(
    {
      costs: [...columns.map(() => 0), 1],
      lower: [...exact.map((amount) => Math.max(0, Math.floor(amount) - 1)), 0],
      upper: [...exact.map((amount) => Math.floor(amount) + 2), Number.POSITIVE_INFINITY],
      rows: [
        { columns, lower: total, upper: total },
        ...model.counts.flatMap((count, type) => {
          const amounts = lottery.map(({ panel }) => (panel[type] ?? 0) / count)
          const wanted = ((expected[type] ?? 0) * total) / count
          const rest = { columns: [...columns, worst] }
          return [
            { ...rest, weights: [...amounts, 1], lower: wanted, upper: Number.POSITIVE_INFINITY },
            { ...rest, weights: [...amounts, -1], lower: Number.NEGATIVE_INFINITY, upper: wanted },
          ]
        }),
      ],
      whole: [...columns.map(() => true), false],
    },
    { gap: 0.05, nodes: 300 },
  )
  if (answer.values.length === 0) return wholeWeights(lottery, total)
  const steps = lottery.map(({ panel }, at) => ({
    panel,
    times: Math.round(answer.values[at] ?? 0),
  }))
  const reached = steps.reduce((all, { times }) => all + times, 0)
  return reached === total ? steps.filter(({ times }) => times > 0) : wholeWeights(lottery, total)
}
