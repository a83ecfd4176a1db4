import type { Generated } from 'kysely'
import type { CircleVisibility } from './circle.ts'
import type { RoleKind } from './circle-role.ts'
import type { Filling } from './role-mandate.ts'
import type { RoleVoteState } from './role-vote.ts'

/** Circles, their members, their roles and who holds them. */
export interface CircleTables {
  circles: {
    id: string
    slug: string
    name: string
    purpose: string
    domain: Generated<string>
    parent_id: string | null
    template: string | null
    visibility: CircleVisibility
    created_by: string | null
    created_at: Date
    updated_at: Date
    closed_at: Date | null
  }
  circle_members: {
    id: string
    circle_id: string
    person_id: string
    joined_on: string
    left_on: string | null
  }
  circle_roles: {
    id: string
    circle_id: string
    kind: RoleKind
    title: string
    purpose: Generated<string>
    accountabilities: Generated<string[]>
    seats: Generated<number>
    term_months: number | null
    position: number
    created_at: Date
    updated_at: Date
    ended_on: string | null
  }
  role_mandates: {
    id: string
    role_id: string
    member_id: string
    starts_on: string
    ends_on: string | null
    filled_by: Filling
    decision_id: string | null
    decision_note: Generated<string>
    ended_on: string | null
    end_reason: Generated<string>
    warned_days: number | null
    created_at: Date
  }
  role_votes: {
    id: string
    role_id: string
    vote_slug: string
    seats: number
    starts_on: string
    state: Generated<RoleVoteState>
    opened_at: Date
    ended_at: Date | null
  }
  role_vote_candidates: { role_vote_id: string; place: number; person_id: string }
}
