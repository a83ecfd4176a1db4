import type { ColumnType, Generated } from 'kysely'
import type { GapOrigin, GapState } from './gap.ts'
import type { ItemKind, ItemState } from './item.ts'
import type { SourceKind } from './source.ts'

/** The columns of this room's tables, and of no other. */
export interface WatchTables {
  watch_sources: SourceRow
  watch_hosts: { host: string; free_at: Date }
  watch_mailboxes: {
    key_hash: string
    uid_validity: Generated<string>
    last_uid: ColumnType<string, number | undefined, number>
    free_at: Date
    read_at: Date | null
    last_problem: Generated<string>
  }
  watch_seen: { source_id: string; guid_hash: string; last_seen_at: Date }
  watch_items: ItemRow
  watch_rules: { theme: string; person_id: string }
  watch_gaps: GapRow
}

export interface SourceRow {
  id: string
  kind: SourceKind
  title: string
  address: string
  home: string
  themes: string[]
  owner_id: string | null
  assignee_id: string | null
  licence: string
  state: 'active' | 'paused'
  every_minutes: number
  next_at: Date
  etag: string | null
  last_modified: string | null
  last_read_at: Date | null
  last_new_at: Date | null
  failures: Generated<number>
  last_problem: Generated<string>
  origin: string
  created_at: Date
}

export interface ItemRow {
  id: string
  source_id: string | null
  address: string
  canonical: string
  title: string
  extract: string
  picture: string
  authors: string
  language: 'fr' | 'en'
  published_at: Date | null
  seen_at: Date
  licence: string
  licence_from: 'page' | 'feed' | 'source' | 'person' | ''
  group_id: string
  state: ItemState
  until: string | null
  why: string
  decided_by: string | null
  decided_at: Date | null
  assignee_id: string | null
  added_by: string | null
  kind: ItemKind
  summary: string
  themes: string[]
  methods: string[]
  publics: string[]
  submitted_by: string | null
  read_by: string | null
  remark: string
  gap_id: string | null
  resource_id: string | null
  resource_slug: string | null
  for_letter: boolean
  origin: string
}

export interface GapRow {
  id: string
  origin: GapOrigin
  key: string
  words: string
  href: string
  count: number
  state: GapState
  taken_by: string | null
  taken_at: Date | null
  why: string
  answer_slug: string | null
  answered_at: Date | null
  created_at: Date
  last_asked_at: Date
  is_demo: Generated<boolean>
}
