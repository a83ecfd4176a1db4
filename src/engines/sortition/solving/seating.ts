import { HomeClocks, isHomes } from './home-clocks.ts'
import { assignHomes } from './home-seating.ts'
import type { Step } from './step.ts'
import type { TypeModel } from './type-model.ts'

/** A panel by people (positions in the canonical instance, ascending), and how many numbers hold it. */
export interface PeoplePanel {
  readonly people: readonly number[]
  readonly times: number
}

/**
 * Seats of each person over a whole lottery: those of the type shared as evenly as whole numbers allow; the order of
 * `ranks` says who has one more.
 */
export function seatsOfPeople(
  model: TypeModel,
  seats: ArrayLike<number>,
  ranks: ArrayLike<number>,
): Float64Array {
  const own = new Float64Array(model.typeOf.length)
  model.members.forEach((members, type) => {
    const all = seats[type] ?? 0
    const base = Math.floor(all / members.length)
    const extra = all - base * members.length
    const order = [...members].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))
    order.forEach((person, at) => {
      own[person] = base + (at < extra ? 1 : 0)
    })
  })
  return own
}

/** How long one seating of a panel stands: as long as the rest allows, told in two ways. */
export type SeatingPace = 'balanced' | 'any'

/**
 * From panels of types to panels of people. People who share no home: the same walk in integers, whoever has most seats
 * left is served first, and a seating stands as long as the rest can still be seated. `balanced` trusts that each
 * panel has the floor or the ceiling of the average of what is left, as those of a walk; `any` counts what is left
 * for each type (Gale and Ryser). Homes turn by their clocks, so that weights may be fractions.
 */
export function seatPeople(
  model: TypeModel,
  steps: readonly Step[],
  own: Float64Array,
  pace: SeatingPace,
): PeoplePanel[] {
  const rest = Float64Array.from(own)
  const alone = model.classes.flatMap((one, type) => (isHomes(model, one) ? [] : [type]))
  const room = pace === 'balanced' ? undefined : makeRoom(model, steps)
  const clocks = new HomeClocks(model, steps)
  const panels: PeoplePanel[] = []
  let left = steps.reduce((sum, { times }) => sum + times, 0)
  for (const { panel, times } of steps) {
    for (let more = times; more > 0; ) {
      const people: number[] = []
      let longest = more
      for (const type of alone) {
        const [members, seats] = [model.members[type] ?? [], panel[type] ?? 0]
        longest = serve(members, seats, rest, left, longest, room?.[type], people)
      }
      for (const person of people) rest[person] = (rest[person] ?? 0) - longest
      room?.forEach((numbers, type) => {
        for (let c = 0; c < numbers.length; c++)
          numbers[c] = (numbers[c] ?? 0) - longest * Math.min(c, panel[type] ?? 0)
      })
      more -= longest
      left -= longest
      for (let turning = longest; turning > 0; ) {
        const homes = clocks.next(panel, turning)
        const sitting = [...people, ...homes.people].sort((a, b) => a - b)
        panels.push({ people: sitting, times: homes.times })
        turning -= homes.times
      }
    }
  }
  return panels
}

/**
 * For a published list, one number after the other: people of a type take turns. A home is served by an assignment
 * of seats to homes, those with most seats left first.
 */
export function seatNumbers(
  model: TypeModel,
  steps: readonly Step[],
  own: Float64Array,
): (readonly number[])[] {
  const rest = Float64Array.from(own)
  const typesOfClass: number[][] = model.households.map(() => [])
  model.classes.forEach((one, type) => {
    typesOfClass[one]?.push(type)
  })
  let left = steps.reduce((sum, { times }) => sum + times, 0)
  const numbers: (readonly number[])[] = []
  const hasHomes = model.households.map((_, one) => isHomes(model, one))
  for (const { panel, times } of steps)
    for (let number = 0; number < times; number++) {
      const people: number[] = []
      typesOfClass.forEach((types, one) => {
        if (hasHomes[one]) {
          const homes = model.households[one] ?? []
          people.push(...assignHomes({ homes, types, panel, rest, left, typeOf: model.typeOf }))
        } else
          for (const type of types)
            serve(model.members[type] ?? [], panel[type] ?? 0, rest, left, 1, undefined, people)
      })
      for (const person of people) rest[person] = (rest[person] ?? 0) - 1
      left--
      numbers.push(people.sort((a, b) => a - b))
    }
  return numbers
}

/** Per type, how many seats any c people can take in what is left: `Σ times·min(c, seats)`. */
function makeRoom(model: TypeModel, steps: readonly Step[]): Float64Array[] {
  return model.counts.map((count, type) => {
    const room = new Float64Array(count + 1)
    for (const { panel, times } of steps)
      for (let c = 1; c <= count; c++)
        room[c] = (room[c] ?? 0) + times * Math.min(c, panel[type] ?? 0)
    return room
  })
}

function serve(
  members: readonly number[],
  seats: number,
  rest: Float64Array,
  left: number,
  longest: number,
  room: Float64Array | undefined,
  people: number[],
): number {
  const isSplit = seats > 0 && seats < members.length
  const order = isSplit ? [...members].sort((a, b) => byRest(rest, a, b)) : members
  let times = longest
  order.forEach((person, at) => {
    const own = rest[person] as number
    if (at < seats) {
      people.push(person)
      times = Math.min(times, own)
    } else times = Math.min(times, left - own)
  })
  if (isSplit && room && times > 1) times = longestFor(order, seats, rest, room, times)
  return Math.max(1, times)
}

function byRest(rest: Float64Array, a: number, b: number): number {
  return (rest[b] as number) - (rest[a] as number) || a - b
}

/** The largest number of turns after which any c people still find room for what they have left. */
function longestFor(
  order: readonly number[],
  seats: number,
  rest: Float64Array,
  room: Float64Array,
  most: number,
): number {
  const fits = (times: number) => {
    const after = order.map((person, at) => (rest[person] as number) - (at < seats ? times : 0))
    let sum = 0
    return after
      .sort((a, b) => b - a)
      .every((own, at) => {
        sum += own
        return sum <= (room[at + 1] as number) - times * Math.min(at + 1, seats)
      })
  }
  if (fits(most)) return most
  let [low, high] = [1, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** How often each person sits, by counting. */
export function countSeats(panels: readonly PeoplePanel[], people: number): Float64Array {
  const counts = new Float64Array(people)
  for (const { people: sitting, times } of panels)
    for (const person of sitting) counts[person] = (counts[person] ?? 0) + times
  return counts
}
