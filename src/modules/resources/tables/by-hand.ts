import type { Fields } from '../fields.ts'
import type { ResourceOrigin, ResourceWords } from '../resource.ts'
import type { SheetContent } from '../sheet-content.ts'
import type { Format, Level, Phase, Pillar, Public, Scale } from '../vocabularies/facets.ts'
import type { ParticipediaCodes } from '../vocabularies/participedia.ts'

/** `plain` repeats all words of the content for the search. */
export type StoredContent = SheetContent & { readonly plain: string }

/** What the database cannot say of these columns: the shape of a json, and a noun that no condition holds there. */
export interface ByHand {
  resource_drafts: { fields: Fields }
  resource_import_lines: {
    cells: readonly string[]
    before: ResourceWords
    notes: object
  }
  resource_import_mappings: { mapping: Readonly<Record<string, string>> }
  resource_imports: {
    header: readonly string[]
    mapping: Readonly<Record<string, string>>
  }
  resource_start_identities: { language: 'fr' | 'en' }
  resource_versions: {
    content: StoredContent
    fields: Fields
  }
  resource_workings: {
    fields: Fields
    changedAt: Readonly<Record<string, number>>
  }
  resources: {
    content: StoredContent
    origin: ResourceOrigin
    publics: Public[]
    levels: Level[]
    phases: Phase[]
    pillars: Pillar[]
    scales: Scale[]
    format: Format
    participedia: ParticipediaCodes
  }
}
