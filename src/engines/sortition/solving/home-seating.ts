/** One class of households in one panel: `panel[type]` seats for each of its types, one seat per home at most. */
export interface HomesTask {
  readonly homes: readonly (readonly number[])[]
  readonly types: readonly number[]
  readonly panel: ArrayLike<number>
  readonly rest: Float64Array
  readonly left: number
  readonly typeOf: readonly number[]
}

/**
 * Who sits in one number: an assignment of seats to homes that first serves whoever must sit in all the numbers left,
 * then the homes and people with most seats left.
 */
export function assignHomes(task: HomesTask): number[] {
  const { homes, types, panel, rest, left } = task
  const slots = types.flatMap((type) => new Array<number>(panel[type] ?? 0).fill(type))
  if (slots.length === 0) return []
  const totals = homes.map((home) => home.reduce((sum, person) => sum + (rest[person] ?? 0), 0))
  const gain = slots.map((type) =>
    homes.map((_, home) => {
      const person = bestOf(task, home, type)
      if (person < 0) return Number.NEGATIVE_INFINITY
      const own = rest[person] ?? 0
      const mustHome = (totals[home] ?? 0) >= left ? 4 * left : 0
      const mustPerson = own >= left ? 8 * left : own <= 0 ? -4 * left : 0
      return mustHome + mustPerson + own + (totals[home] ?? 0)
    }),
  )
  return assign(gain, homes.length).flatMap((home, slot) => {
    const person = bestOf(task, home, slots[slot] ?? -1)
    return person < 0 ? [] : [person]
  })
}

function bestOf({ homes, rest, typeOf }: HomesTask, home: number, type: number): number {
  let [best, most] = [-1, Number.NEGATIVE_INFINITY]
  for (const person of homes[home] ?? []) {
    if (typeOf[person] === type && (rest[person] ?? 0) > most)
      [best, most] = [person, rest[person] ?? 0]
  }
  return best
}

/**
 * The assignment of each slot to one home with the largest sum of gains: the Hungarian method with potentials, in
 * O(slots² · homes). There are at least as many homes as slots.
 */
function assign(gain: readonly (readonly number[])[], homes: number): number[] {
  const slots = gain.length
  const slotPrice = new Float64Array(slots + 1)
  const homePrice = new Float64Array(homes + 1)
  const holder = new Int32Array(homes + 1)
  const forbidden = 1e15
  const cost = (slot: number, home: number) => {
    const one = gain[slot - 1]?.[home - 1] ?? Number.NEGATIVE_INFINITY
    return Number.isFinite(one) ? -one : forbidden
  }
  for (let slot = 1; slot <= slots; slot++) {
    const nearest = new Float64Array(homes + 1).fill(Number.POSITIVE_INFINITY)
    const seen = new Uint8Array(homes + 1)
    const before = new Int32Array(homes + 1)
    holder[0] = slot
    let at = 0
    do {
      seen[at] = 1
      const current = holder[at] as number
      let [step, next] = [Number.POSITIVE_INFINITY, 0]
      for (let home = 1; home <= homes; home++) {
        if (seen[home]) continue
        const reduced =
          cost(current, home) - (slotPrice[current] as number) - (homePrice[home] as number)
        if (reduced < (nearest[home] as number)) {
          nearest[home] = reduced
          before[home] = at
        }
        if ((nearest[home] as number) < step) [step, next] = [nearest[home] as number, home]
      }
      for (let home = 0; home <= homes; home++) {
        if (seen[home]) {
          slotPrice[holder[home] as number] = (slotPrice[holder[home] as number] as number) + step
          homePrice[home] = (homePrice[home] as number) - step
        } else nearest[home] = (nearest[home] as number) - step
      }
      at = next
    } while (holder[at] !== 0)
    while (at !== 0) {
      const previous = before[at] as number
      holder[at] = holder[previous] as number
      at = previous
    }
  }
  const chosen = new Array<number>(slots).fill(-1)
  for (let home = 1; home <= homes; home++) {
    const slot = holder[home] as number
    if (slot > 0) chosen[slot - 1] = home - 1
  }
  return chosen
}
