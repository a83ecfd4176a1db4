import type { TerritoryMoment } from '#platform/module.ts'

/** What happened, from the latest; what is due, from the most urgent. */
export function splitMoments(moments: readonly TerritoryMoment[]): {
  readonly past: readonly TerritoryMoment[]
  readonly due: readonly TerritoryMoment[]
} {
  const inOrder = moments.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  return {
    past: inOrder.filter((moment) => !moment.due).toReversed(),
    due: inOrder.filter((moment) => moment.due),
  }
}

/** When somebody of each territory was last there, or spoke. */
export function lastSeenOf(
  moments: readonly TerritoryMoment[],
  now: Date,
): ReadonlyMap<string, Date> {
  const seen = new Map<string, Date>()
  for (const { territoryId, at, seen: wasThere, due } of moments) {
    if (!wasThere || due || at > now) continue
    const known = seen.get(territoryId)
    if (!known || at > known) seen.set(territoryId, at)
  }
  return seen
}
