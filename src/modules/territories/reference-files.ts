import type { TerritoryKind } from './territory.ts'

/** The yearly files of the official list of places, as they are published. */
export interface ReferenceFiles {
  readonly communes: readonly RawCommune[]
  readonly intercommunalities: readonly RawGrouping[]
  readonly publicEstablishments: readonly RawGrouping[]
  readonly departments: readonly RawPlace[]
  readonly regions: readonly RawPlace[]
}

export interface RawPlace {
  readonly code: string
  readonly nom: string
  /** Missing for the communes of overseas collectivities. */
  readonly typeLiaison?: number
  readonly zone: 'metro' | 'drom' | 'com'
  readonly region?: string
}

export interface RawCommune extends RawPlace {
  readonly type: string
  readonly departement: string
  readonly siren?: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
  readonly anciensCodes?: readonly string[]
  /** Of a part: the commune it belongs to. */
  readonly chefLieu?: string
  readonly commune?: string
}

export interface RawGrouping {
  readonly code: string
  readonly nom: string
  readonly type: string
  readonly populationMunicipale?: number
  readonly membres: readonly { readonly code: string; readonly populationMunicipale?: number }[]
}

export interface Reference {
  readonly territories: readonly ReferenceTerritory[]
  readonly names: readonly ReferenceName[]
  readonly links: readonly { child_id: string; parent_id: string; nature: string }[]
  readonly formerCodes: readonly { code: string; territory_id: string }[]
  readonly postalCodes: readonly { postal_code: string; territory_id: string }[]
}

/** A row as the store writes it: the reference is 37,000 of them, so nothing is converted twice. */
export interface ReferenceTerritory {
  readonly id: string
  readonly kind: TerritoryKind
  readonly subtype: string
  readonly code: string
  readonly siren: string | null
  readonly slug: string
  readonly name: string
  readonly name_article: number
  readonly department_code: string | null
  readonly region_code: string | null
  readonly population: number | null
  readonly zone: string | null
  readonly lon: number | null
  readonly lat: number | null
}

export interface ReferenceName {
  readonly territory_id: string
  readonly nature: 'official' | 'short' | 'former'
  readonly name: string
  readonly plain: string
  readonly words: string
  readonly sorted_words: string
  readonly likeness: string
  readonly kind: TerritoryKind
  readonly department_code: string | null
  readonly population: number
}

export type IdOf = (kind: TerritoryKind, code: string) => string
