import type { Generated } from 'kysely'
import type { StagedImport } from '#kit/staged-import.ts'
import type { AlikeLines, ImportFormat, LineOutcome } from '../import-states.ts'

/** What the imports of this room keep. */
export interface ImportTables {
  resource_imports: ResourceImportRow
  resource_import_lines: ImportLineRow
  resource_sources: {
    source: string
    source_id: string
    resource_id: string
    line_mark: string
    words_mark: string
    file_hash: string
    import_id: string
    imported_at: Date
  }
  resource_import_pictures: {
    import_id: string
    position: number
    file_id: string
    title: string
    media_type: string
    size: number
    sha256: string
  }
  resource_import_mappings: { headings: string; mapping: string; used_at: Date }
}

export interface ResourceImportRow {
  id: string
  file_name: string
  file_hash: string
  format: ImportFormat
  header: string
  mapping: string
  source: string
  licence: string
  kind: Generated<string>
  publish: boolean
  alike: Generated<AlikeLines>
  state: StagedImport['state']
  total: Generated<number>
  handled: Generated<number>
  pictures: Generated<number>
  by_person_id: string | null
  at: Date
  finished_at: Date | null
}

export interface ImportLineRow {
  import_id: string
  line: number
  cells: string
  outcome: Generated<LineOutcome>
  reason: Generated<string>
  resource_id: string | null
  before: string | null
  notes: Generated<string>
}
