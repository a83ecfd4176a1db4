import type { Generated } from 'kysely'

export interface SealTables {
  draw_leaves: DrawLeafRow
  draw_keys: DrawKeyRow
  draw_pools: DrawPoolRow
  draw_lists: DrawListRow
  draw_commitments: DrawCommitmentRow
  draw_dice: DrawDiceRow
  draw_stamps: DrawStampRow
  draw_chances: DrawChanceRow
  draw_relaxations: DrawRelaxationRow
  draw_decisions: DrawDecisionRow
  draw_contests: DrawContestRow
  simple_draws: SimpleDrawRow
}

export interface DrawLeafRow {
  person_id: string
  draw_id: string
  salt: string
  leaf: string
}

export interface DrawKeyRow {
  draw_id: string
  public_key: string
  secret_key: string
}

export interface DrawPoolRow {
  draw_id: string
  file: string
  sha256: string
  size: number
  frozen_at: Date
}

export interface DrawListRow {
  draw_id: string
  panels: string
  sha256: string
  size: number
  least: number
  best: number
  status: 'optimal' | 'bounded'
  version: string
  shut_out: number
  certain: number
  seed_round: string | number | null
  seed_signature: string | null
  listed_at: Date
}

export interface DrawCommitmentRow {
  draw_id: string
  fixed: string
  rules: string
  sha256: string
  round: string | number
  draw_at: Date
  with_dice: boolean
  dice_alone: Generated<boolean>
  place: string
  committed_at: Date
}

export interface DrawStampRow {
  draw_id: string
  number: number
  response: Buffer
  sha256: string
  stamped_at: Date
  authority: string
  serial: string
  source: 'asked' | 'handed-in'
  added_by: string | null
  added_at: Date
}

export interface DrawDiceRow {
  draw_id: string
  entered_by: string
  dice: string
  entered_at: Date
}

export interface DrawChanceRow {
  draw_id: string
  dice: string
  signature: string
  beacon: number
  panel_index: number
  panel: string[]
  reserve: string[]
  drawn_at: Date
}

export interface DrawRelaxationRow {
  id: string
  draw_id: string
  changes: unknown
  reason: string
  signed_by: string
  signed_at: Date
  second_by: string | null
  second_at: Date | null
}

export interface DrawDecisionRow {
  id: string
  draw_id: string
  seat: string
  choice: 'empty' | 'next'
  reason: string
  signed_by: string
  signed_at: Date
  second_by: string | null
  second_at: Date | null
}

export interface DrawContestRow {
  draw_id: string
  ticket: string
  contested_at: Date
}

export interface SimpleDrawRow {
  id: string
  title: string
  seats: number
  size: number
  pool: string
  fixed: string
  rules: string
  commitment: string
  round: string | number
  key_hash: string
  committed_at: Date
  dice: string | null
  signature: string | null
  drawn_at: Date | null
}
