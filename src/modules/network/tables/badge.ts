import type { ColumnType, Generated } from 'kysely'

type Json = ColumnType<Record<string, unknown>, string, string>

export interface BadgeTables {
  network_badge_keys: BadgeKeyRow
  network_badges: BadgeRow
}

export interface BadgeKeyRow {
  number: number
  kid: string
  algorithm: string
  public_jwk: Json
  private_jwk: Json
  created_at: Date
  created_by: string | null
}

export interface BadgeRow {
  id: string
  kind: string
  person_id: string | null
  mission_id: string | null
  coaching_id: string | null
  words: string
  awarded_on: string
  issued_at: Date
  issued_by: string | null
  kid: string
  credential: string | null
  token_hash: string | null
  shown: Generated<boolean>
  shown_at: Date | null
  revoked_at: Date | null
  revoked_reason: Generated<string>
  source: Generated<string>
}
