import { concerns, type Instance } from './pool.ts'
import type { SeedStream } from './seed-stream.ts'

const attempts = 100

/**
 * One panel as most organisers drew them until 2020, for comparison only: again and again, take the value that is most
 * urgent (what it still needs, over who is left in it), and one of its people at random. A value that reaches its
 * maximum empties, one whose maximum is 0 is empty from the start. Chances are whatever comes out. Each call draws one; `undefined` when 100 attempts failed.
 */
export function legacyDraw(instance: Instance, stream: SeedStream) {
  const inQuota = instance.quotas.map((quota) =>
    instance.people.map((person) => concerns(quota, person.values)),
  )
  return (): readonly number[] | undefined => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const panel = oneAttempt(instance, inQuota, stream)
      if (panel) return panel
    }
    return undefined
  }
}

function oneAttempt(
  { people, quotas, panelSize }: Instance,
  inQuota: readonly (readonly boolean[])[],
  stream: SeedStream,
) {
  const present = people.map(() => true)
  const chosen = quotas.map(() => 0)
  const left = inQuota.map((inside) => inside.filter(Boolean).length)
  const panel: number[] = []
  const remove = (person: number) => {
    if (!present[person]) return
    present[person] = false
    inQuota.forEach((inside, quota) => {
      if (inside[person]) left[quota] = (left[quota] ?? 0) - 1
    })
  }
  quotas.forEach(({ max }, at) => {
    if (max > 0) return
    people.forEach((_, person) => {
      if (inQuota[at]?.[person]) remove(person)
    })
  })
  for (let seat = 0; seat < panelSize; seat++) {
    let [urgent, ratio] = [-1, Number.NEGATIVE_INFINITY]
    for (const [at, quota] of quotas.entries()) {
      const [need, here] = [quota.min - (chosen[at] ?? 0), left[at] ?? 0]
      if (here < need) return undefined
      if (here > 0 && quota.max > 0 && need / here > ratio) [urgent, ratio] = [at, need / here]
    }
    const open = people.flatMap((_, person) =>
      present[person] && (urgent < 0 || inQuota[urgent]?.[person]) ? [person] : [],
    )
    if (open.length === 0) return undefined
    const person = open[stream.index(open.length)] as number
    panel.push(person)
    remove(person)
    const home = people[person]?.household
    if (home !== undefined)
      people.forEach((other, at) => {
        if (other.household === home) remove(at)
      })
    for (const [at, quota] of quotas.entries()) {
      if (!inQuota[at]?.[person]) continue
      chosen[at] = (chosen[at] ?? 0) + 1
      if (chosen[at] === quota.max)
        people.forEach((_, other) => {
          if (inQuota[at]?.[other]) remove(other)
        })
    }
  }
  const sound = quotas.every(
    ({ min, max }, at) => (chosen[at] ?? 0) >= min && (chosen[at] ?? 0) <= max,
  )
  return sound ? panel.sort((a, b) => a - b) : undefined
}
