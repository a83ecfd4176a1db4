import type { Step } from './step.ts'
import type { TypeModel } from './type-model.ts'

/** What a class of homes is asked in a step, and how far its turning has come. */
interface Clock {
  /** Who sits, at each tick: positions of people. All ticks last equally long. */
  readonly ticks: readonly (readonly number[])[]
  readonly tick: number
  at: number
  left: number
}

/**
 * Seats the classes of homes of several people, exactly. A class keeps one clock for each thing it is asked (so many
 * seats of each kind), which runs only while that is asked. Over the whole run the homes turn once around a ring of
 * seats, and the people of one kind in a home turn with each lap: every home and every person sits as long as any
 * other of its kind, and two of a home never sit together. A clock of H homes ticks at most H · L times, L being the
 * least common multiple of the people of one kind in a home: that bounds the number of panels, whatever the lottery.
 */
export class HomeClocks {
  private readonly clocks = new Map<string, Clock>()
  private readonly model: TypeModel
  private readonly classes: readonly { readonly types: readonly number[] }[]

  /** `steps` are all those of the lottery: a clock must know how long it will run. */
  constructor(model: TypeModel, steps: readonly Step[]) {
    this.model = model
    const typesOf: number[][] = model.households.map(() => [])
    model.classes.forEach((one, type) => {
      typesOf[one]?.push(type)
    })
    this.classes = typesOf.flatMap((types, at) => (isHomes(model, at) ? [{ types }] : []))
    const lasting = new Map<string, number>()
    for (const step of steps)
      for (const key of this.keysOf(step.panel))
        lasting.set(key, (lasting.get(key) ?? 0) + step.times)
    for (const [key, time] of lasting) {
      const ticks = this.ticksOf(key)
      const tick = time / ticks.length
      this.clocks.set(key, { ticks, tick, at: 0, left: tick })
    }
  }

  /** Who sits from now on, and how long at most: `most`, or until the first of these clocks ticks. */
  next(panel: Float64Array, most: number): { readonly people: number[]; readonly times: number } {
    const clocks = this.keysOf(panel).flatMap((key) => this.clocks.get(key) ?? [])
    let times = most
    const people: number[] = []
    for (const clock of clocks) {
      people.push(...(clock.ticks[clock.at] ?? []))
      if (clock.at < clock.ticks.length - 1) times = Math.min(times, clock.left)
    }
    // What would be left is below the dust of the division: it goes with this one.
    if (most - times < dustOfTicks) times = most
    for (const clock of clocks) {
      clock.left -= times
      if (clock.left >= dustOfTicks || clock.at === clock.ticks.length - 1) continue
      clock.at++
      clock.left += clock.tick
    }
    return { people, times }
  }

  /** `first type:seats,seats…`, for each class that is asked something. */
  private keysOf(panel: Float64Array): string[] {
    return this.classes.flatMap(({ types }) => {
      const seats = types.map((type) => panel[type] ?? 0)
      return seats.some((count) => count > 0) ? [`${types[0]}:${seats.join(',')}`] : []
    })
  }

  private ticksOf(key: string): (readonly number[])[] {
    const [first = '0', seats = ''] = key.split(':')
    const asked = seats.split(',').map(Number)
    const one = this.model.classes[Number(first)] ?? 0
    const homes = this.model.households[one] ?? []
    const ring = asked.flatMap((count, kind) => new Array<number>(count).fill(Number(first) + kind))
    const shift = [homes.length, ...asked].reduce(greatestCommon)
    const inside = (home: readonly number[], type: number) =>
      home.filter((person) => this.model.typeOf[person] === type)
    const laps = asked
      .map((count, kind) => (count > 0 ? inside(homes[0] ?? [], Number(first) + kind).length : 1))
      .reduce((all, few) => (all * few) / greatestCommon(all, few), 1)
    return Array.from({ length: laps }, (_, lap) =>
      Array.from({ length: homes.length / shift }, (_none, turn) =>
        ring.map((type, slot) => {
          const home = homes[(slot + turn * shift) % homes.length] ?? []
          const people = inside(home, type)
          return people[lap % people.length] ?? -1
        }),
      ),
    ).flat()
  }
}

/** Of a lottery in 10¹² parts: far below what a chance is told in. */
const dustOfTicks = 1e-2

/** Whether somebody of this class shares a home with somebody else. */
export function isHomes({ households }: TypeModel, one: number): boolean {
  return (households[one] ?? []).some((home) => home.length > 1)
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b)
}
