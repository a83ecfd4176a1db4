import type { Generated } from 'kysely'
import type { Fields } from '../fields.ts'
import type { Stage } from '../working-text.ts'

/** The tables of writing, reading again and keeping true. */
export interface WritingTables {
  resource_workings: {
    resource_id: string
    stage: Stage
    number: Generated<number>
    fields: Fields
    changed_at: Readonly<Record<string, number>>
    base_version: Generated<number>
    held: Generated<boolean>
    signs: Generated<string[]>
    started_at: Date
    updated_at: Date
    submitted_at: Date | null
    submitted_by: string | null
  }
  resource_edits: {
    resource_id: string
    number: number
    field: string
    text: string
    author_id: string | null
    at: Date
  }
  resource_drafts: {
    id: string
    resource_id: string
    part: string
    author_id: string | null
    base_number: number
    fields: Fields
    state: 'open' | 'aside' | 'settled'
    saved_at: Date
  }
  resource_writers: { resource_id: string; person_id: string; since: Date }
  resource_makers: { resource_id: string; person_id: string }
  resource_comments: {
    id: string
    resource_id: string
    part: string
    author_id: string | null
    text: string
    at: Date
    resolved_at: Date | null
  }
  resource_decisions: {
    id: string
    resource_id: string
    number: number
    kind: 'let-through' | 'accepted' | 'changes-asked' | 'refused'
    reason: Generated<string>
    by_id: string | null
    at: Date
  }
  resource_contributors: {
    person_id: string
    accepted: Generated<number>
    refused: Generated<number>
    last_at: Date
  }
  resource_start_identities: {
    token_hash: string
    email: string
    name: string
    language: 'fr' | 'en'
    kind: string
    title: string
    created_at: Date
  }
  resource_invitation_identities: {
    id: string
    token_hash: string
    resource_id: string
    email: string
    invited_by: string | null
    created_at: Date
  }
  resource_verifications: {
    id: string
    resource_id: string
    token_hash: string
    asked_at: Date
    answered_at: Date | null
  }
  resource_link_checks: {
    resource_id: string
    href: string
    checked_at: Date
    status: number | null
    failures: Generated<number>
  }
}
