import type { Generated } from 'kysely'
import type { Fields } from './fields.ts'
import type { Outcome, ResourceOrigin, ResourceState } from './resource.ts'
import type { ResourceKind } from './resource-shape.ts'
import type { SheetContent } from './sheet-content.ts'
import type { ReuseTables } from './tables/reuse.ts'
import type { WritingTables } from './tables/writing.ts'
import type { Format, Level, Phase, Pillar, Public, Scale } from './vocabularies/facets.ts'
import type { ParticipediaCodes } from './vocabularies/participedia.ts'

/** The columns of this room's tables, and of no other. */
export interface ResourceTables extends ReuseTables, WritingTables {
  resources: ResourceRow
  resource_versions: {
    resource_id: string
    number: number
    at: Date
    author_id: string | null
    title: string
    lead: string
    content: StoredContent
    fields: Fields | null
  }
  resource_territories: { resource_id: string; territory_id: string }
  /** Said not to be the same, though they look alike; the smaller key first. */
  resource_pairs_apart: { one_id: string; two_id: string; by_id: string | null; at: Date }
  resource_former_slugs: { slug: string; resource_id: string }
  resource_replies: {
    id: string
    resource_id: string
    author_id: string | null
    organisation: string
    text: string
    at: Date
  }
}

/** `plain` repeats all words of the content for the search. */
export type StoredContent = SheetContent & { readonly plain: string }

export interface ResourceRow {
  id: string
  slug: string
  kind: ResourceKind
  state: ResourceState
  title: string
  lead: string
  language: 'fr' | 'en'
  licence: string
  is_starter: boolean
  content: StoredContent
  challenges: string[]
  themes: string[]
  methods: string[]
  region_codes: string[]
  outcome: Outcome
  evidence_level: number
  version: Generated<number>
  origin: ResourceOrigin | null
  source: string
  created_at: Date
  updated_at: Date
  published_at: Date | null
  verified_on: string | null
  publics: Generated<Public[]>
  levels: Generated<Level[]>
  phases: Generated<Phase[]>
  pillars: Generated<Pillar[]>
  scales: Generated<Scale[]>
  format: Generated<Format>
  reading_minutes: Generated<number>
  completeness: Generated<number>
  participedia: ParticipediaCodes | null
  in_language_of: string | null
  translated_version: number | null
  steward_id: string | null
  retired_at: Date | null
  retired_reason: Generated<string>
  retired_successor: string | null
  merged_into: Generated<string | null>
}
