import type { Territory } from '#modules/territories/index.ts'

export interface PlacedTerritory {
  readonly id: string
  readonly regionCode: string | undefined
}

/** What this room keeps of a territory; a region is in itself. */
export function placedIn(
  territory: Pick<Territory, 'id' | 'kind' | 'code' | 'regionCode'>,
): PlacedTerritory {
  const { id, kind, code, regionCode } = territory
  return { id, regionCode: kind === 'region' ? code : regionCode }
}
