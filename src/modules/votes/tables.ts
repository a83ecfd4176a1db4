import type { Generated, Selectable } from 'kysely'
import type { Choice } from './choice.ts'
import type { Tier, VoteState } from './vote.ts'

/** The columns of this room's tables, and of no other. */
export interface VoteTables {
  votes: VoteRow
  vote_options: { vote_id: string; position: number; label: string; details: string }
  vote_voters: { id: string; vote_id: string; number: number; college: string; weight: number }
  vote_voter_identities: {
    voter_id: string
    person_id: string | null
    territory_id: string | null
    name: string
    contact: string
    address: string
    /** Unknown of rows written before a roll refused somebody twice. */
    vote_id: string | null
  }
  vote_codes: { voter_id: string; code_hash: string }
  vote_marks: { voter_id: string; vote_id: string; channel: Channel }
  vote_proxies: { giver_id: string; vote_id: string; holder_id: string }
  vote_ballots: {
    vote_id: string
    tracker: string
    salt: string
    choice: Choice
    channel: Channel
    weight: number
    credential: string | null
    voter_number: number | null
    on_board: Generated<boolean>
  }
  vote_board: {
    vote_id: string
    height: number
    body: string
    previous_hash: string
    hash: string
  }
  vote_batches: {
    id: string
    vote_id: string
    label: string
    first_by: string | null
    second_by: string | null
    state: Generated<BatchState>
    weight: Generated<number>
  }
  vote_sheets: { batch_id: string; pass: number; number: number; choice: Choice | null }
}

export type BatchRow = Selectable<VoteTables['vote_batches']>
export type Channel = 'screen' | 'paper'
export type BatchState = 'first' | 'differs' | 'in-box'

export interface VoteRow {
  id: string
  slug: string
  title: string
  question: string
  details: string
  territory_id: string | null
  experiment_id: string | null
  phase_id: string | null
  protocol_version: number | null
  series: string
  method: string
  learning: string[]
  grades: string[]
  approval_from: number
  seats: number
  tier: Tier
  weight_rule: string
  proxies: number
  planned_voters: number | null
  tie_order: number[]
  closes_at: Date
  state: VoteState
  hidden: boolean
  invented: boolean
  created_at: Date
  opened_at: Date | null
  ended_at: Date | null
  board_height: number
  board_hash: string
  shown_ballots: number
  shown_at: Date | null
  result: unknown
}
