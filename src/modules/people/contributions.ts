import type { Locale } from '#kit/texts.ts'
import type { Place } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'

/**
 * What this room needs of the later ones. It may not lean on them, so `app.ts` hands it over: what
 * each holds about a person, how each forgets it, and how places are found and named.
 */
export interface PeopleRooms {
  /** Every room, this one included, in the order of the floor plan. */
  readonly all: () => readonly Contributor[]
  readonly places: PlaceBook
}

export type Contributor = Pick<
  Module,
  | 'name'
  | 'columns'
  | 'processing'
  | 'personExport'
  | 'exportWords'
  | 'personErase'
  | 'personNamesakes'
  | 'postponedErasures'
>

/** Territories and experiments, as seen from here: an address to search them, and their names. */
export interface PlaceBook {
  /** Address that answers `?q=…` with JSON `[{value, label}]`, for those who have JavaScript. */
  readonly source: string
  /** Territories that these words may mean, the likeliest first. */
  search(db: Db, words: string, locale: Locale): Promise<readonly NamedPlace[]>
  /** Names by `kind:id`; a place that no longer exists is not in the map. */
  names(db: Db, places: readonly Place[], locale: Locale): Promise<ReadonlyMap<string, string>>
}

export interface NamedPlace {
  readonly place: Place
  readonly label: string
  /** Nothing is missing and nothing is too much in the words that found it. */
  readonly exact?: boolean
}

/** For a house without territories: no place can be found, roles hold everywhere. */
export const noPlaces: PlaceBook = {
  source: '',
  search: async () => [],
  names: async () => new Map(),
}
