import type { Generated } from 'kysely'
import type { PeopleShown } from '../resource-file.ts'
import type { ReuseSource, ReuseState } from '../reuse.ts'

/** Files of resources, their reuse and their lineage. */
export interface ReuseTables {
  resource_files: {
    id: string
    resource_id: string
    position: number
    file_id: string
    title: string
    description: string
    media_type: string
    size: number
    sha256: string
    licence: string
    rights_holder: string
    people_shown: PeopleShown
    agreement: string
    step: number | null
    added_at: Date
    added_by: string | null
  }
  resource_reuses: {
    id: string
    resource_id: string
    state: ReuseState
    source: ReuseSource
    source_id: string | null
    territory_id: string | null
    organisation: string
    used_on: string | null
    changed: string
    happened: string
    href: string
    said_at: Date
    published_at: Date | null
    decline_reason: Generated<string>
  }
  resource_reuse_contacts: {
    reuse_id: string
    person_id: string
    token_hash: string | null
    asked_at: Date
  }
  resource_lineages: {
    resource_id: string
    parent_id: string | null
    parent_version: number
    parent_title: string
    parent_authors: string[]
    parent_href: string
    parent_licence: string
    changes: string
    at: Date
  }
}
