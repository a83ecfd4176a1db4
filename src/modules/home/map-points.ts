export type SeenKind = 'running' | 'seeking' | 'documented'

/** An event of the map at a territory: an experiment or a sheet. */
export interface Happening {
  readonly territoryId: string
  readonly kind: SeenKind
  readonly href: string
}

interface Place {
  readonly label: string
  readonly lon: number | undefined
  readonly lat: number | undefined
  readonly href: string
}

export interface SeenPoint {
  readonly label: string
  readonly lon: number
  readonly lat: number
  readonly kind: SeenKind
  readonly href: string
}

const strength: Readonly<Record<SeenKind, number>> = { running: 3, seeking: 2, documented: 1 }

/**
 * One point for each territory, of its liveliest kind: twenty sheets of one town would be twenty marks
 * on each other. It leads to the one thing that happens there, or to the territory's own page.
 */
export function pointsOf(
  happenings: readonly Happening[],
  places: ReadonlyMap<string, Place>,
): readonly SeenPoint[] {
  const byPlace = new Map<string, Happening[]>()
  for (const happening of happenings) {
    byPlace.set(happening.territoryId, [...(byPlace.get(happening.territoryId) ?? []), happening])
  }
  return [...byPlace].flatMap(([territoryId, found]) => {
    const place = places.get(territoryId)
    if (place?.lon === undefined || place.lat === undefined) return []
    const { label, lon, lat } = place
    const href = found.length === 1 ? (found[0]?.href ?? place.href) : place.href
    return [{ label, lon, lat, kind: liveliest(found), href }]
  })
}

function liveliest(happenings: readonly Happening[]): SeenKind {
  return happenings.reduce<SeenKind>(
    (best, { kind }) => (strength[kind] > strength[best] ? kind : best),
    'documented',
  )
}
