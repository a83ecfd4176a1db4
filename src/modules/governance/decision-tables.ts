import type { ColumnType, Generated } from 'kysely'
import type { ConsentMode } from './consent.ts'
import type { Channel, DecisionKind, DecisionOutcome, ReviewOutcome, Serves } from './decision.ts'
import type { WordsKind } from './decision-words.ts'

type Json = ColumnType<Readonly<Record<string, unknown>>, string, string>

/** Decisions, their wordings, what was said and what happened. */
export interface DecisionTables {
  decisions: {
    id: string
    slug: string
    kind: DecisionKind
    circle_id: string
    role_id: string | null
    title: string
    context: Generated<string>
    mode: ConsentMode
    rules: Json
    facilitator_id: string
    secretary_id: string | null
    carrier_id: string | null
    step: string
    version: Generated<number>
    outcome: DecisionOutcome | null
    outcome_note: Generated<string>
    deadline_at: Date | null
    is_public: Generated<boolean>
    experiment_id: string | null
    serves: Serves | null
    serves_version: number | null
    review_on: string | null
    ends_on: string | null
    review_outcome: ReviewOutcome | null
    reviewed_on: string | null
    follows_id: string | null
    elected_id: string | null
    starts_on: string | null
    term_ends_on: string | null
    key_file_id: string | null
    purge_on: string | null
    purged_at: Date | null
    created_by: string | null
    created_at: Date
    opened_at: Date | null
    closed_at: Date | null
    updated_at: Date
  }
  decision_versions: {
    decision_id: string
    number: number
    text: string
    lifts_id: string | null
    at: Date
  }
  decision_words: {
    id: string
    decision_id: string
    kind: WordsKind
    person_id: string | null
    text: string
    tie: Generated<string>
    verdict: Generated<string>
    at: Date
  }
  decision_nominations: {
    decision_id: string
    person_id: string
    sealed: Uint8Array | null
    named_id: string | null
    reason: Generated<string>
    moved_to: string | null
    moved_reason: Generated<string>
    on_paper: Generated<boolean>
  }
  decision_events: {
    decision_id: string
    seq: number
    kind: string
    payload: Json
    actor_id: string | null
    channel: Channel
    at: Date
  }
}
