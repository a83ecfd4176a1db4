import type { Generated } from 'kysely'
import type { ItemKind, ItemState } from './agenda.ts'
import type { Medium, MeetingState } from './meeting.ts'
import type { RoundKind, TurnState } from './speaking-round.ts'
import type { TensionState } from './tension.ts'

/** Tensions, what comes back for review, meetings and their minutes. */
export interface MeetingTables {
  circle_tensions: {
    id: string
    circle_id: string
    raised_by: string | null
    title: string
    description: Generated<string>
    state: TensionState
    outcome: Generated<string>
    raised_at: Date
    settled_at: Date | null
  }
  circle_reviews: {
    id: string
    circle_id: string
    source: string
    title: string
    href: string
    due_on: string
    done_at: Date | null
  }
  circle_meetings: {
    id: string
    circle_id: string
    title: string
    starts_at: Date
    place: Generated<string>
    state: MeetingState
    facilitator_id: string | null
    secretary_id: string | null
    current_item_id: string | null
    opened_at: Date | null
    closed_at: Date | null
    sent_at: Date | null
    created_by: string | null
    created_at: Date
    updated_at: Date
  }
  circle_presences: { meeting_id: string; member_id: string; medium: Medium; at: Date }
  circle_agenda_items: {
    id: string
    meeting_id: string
    position: number
    kind: ItemKind
    title: string
    tension_id: string | null
    review_id: string | null
    href: Generated<string>
    minutes: number
    notes: Generated<string>
    state: ItemState
    version: Generated<number>
    updated_at: Date
  }
  circle_rounds: {
    id: string
    meeting_id: string
    item_id: string | null
    kind: RoundKind
    seconds: number
    started_at: Date
    closed_at: Date | null
  }
  circle_turns: {
    round_id: string
    member_id: string
    position: number
    state: TurnState
    began_at: Date | null
    ended_at: Date | null
  }
  circle_tasks: {
    id: string
    circle_id: string
    meeting_id: string | null
    item_id: string | null
    words: string
    member_id: string | null
    due_on: string | null
    done_at: Date | null
    created_at: Date
  }
}
