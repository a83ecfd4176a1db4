import type { Generated } from 'kysely'
import type { Outcome, ResourceKind, ResourceOrigin, ResourceState } from './resource.ts'
import type { SheetContent } from './sheet-content.ts'

/** The columns of this room's tables, and of no other. */
export interface ResourceTables {
  resources: ResourceRow
  resource_versions: {
    resource_id: string
    number: number
    at: Date
    author_id: string | null
    title: string
    lead: string
    content: StoredContent
  }
  resource_territories: { resource_id: string; territory_id: string }
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
  search: Generated<string>
  plain: Generated<string>
}
