// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables {
  circle_agenda_items: {
    id: string
    meetingId: string
    position: number
    kind: 'check-in' | 'tension' | 'review' | 'information' | 'decision' | 'election' | 'check-out'
    title: string
    tensionId: string | null
    reviewId: string | null
    href: Generated<string>
    minutes: Generated<number>
    notes: Generated<string>
    state: 'to-do' | 'done' | 'postponed'
    version: Generated<number>
    updatedAt: Date
  }
  circle_meetings: {
    id: string
    circleId: string
    title: string
    startsAt: Date
    place: Generated<string>
    state: 'planned' | 'open' | 'closed' | 'cancelled'
    facilitatorId: string | null
    secretaryId: string | null
    currentItemId: string | null
    openedAt: Date | null
    closedAt: Date | null
    sentAt: Date | null
    createdBy: string | null
    createdAt: Date
    updatedAt: Date
  }
  circle_members: {
    id: string
    circleId: string
    personId: string
    joinedOn: string
    leftOn: string | null
  }
  circle_presences: {
    meetingId: string
    memberId: string
    medium: 'screen' | 'paper'
    at: Date
  }
  circle_reviews: {
    id: string
    circleId: string
    source: string
    title: string
    href: string
    dueOn: string
    doneAt: Date | null
  }
  circle_roles: {
    id: string
    circleId: string
    kind: 'lead' | 'representative' | 'facilitator' | 'secretary' | 'other'
    title: string
    purpose: Generated<string>
    accountabilities: Generated<string[]>
    seats: Generated<number>
    termMonths: number | null
    position: number
    createdAt: Date
    updatedAt: Date
    endedOn: string | null
  }
  circle_rounds: {
    id: string
    meetingId: string
    itemId: string | null
    kind: ByHand['circle_rounds']['kind']
    seconds: number
    startedAt: Date
    closedAt: Date | null
  }
  circle_tasks: {
    id: string
    circleId: string
    meetingId: string | null
    itemId: string | null
    words: string
    memberId: string | null
    dueOn: string | null
    doneAt: Date | null
    createdAt: Date
  }
  circle_tensions: {
    id: string
    circleId: string
    raisedBy: string | null
    title: string
    description: Generated<string>
    state: 'open' | 'settled' | 'withdrawn'
    outcome: Generated<string>
    raisedAt: Date
    settledAt: Date | null
  }
  circle_turns: {
    roundId: string
    memberId: string
    position: number
    state: 'waiting' | 'speaking' | 'spoken' | 'passed'
    beganAt: Date | null
    endedAt: Date | null
  }
  circles: {
    id: string
    slug: string
    name: string
    purpose: string
    domain: Generated<string>
    parentId: string | null
    template: string | null
    visibility: 'public' | 'members'
    createdBy: string | null
    createdAt: Date
    updatedAt: Date
    closedAt: Date | null
  }
  decision_events: {
    decisionId: string
    seq: number
    kind: string
    payload: Json<ByHand['decision_events']['payload']>
    actorId: string | null
    channel: 'screen' | 'paper' | 'clock'
    at: Date
  }
  decision_nominations: {
    decisionId: string
    personId: string
    sealed: Buffer | null
    namedId: string | null
    reason: Generated<string>
    movedTo: string | null
    movedReason: Generated<string>
    onPaper: Generated<boolean>
  }
  decision_versions: {
    decisionId: string
    number: number
    text: string
    liftsId: string | null
    at: Date
  }
  decision_words: {
    id: string
    decisionId: string
    kind: 'question' | 'reply' | 'reaction' | 'objection' | 'criterion' | 'amendment'
    personId: string | null
    text: string
    tie: Generated<string>
    verdict: Generated<string>
    at: Date
  }
  decisions: {
    id: string
    slug: string
    kind: 'consent' | 'election'
    circleId: string
    roleId: string | null
    title: string
    context: Generated<string>
    mode: 'room' | 'days'
    rules: WithDefault<Json<ByHand['decisions']['rules']>>
    facilitatorId: string
    secretaryId: string | null
    carrierId: string | null
    step: string
    version: Generated<number>
    outcome: 'adopted' | 'elected' | 'withdrawn' | 'postponed' | 'escalated' | null
    outcomeNote: Generated<string>
    deadlineAt: Date | null
    isPublic: Generated<boolean>
    experimentId: string | null
    serves: 'protocol' | 'framing' | null
    servesVersion: number | null
    reviewOn: string | null
    endsOn: string | null
    reviewOutcome: 'kept' | 'ended' | 'reopened' | null
    reviewedOn: string | null
    followsId: string | null
    electedId: string | null
    startsOn: string | null
    termEndsOn: string | null
    keyFileId: string | null
    purgeOn: string | null
    purgedAt: Date | null
    createdBy: string | null
    createdAt: Date
    openedAt: Date | null
    closedAt: Date | null
    updatedAt: Date
  }
  role_mandates: {
    id: string
    roleId: string
    memberId: string
    startsOn: string
    endsOn: string | null
    filledBy: 'consent' | 'candidateless-election' | 'vote' | 'appointment' | 'draw' | 'volunteer'
    decisionId: string | null
    decisionNote: Generated<string>
    endedOn: string | null
    endReason: Generated<string>
    warnedDays: number | null
    createdAt: Date
  }
  role_vote_candidates: {
    roleVoteId: string
    place: number
    personId: string
  }
  role_votes: {
    id: string
    roleId: string
    voteSlug: string
    seats: number
    startsOn: string
    state: Generated<'open' | 'written' | 'not-written' | 'cancelled'>
    openedAt: Date
    endedAt: Date | null
  }
}
