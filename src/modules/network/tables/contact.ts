import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>

export interface ContactTables {
  network_contacts: ContactRow
  network_contact_imports: ContactImportRow
  network_contact_import_rows: ImportLineRow
  network_contact_mappings: {
    headings: string
    mapping: Json<Record<string, string>>
    used_at: Date
  }
}

export interface ContactRow {
  id: string
  person_id: string
  territory_id: string | null
  function: Generated<string>
  kind: Generated<string>
  origin: string
  origin_detail: Generated<string>
  collected_on: string
  informed_on: string | null
  last_exchange_on: string
  import_id: string | null
  created_by: string | null
  created_at: Date
  touched_at: Date | null
}

export interface ContactImportRow {
  id: string
  file_name: string
  format: string
  encoding: Generated<string>
  header: Json<readonly string[]>
  mapping: ColumnType<Record<string, string>, string | undefined, string>
  origin: Generated<string>
  origin_detail: Generated<string>
  unknown_places: Generated<'reject' | 'text'>
  state: Generated<string>
  total: number
  handled: Generated<number>
  by_person_id: string | null
  at: Date
  finished_at: Date | null
}

export interface ImportLineRow {
  import_id: string
  line: number
  cells: Json<readonly string[]>
  outcome: Generated<string>
  reason: Generated<string>
  choices: ColumnType<readonly string[], string | undefined, string>
  contact_id: string | null
  person_id: string | null
  made_person: Generated<boolean>
  mandate_id: string | null
  before: ColumnType<Record<string, string> | null, string | null | undefined, string | null>
}
