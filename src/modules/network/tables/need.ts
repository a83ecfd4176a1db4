import type { ColumnType, Generated } from 'kysely'

export interface NeedTables {
  network_needs: NeedRow
  network_need_watchers: { territory_id: string; person_id: string; since: Date }
}

export interface NeedRow {
  territory_id: string
  challenges: ColumnType<readonly string[], string | undefined, string>
  themes: Generated<string>
  available_from: string | null
  available_until: string | null
  words: Generated<string>
  updated_by: string | null
  updated_at: Date
}
