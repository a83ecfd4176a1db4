import type { LikenessPlace } from './likeness-place.ts'

/** Kilometres in one degree of latitude, counted short: nothing near is left out. */
const kmOfDegree = 110

/**
 * The members that a place can be most like: thousands of places are compared with hundreds of members, and most have
 * nothing in common. A member that only its size ties is worth a look when no other is closer in size.
 */
export function indexMembers<P extends LikenessPlace>(members: readonly P[], nearKm: number) {
  const bandDegrees = nearKm / kmOfDegree
  const bandOf = (lat: number) => Math.floor(lat / bandDegrees)
  const byDepartment = new Map<string, P[]>()
  const byId = new Map<string, P[]>()
  const byParent = new Map<string, P[]>()
  const byChallenge = new Map<string, P[]>()
  const byBand = new Map<number, P[]>()
  const bySize = new Map<string, P[]>()
  for (const member of members) {
    const { id, kind, population, departmentCode, lat } = member.territory
    put(byId, id, member)
    if (departmentCode !== undefined) put(byDepartment, departmentCode, member)
    for (const parent of member.parentIds) put(byParent, parent, member)
    for (const challenge of member.challenges) put(byChallenge, challenge, member)
    if (lat !== undefined) put(byBand, bandOf(lat), member)
    if (population) put(bySize, kind, member)
  }
  for (const sized of bySize.values()) sized.sort(bySizeThenId)

  return (place: LikenessPlace): ReadonlySet<P> => {
    const { id, kind, population, departmentCode, lat } = place.territory
    const found = new Set<P>()
    const add = (some: readonly P[] | undefined) => {
      for (const member of some ?? []) found.add(member)
    }
    if (departmentCode !== undefined) add(byDepartment.get(departmentCode))
    add(byParent.get(id))
    for (const parent of place.parentIds) {
      add(byId.get(parent))
      add(byParent.get(parent))
    }
    for (const challenge of place.challenges) add(byChallenge.get(challenge))
    if (lat !== undefined) for (const band of [-1, 0, 1]) add(byBand.get(bandOf(lat) + band))
    if (population) add(closestInSize(bySize.get(kind) ?? [], population))
    return found
  }
}

/** The nearest below and the nearest above: where several have the same size, the first by identifier. */
function closestInSize<P extends LikenessPlace>(sized: readonly P[], population: number): P[] {
  const sizeAt = (at: number) => sized[at]?.territory.population ?? 0
  const above = firstAt(sized.length, (at) => sizeAt(at) >= population)
  const below = firstAt(sized.length, (at) => sizeAt(at) >= sizeAt(above - 1))
  return [sized[above], above > 0 ? sized[below] : undefined].filter(
    (member) => member !== undefined,
  )
}

/** The first place where it holds, in a list where it holds from one place on. */
function firstAt(length: number, holds: (at: number) => boolean): number {
  let [from, to] = [0, length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function bySizeThenId({ territory }: LikenessPlace, { territory: other }: LikenessPlace): number {
  const difference = (territory.population ?? 0) - (other.population ?? 0)
  if (difference !== 0) return difference
  return territory.id < other.id ? -1 : 1
}

function put<K, P>(map: Map<K, P[]>, key: K, member: P) {
  const some = map.get(key)
  if (some) some.push(member)
  else map.set(key, [member])
}
