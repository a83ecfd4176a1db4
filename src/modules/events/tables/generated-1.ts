// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'
import type { Json, WithDefault } from '#platform/database/column-types.ts'
import type { ByHand } from './by-hand.ts'

export interface Tables1 {
  event_answer_counts: {
    questionId: string
    answer: string
    count: number
  }
  event_answers: {
    registrationId: string
    questionId: string
    answer: string
    keptUntil: string
    fields: Json<ByHand['event_answers']['fields']> | null
  }
  event_attendance: {
    sessionId: string
    participantId: string
    medium: 'screen' | 'paper'
    recordedAt: Date
    recordedBy: string | null
  }
  event_calendar_feeds: {
    tokenHash: string
    personId: string
    createdAt: Date
  }
  event_certificates: {
    id: string
    eventId: string
    registrationId: string
    number: string
    code: string
    nameMark: string
    minutes: number
    days: number
    issuedAt: Date
    issuedBy: string | null
    withdrawnAt: Date | null
    withdrawnWhy: 'presence-corrected' | 'mistake' | 'asked' | null
  }
  event_contribution_links: {
    tokenHash: string
    contributionId: string
    createdAt: Date
  }
  event_contribution_speaker_identities: {
    speakerId: string
    personId: string | null
    name: string
    email: string
    organisation: Generated<string>
    territory: Generated<string>
    keptUntil: string
  }
  event_contribution_speakers: {
    id: string
    contributionId: string
    position: number
    publishName: Generated<boolean>
    publishPhoto: Generated<boolean>
    consentedAt: Date
  }
  event_contributions: {
    id: string
    eventId: string
    number: number
    title: string
    summary: string
    details: Generated<string>
    format: string
    minutes: number
    trackId: string | null
    language: 'fr' | 'en'
    needs: Generated<string>
    expected: number | null
    answers: WithDefault<Json<ByHand['event_contributions']['answers']>>
    recording: Generated<boolean>
    state: 'submitted' | 'accepted' | 'waiting' | 'refused' | 'confirmed' | 'withdrawn'
    told: 'accepted' | 'waiting' | 'refused' | null
    message: Generated<string>
    locale: 'fr' | 'en'
    submittedAt: Date
    updatedAt: Date
    decidedBy: string | null
    keptUntil: string
  }
  event_letters: {
    id: string
    eventId: string
    recipients: string
    subject: string
    body: string
    sentAt: Date
    sentBy: string | null
    count: number
  }
  event_materials: {
    id: string
    eventId: string
    kind: 'file' | 'link' | 'resource'
    title: string
    href: Generated<string>
    fileId: string | null
    public: Generated<boolean>
    addedAt: Date
    addedBy: string | null
  }
  event_participant_identities: {
    participantId: string
    personId: string | null
    name: string
    contact: Generated<string>
    needs: Generated<string>
    keptUntil: string
  }
  event_participants: {
    id: string
    setId: string
    number: number
    addedAt: Date
    withdrawnAt: Date | null
  }
  event_presence_imports: {
    id: string
    eventId: string
    fileName: string
    tool: 'zoom' | 'bigbluebutton' | 'jitsi' | 'teams' | 'other'
    headingsMark: string
    mapping: Json<ByHand['event_presence_imports']['mapping']>
    day: string
    minMinutes: number
    lines: Json<ByHand['event_presence_imports']['lines']> | null
    rejected: Json<ByHand['event_presence_imports']['rejected']> | null
    linesKeptUntil: string
    readCount: Generated<number>
    presentCount: Generated<number>
    shortCount: Generated<number>
    unknownCount: Generated<number>
    rejectedCount: Generated<number>
    createdAt: Date
    createdBy: string | null
    appliedAt: Date | null
  }
  event_presence_matches: {
    eventId: string
    nameMark: string
    registrationId: string | null
    confirmedAt: Date
  }
  event_presence_settings: {
    eventId: string
    minMinutes: Generated<number>
    coldWeeks: Generated<number>
    satisfaction: Generated<boolean>
    closedAt: Date | null
    hotSentAt: Date | null
    coldSentAt: Date | null
  }
  event_presences: {
    eventId: string
    registrationId: string
    day: string
    how: 'on-site' | 'online' | 'replay'
    medium: 'qr' | 'typed' | 'ticked' | 'screen' | 'paper' | 'import' | 'link'
    morning: Generated<boolean>
    afternoon: Generated<boolean>
    minutes: number | null
    recordedAt: Date
    recordedBy: string | null
  }
  event_programmes: {
    eventId: string
    intro: Generated<string>
    opensOn: string | null
    closesOn: string | null
    formats: WithDefault<Json<ByHand['event_programmes']['formats']>>
    questions: WithDefault<Json<ByHand['event_programmes']['questions']>>
    criteria: WithDefault<Json<ByHand['event_programmes']['criteria']>>
    scale: Generated<number>
    dayFrom: Generated<string>
    dayTo: Generated<string>
    nextNumber: Generated<number>
    nameless: Generated<boolean>
  }
  event_questions: {
    id: string
    eventId: string | null
    seriesId: string | null
    position: number
    kind:
      | 'access'
      | 'diet'
      | 'childcare'
      | 'text'
      | 'choice'
      | 'several'
      | 'yes-no'
      | 'scale'
      | 'number'
      | 'date'
    label: string
    choices: Generated<string[]>
    required: Generated<boolean>
    keptDays: number
    other: Generated<string>
  }
  event_registration_identities: {
    registrationId: string
    personId: string | null
    name: string
    email: Generated<string>
    organisation: Generated<string>
    function: Generated<string>
    territoryId: string | null
    keptUntil: string
  }
  event_registration_links: {
    tokenHash: string
    registrationId: string
    createdAt: Date
  }
  event_registrations: {
    id: string
    eventId: string | null
    seriesId: string | null
    parentId: string | null
    number: number
    seatClassId: string | null
    state: 'unconfirmed' | 'registered' | 'waiting' | 'offered' | 'cancelled'
    role: Generated<'attendee' | 'speaker' | 'staff' | 'host'>
    language: Generated<'fr' | 'en'>
    medium: Generated<'screen' | 'paper' | 'import'>
    position: number | null
    offeredUntil: Date | null
    createdAt: Date
    confirmedAt: Date | null
    cancelledAt: Date | null
    lapses: Generated<number>
  }
  event_reminders: {
    registrationId: string
    kind: 'week' | 'day' | 'hour'
    startsAt: Date
    sentAt: Date
  }
  event_replay_views: {
    eventId: string
    day: string
    count: number
  }
  event_resources: {
    eventId: string
    materialId: string | null
    resourceId: string
    draftedAt: Date
  }
  event_reviewer_identities: {
    reviewerId: string
    personId: string | null
    name: string
    email: string
    organisation: Generated<string>
    territory: Generated<string>
    keptUntil: string
  }
  event_reviewers: {
    id: string
    eventId: string
    tokenHash: string
    addedAt: Date
    withdrawnAt: Date | null
  }
  event_reviews: {
    contributionId: string
    reviewerId: string
    scores: WithDefault<Json<ByHand['event_reviews']['scores']>>
    comment: Generated<string>
    conflict: Generated<boolean>
    reviewedAt: Date
    keptUntil: string
  }
  event_rooms: {
    id: string
    eventId: string
    position: number
    name: string
    capacity: number | null
    note: Generated<string>
  }
  event_run_sheet_items: {
    id: string
    sessionId: string
    position: number
    minutes: number
    title: string
    aim: Generated<string>
    method: Generated<string>
    material: Generated<string>
    facilitator: Generated<string>
  }
  event_satisfaction_answers: {
    id: string
    eventId: string
    moment: 'hot' | 'cold'
    marks: Json<ByHand['event_satisfaction_answers']['marks']>
    liked: Generated<string>
    improve: Generated<string>
    wordsKeptUntil: string
  }
  event_satisfaction_links: {
    tokenHash: string
    eventId: string
    registrationId: string
    moment: 'hot' | 'cold'
    sentAt: Date
    answered: Generated<boolean>
  }
  event_schedules: {
    eventId: string
    version: number
    publishedAt: Date
    publishedBy: string | null
    note: Generated<string>
    slots: Json<ByHand['event_schedules']['slots']>
    changes: WithDefault<Json<ByHand['event_schedules']['changes']>>
  }
  event_seat_classes: {
    id: string
    eventId: string
    position: number
    label: string
    capacity: number | null
  }
  event_series: {
    id: string
    slug: string
    title: string
    summary: Generated<string>
    description: Generated<string>
    audience: 'public' | 'members' | 'invited'
    state: 'draft' | 'published' | 'cancelled'
    createdAt: Date
    updatedAt: Date
    createdBy: string | null
  }
  event_session_corrections: {
    id: string
    sessionId: string
    at: Date
    reason: string
    presentBefore: number | null
    presentAfter: number | null
    minutesBefore: number | null
    minutesAfter: number | null
    undoneAt: Date | null
  }
  event_sessions: {
    id: string
    setId: string
    number: number
    title: string
    onDay: string
    startsAt: string
    minutes: number
    place: Generated<string>
    state: 'planned' | 'held' | 'cancelled'
    reason: string | null
    summary: Generated<string>
    actualMinutes: number | null
    uncountedPresent: Generated<number>
    closedAt: Date | null
  }
}
