import { reserveSize } from './binomial.ts'
import { byCodePoint, canonical, concerns, type Instance, type Person } from './pool.ts'
import { sha256, utf8 } from './receipts/sha256.ts'
import { streamOf, ticketOf } from './seed-stream.ts'

/** Probability to stay: `base` times the factor of each of the person’s values that has one. */
export interface StayModel {
  readonly base: number
  /** `feature|value` to a factor; the product is held within 0 and 1. */
  readonly factors?: Readonly<Record<string, number>>
}

export interface AlternatesPlan {
  /** In the order of the tickets of the seed. */
  readonly alternates: readonly string[]
  /** Mean weighted shortfall of the quotas after replacement, without and with these alternates. */
  readonly lossWithout: number
  readonly lossWith: number
  readonly samples: number
}

function stayChance(person: Person, { base, factors = {} }: StayModel): number {
  const product = Object.entries(person.values).reduce(
    (all, [feature, value]) => all * (factors[`${feature}|${value}`] ?? 1),
    base,
  )
  return Math.min(1, Math.max(0, product))
}

const samples = 300

/**
 * Alternates whom the losses to be expected will need: 300 sets of withdrawals are drawn from the model, and people are
 * added one by one, whichever lowers most the mean shortfall of the quotas once the best of them have stepped in.
 * Within a kind of people, the ticket decides, never a click. Nobody who lives with somebody of the panel, and one person at
 * most of each other home: whoever steps in then keeps the rule of one per home. After Assos, Baharav, Flanigan, Procaccia, EC 2025.
 */
export function planAlternates(
  input: Instance,
  panel: readonly string[],
  model: StayModel,
  seed: string,
  size = reserveSize(panel.length, 1 - model.base),
): AlternatesPlan {
  const instance = canonical(input)
  const inside = new Set(panel)
  const sitting = instance.people.filter(({ id }) => inside.has(id))
  const key = sha256(utf8(seed))
  const rank = new Map(instance.people.map(({ id }) => [id, ticketOf(key, id).join()]))
  const homes = new Set(sitting.flatMap(({ household }) => household ?? []))
  const waiting = instance.people
    .filter(({ id, household }) => !inside.has(id) && !homes.has(household ?? ''))
    .sort((a, b) => byCodePoint(rank.get(a.id) ?? '', rank.get(b.id) ?? ''))
  const marks = (person: Person) => instance.quotas.map((quota) => concerns(quota, person.values))
  const stream = streamOf(`ouvroir/sortition/alternates/v1|${seed}`)
  const losses = Array.from({ length: samples }, () =>
    sitting.filter((person) => stream.index(1_000_000) >= stayChance(person, model) * 1_000_000),
  )
  const state = losses.map((gone) => makeState(instance, sitting, gone, marks))
  const without = mean(state.map((entry) => entry.loss()))
  const kinds = new Map<string, Person[]>()
  for (const person of waiting) {
    const kind = marks(person).map(Number).join('')
    kinds.set(kind, [...(kinds.get(kind) ?? []), person])
  }
  const chosen: Person[] = []
  while (chosen.length < size) {
    let [best, gain] = ['', -1]
    for (const [kind, people] of kinds) {
      if (people.length === 0) continue
      const own = marks(people[0] as Person)
      const sum = state.reduce((all, entry) => all + entry.gain(own), 0)
      if (sum > gain) [best, gain] = [kind, sum]
    }
    const person = kinds.get(best)?.shift()
    if (!person) break
    if (person.household !== undefined) {
      if (homes.has(person.household)) continue
      homes.add(person.household)
    }
    for (const entry of state) entry.take(marks(person))
    chosen.push(person)
  }
  const order = new Map(waiting.map(({ id }, at) => [id, at]))
  return {
    alternates: chosen
      .map(({ id }) => id)
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    lossWithout: without,
    lossWith: mean(state.map((entry) => entry.loss())),
    samples,
  }
}

/** One set of withdrawals: how far the quotas are, and what one more person would mend while a seat is vacant. */
function makeState(
  { quotas }: Instance,
  sitting: readonly Person[],
  gone: readonly Person[],
  marks: (person: Person) => readonly boolean[],
) {
  const left = new Set(gone)
  const counts = quotas.map(() => 0)
  for (const person of sitting)
    if (!left.has(person))
      marks(person).forEach((mark, at) => {
        if (mark) counts[at] = (counts[at] ?? 0) + 1
      })
  let vacant = gone.length
  const excess = (at: number, by: number) => {
    const quota = quotas[at]
    if (!quota) return 0
    const count = (counts[at] ?? 0) + by
    return Math.max(0, quota.min - count, count - quota.max) / Math.max(1, quota.max)
  }
  const gain = (own: readonly boolean[]) =>
    vacant === 0
      ? 0
      : Math.max(
          0,
          1e-3 + own.reduce((sum, one, at) => sum + (one ? excess(at, 0) - excess(at, 1) : 0), 0),
        )
  return {
    gain,
    loss: () => quotas.reduce((sum, _, at) => sum + excess(at, 0), 0) + vacant * 1e-3,
    take: (own: readonly boolean[]) => {
      if (vacant === 0 || gain(own) <= 0) return
      vacant--
      own.forEach((one, at) => {
        if (one) counts[at] = (counts[at] ?? 0) + 1
      })
    },
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
