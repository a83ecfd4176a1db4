import type { Generated } from 'kysely'
import type { CallChannel, CallOutcome } from '../call.ts'
import type { DepartureKind, RegistrationMedium, SourceKind } from '../recruitment.ts'

export interface RecruitTables {
  draw_recruitments: {
    draw_id: string
    secret: string | null
    controller: Generated<string>
    contact: Generated<string>
    phone: Generated<string>
    address: Generated<string>
    signed_by: Generated<string>
    signed_as: Generated<string>
    minimum_age: Generated<number>
    is_open_call: Generated<boolean>
    may_replace_at_home: Generated<boolean>
    pool_factor: Generated<number>
    conflicts: Generated<string>
    session_cents: Generated<number>
    answer_days: Generated<number>
    set_id: string | null
    erase_on: string | null
    erase_first_on: string | null
    erase_postponed_because: Generated<string>
    erase_warned_first: string | null
    erase_warned_last: string | null
    erased_at: Date | null
    record: unknown
    drop_outs: Generated<Record<string, number>>
    responses: Generated<Record<string, number>>
    shared_seed: Generated<string>
    changed_at: Date
  }
  draw_sources: {
    id: string
    draw_id: string
    kind: SourceKind
    label: string
    provenance: string
    usual_response: number
    declared_by: string | null
    declared_at: Date | null
    created_at: Date
  }
  draw_letter_lists: LetterListRow
  draw_waves: {
    id: string
    draw_id: string
    source_id: string
    number: number
    size: number
    frame_size: number
    frame_sha256: string
    seed: string
    seed_by_house: Generated<boolean>
    beacon_round: Generated<string | number | null>
    beacon_signature: Generated<string | null>
    list_number: Generated<number | null>
    expected_response: number
    confidence: number
    codes_sha256: string
    strata: Generated<unknown>
    committed_at: Date | null
    posted_on: string | null
    reminded_on: string | null
    created_at: Date
  }
  draw_letters: {
    person_id: string
    draw_id: string
    wave_id: string | null
    number: number
    stratum: string
    code: string
    returned_at: Date | null
    kept_until: string
  }
  draw_registrations: {
    person_id: string
    draw_id: string
    medium: RegistrationMedium
    entered_by: string | null
    notice_version: string
    has_conflict: boolean
    asks_again: boolean
    is_minor: boolean
    sits_again_because: string | null
    created_at: Date
  }
  draw_registration_drafts: {
    person_id: string
    draw_id: string
    answers: Record<string, string>
    kept_until: string
    created_at: Date
    updated_at: Date
  }
  draw_departures: {
    id: string
    person_id: string
    draw_id: string
    at: Date
    kind: DepartureKind
    from_status: string
    reason: string
    medium: string
  }
  draw_duplicates: {
    first_id: string
    second_id: string
    draw_id: string
    reason: string
    decision: 'same' | 'different' | null
    decided_by: string | null
    decided_at: Date | null
  }
  draw_opt_outs: { key_hash: string; at: Date }
  draw_opt_out_keys: { one_row: boolean; secret: string }
  draw_calls: {
    id: string
    person_id: string
    draw_id: string
    at: Date
    caller_id: string | null
    channel: CallChannel
    outcome: CallOutcome
    call_back_at: Date | null
    note: string
  }
  draw_call_locks: {
    person_id: string
    draw_id: string
    caller_id: string
    locked_until: Date
    sheet: number | null
    line: number | null
  }
  draw_losses: { draw_id: string; feature: string; value: string; drawn: number; lost: number }
  draw_seat_keys: { draw_id: string; key_hash: string; kept_until: string }
  draw_paper_entries: {
    id: string
    draw_id: string
    sheet: number
    first: unknown
    first_by: string | null
    first_at: Date
    second: unknown
    second_by: string | null
    second_at: Date | null
    person_id: string | null
    settled_at: Date | null
  }
  draw_files: {
    id: string
    draw_id: string
    kind: 'frame' | 'people' | 'quotas'
    file_name: string
    encoding: string
    sha256: string
    header: unknown
    rows: unknown
    mapping: unknown
    options: unknown
    total: number
    taken: number
    rejected: number
    rejected_rows: unknown
    state: 'read' | 'done'
    by_person_id: string | null
    at: Date
    finished_at: Date | null
  }
  draw_summons: {
    person_id: string
    draw_id: string
    token_hash: string
    sent_at: Date
    answer_by: string
    answered_at: Date | null
    answer: 'confirmed' | 'declined' | 'unreachable' | null
    medium: string | null
    participant_id: string | null
  }
  draw_attended_sessions: {
    person_id: string
    sessions: number
    noted_at: Date
  }
  draw_needs: {
    person_id: string
    childcare: boolean
    interpreter: string
    access: string
    travel: boolean
    guardian_name: string
    guardian_contact: string
    guardian_agreed_at: Date | null
    kept_until: string
  }
}

export interface LetterListRow {
  draw_id: string
  number: number
  file_id: string
  list: string
  sha256: string
  round: string | number
  fixed_at: Date
  dropped_at: Date | null
  drawn_at: Date | null
}
