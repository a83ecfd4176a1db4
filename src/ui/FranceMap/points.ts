import type { Locale } from '#kit/texts.ts'
import type { Downloads } from '../Picture/Picture.tsx'
import { uiTexts } from '../texts.ts'
import { clustered, type Mark } from './labels.ts'
import type { PlaceKind } from './MapMark.tsx'
import { placeOnMap } from './projection.ts'

export interface MapPoint {
  readonly label: string
  /** Language of a title that somebody wrote; left out for names of places. */
  readonly labelIn?: string | undefined
  readonly lon: number
  readonly lat: number
  readonly kind: PlaceKind
  readonly href: string
}

export interface FranceMapProps {
  readonly locale: Locale
  readonly title: string
  readonly points: readonly MapPoint[]
  /** INSEE codes of departments to bring out: `35`, `2A`, `974`. */
  readonly regions?: readonly string[] | undefined
  readonly downloads?: Downloads | undefined
  /** The list of places: folded under the map (default), or beside it where there is room. */
  readonly list?: 'folded' | 'beside' | undefined
}

/** Marks of the places that fall on the map, running ones first. */
export function marksOf(points: readonly MapPoint[]): Mark<MapPoint>[] {
  const order = { running: 0, seeking: 1, documented: 2, place: 3 }
  const found = points
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .flatMap((place) => {
      const at = placeOnMap(place.lon, place.lat)
      return at ? [{ x: at[0], y: at[1], place }] : []
    })
  return clustered(found)
}

/** The rows of the CSV twin, titles first. */
export function mapFigures({ locale, points }: FranceMapProps) {
  const texts = uiTexts[locale]
  return [
    [texts.place, texts.kind, 'longitude', 'latitude'],
    ...points.map((point) => [point.label, texts.kinds[point.kind], point.lon, point.lat]),
  ]
}
