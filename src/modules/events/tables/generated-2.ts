// The columns of these tables, made from the migrations by `node scripts/schema.mjs`. To change a type, write a
// migration; what the database cannot say of a column (the shape of a json, a finer noun) is in by-hand.ts.
import type { Generated } from 'kysely'

export interface Tables2 {
  event_sets: {
    id: string
    phaseId: string
    experimentId: string
    territoryId: string | null
    title: string
    format: 'workshop' | 'assembly' | 'meeting'
    plannedSessions: number
    plannedParticipants: number
    plannedMinutes: number
    place: Generated<string>
    protocolVersion: number
    openedAt: Date
    closedAt: Date | null
    hidden: Generated<boolean>
    experimentTitle: Generated<string>
  }
  event_slots: {
    id: string
    eventId: string
    number: number
    contributionId: string | null
    title: Generated<string>
    roomId: string | null
    onDay: string
    startsAt: string
    minutes: number
  }
  event_tracks: {
    id: string
    eventId: string
    position: number
    name: string
    colour: Generated<'blue' | 'green' | 'yellow' | 'red' | 'violet' | 'grey'>
  }
  event_visit_journeys: {
    eventId: string
    personId: string
    leavesFrom: string
    leavesWhen: Generated<string>
    seats: number | null
    note: Generated<string>
    at: Date
  }
  event_visits: {
    eventId: string
    hostPersonId: string | null
    toSee: Generated<string>
    transport: Generated<string>
    lodging: Generated<string>
    meals: Generated<string>
    costs: Generated<string>
    saw: Generated<string>
    surprised: Generated<string>
    takeHome: Generated<string>
    limits: Generated<string>
    reportedAt: Date | null
    reportedBy: string | null
    resourceId: string | null
    updatedAt: Date
  }
  events: {
    id: string
    slug: string
    kind: 'webinar' | 'site-visit' | 'workshop' | 'gathering'
    title: string
    summary: Generated<string>
    description: Generated<string>
    seriesId: string | null
    state: 'draft' | 'published' | 'cancelled' | 'done'
    startsAt: Date
    endsAt: Date
    timeZone: Generated<string>
    place: Generated<string>
    territoryId: string | null
    onlineUrl: Generated<string>
    video: Generated<'link' | 'bbb'>
    capacity: number | null
    audience: 'public' | 'members' | 'invited'
    registrationOpensAt: Date | null
    registrationClosesAt: Date | null
    waitingList: Generated<boolean>
    waitingRule: Generated<'seat' | 'offer' | 'offer-back'>
    offerHours: Generated<number>
    confirmEmail: Generated<boolean>
    sequence: Generated<number>
    cancelReason: string | null
    replayUrl: Generated<string>
    hours: number | null
    source: Generated<string>
    createdAt: Date
    updatedAt: Date
    createdBy: string | null
  }
}
