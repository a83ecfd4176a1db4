// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  territories: {
    id: string
    kind:
      | 'commune'
      | 'intercommunality'
      | 'territorial-public-establishment'
      | 'department'
      | 'region'
      | 'organisation'
    subtype: Generated<string>
    code: string | null
    siren: string | null
    slug: string
    name: string
    nameArticle: Generated<number>
    departmentCode: string | null
    regionCode: string | null
    population: number | null
    populationYear: number | null
    zone: 'metro' | 'drom' | 'com' | null
    lon: number | null
    lat: number | null
    located: Generated<'exact' | 'approximate' | 'none'>
    website: Generated<string>
    source: 'reference' | 'added' | 'demo'
    vintage: number | null
    validFrom: string | null
    validTo: string | null
    createdAt: Date
    updatedAt: Date
  }
  territory_contours: {
    territoryId: string
    geometry: Json<unknown>
    credit: Generated<string>
    importedAt: Date
  }
  territory_former_codes: {
    code: string
    territoryId: string
  }
  territory_links: {
    childId: string
    parentId: string
    nature: 'member' | 'region' | 'department' | 'joint-member'
  }
  territory_names: {
    territoryId: string
    nature: 'official' | 'short' | 'former'
    plain: string
    name: string
    words: string
    sortedWords: string
    likeness: string
    lexemes: ByHand['territory_names']['lexemes']
    kind: string
    departmentCode: string | null
    population: Generated<number>
  }
  territory_postal_codes: {
    postalCode: string
    territoryId: string
  }
}
