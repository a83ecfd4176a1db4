import type { ContributionState, Decision } from '../contribution.ts'
import type { Criterion, Format, Question, TrackColour } from '../programme-call.ts'
import type { Change, NumberedSlot } from '../schedule.ts'

/** Programmes of gatherings: call, contributions, readings, schedule. */
export interface ProgrammeTables {
  event_programmes: {
    event_id: string
    intro: string
    opens_on: string | null
    closes_on: string | null
    formats: readonly Format[]
    questions: readonly Question[]
    criteria: readonly Criterion[]
    scale: number
    day_from: string
    day_to: string
    next_number: number
    nameless: boolean
  }
  event_tracks: {
    id: string
    event_id: string
    position: number
    name: string
    colour: TrackColour
  }
  event_rooms: {
    id: string
    event_id: string
    position: number
    name: string
    capacity: number | null
    note: string
  }
  event_contributions: {
    id: string
    event_id: string
    number: number
    title: string
    summary: string
    details: string
    format: string
    minutes: number
    track_id: string | null
    language: 'fr' | 'en'
    needs: string
    expected: number | null
    answers: Readonly<Record<string, string>>
    recording: boolean
    state: ContributionState
    told: Decision | null
    message: string
    locale: 'fr' | 'en'
    submitted_at: Date
    updated_at: Date
    decided_by: string | null
    kept_until: string
  }
  event_contribution_links: { token_hash: string; contribution_id: string; created_at: Date }
  event_contribution_speakers: {
    id: string
    contribution_id: string
    position: number
    publish_name: boolean
    publish_photo: boolean
    consented_at: Date
  }
  event_contribution_speaker_identities: {
    speaker_id: string
    person_id: string | null
    name: string
    email: string
    organisation: string
    territory: string
    kept_until: string
  }
  event_reviewers: {
    id: string
    event_id: string
    token_hash: string
    added_at: Date
    withdrawn_at: Date | null
  }
  event_reviewer_identities: {
    reviewer_id: string
    person_id: string | null
    name: string
    email: string
    organisation: string
    territory: string
    kept_until: string
  }
  event_reviews: {
    contribution_id: string
    reviewer_id: string
    scores: Readonly<Record<string, number>>
    comment: string
    conflict: boolean
    reviewed_at: Date
    kept_until: string
  }
  event_slots: {
    id: string
    event_id: string
    number: number
    contribution_id: string | null
    title: string
    room_id: string | null
    on_day: string
    starts_at: string
    minutes: number
  }
  event_schedules: {
    event_id: string
    version: number
    published_at: Date
    published_by: string | null
    note: string
    slots: readonly NumberedSlot[]
    changes: readonly Change[]
  }
}
