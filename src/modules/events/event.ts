import { done, type Result, refused } from '#kit/result.ts'
import { slugOf } from '#kit/words.ts'

export const eventKinds = ['webinar', 'site-visit', 'workshop', 'gathering'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventStates = ['draft', 'published', 'cancelled', 'done'] as const
export type EventState = (typeof eventStates)[number]

export const eventAudiences = ['public', 'members', 'invited'] as const
export type EventAudience = (typeof eventAudiences)[number]

export const waitingRules = ['seat', 'offer', 'offer-back'] as const
/**
 * A freed seat is given at once to who waits first, or offered for some hours; who does not answer is
 * out of the list, or goes back to its end.
 */
export type WaitingRule = (typeof waitingRules)[number]

export const videoKinds = ['link', 'bbb'] as const
export type VideoKind = (typeof videoKinds)[number]

export type SeriesState = 'draft' | 'published' | 'cancelled'

/** A webinar, a site visit, a workshop or a gathering of the network. */
export interface NetworkEvent {
  readonly id: string
  readonly slug: string
  readonly kind: EventKind
  readonly title: string
  readonly summary: string
  /** Markdown. */
  readonly description: string
  readonly seriesId: string | undefined
  readonly state: EventState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly timeZone: string
  readonly place: string
  /** Who hosts. */
  readonly territoryId: string | undefined
  readonly onlineUrl: string
  readonly video: VideoKind
  readonly capacity: number | undefined
  readonly audience: EventAudience
  readonly registrationOpensAt: Date | undefined
  readonly registrationClosesAt: Date | undefined
  readonly waitingList: boolean
  readonly waitingRule: WaitingRule
  readonly offerHours: number
  /** The address must be confirmed before a seat is given. */
  readonly confirmEmail: boolean
  /** Of the calendar entry (RFC 5545): one more at each change that people must see. */
  readonly sequence: number
  readonly cancelReason: string | undefined
  readonly replayUrl: string
  readonly hours: number | undefined
  readonly source: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly createdBy: string | undefined
}

export interface EventSeries {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly audience: EventAudience
  readonly state: SeriesState
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a calendar shows: when one of these changes, everybody who has it must be told. */
type Shown = Pick<
  NetworkEvent,
  'title' | 'startsAt' | 'endsAt' | 'timeZone' | 'place' | 'onlineUrl' | 'video' | 'state'
>

/** Does this change deserve a new entry in people's calendars? */
export function isSignificant(before: Shown, after: Shown): boolean {
  return (
    isMoved(before, after) ||
    before.title !== after.title ||
    before.place !== after.place ||
    before.onlineUrl !== after.onlineUrl ||
    // A room of the house has no address of its own: adding or taking it away shows here alone.
    before.video !== after.video ||
    (after.state === 'cancelled' && before.state !== 'cancelled')
  )
}

export function isMoved(
  before: Pick<Shown, 'startsAt' | 'endsAt'>,
  after: Pick<Shown, 'startsAt' | 'endsAt'>,
): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime()
  )
}

/** Everybody may read of it: what is done in it is told to them too. */
export function isOpenToAll({
  state,
  audience,
}: Pick<NetworkEvent, 'state' | 'audience'>): boolean {
  return state !== 'draft' && audience === 'public'
}

export type EventProblem = 'already-cancelled' | 'is-over' | 'is-draft' | 'already-published'

/**
 * People count on an event that is announced: whoever says that one to come was before, or that one that goes on ended
 * before it began, reads first what this does. What is over, and what nobody has seen, is corrected freely.
 */
export function isSentToPast(
  before: Pick<NetworkEvent, 'state' | 'startsAt' | 'endsAt'>,
  after: Pick<NetworkEvent, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean {
  if (before.state !== 'published' || isOver(before, now)) return false
  if (before.startsAt > now) return after.startsAt <= now
  return after.endsAt <= before.startsAt
}

export function publishEvent(event: NetworkEvent, now: Date): Result<NetworkEvent, EventProblem> {
  if (event.state === 'published' || event.state === 'done') return refused('already-published')
  if (event.state === 'cancelled') return refused('already-cancelled')
  return done({ ...event, state: 'published', updatedAt: now })
}

/**
 * Among others, what is over is left: nobody comes to it, and its day may be a mistake. On its own page it is published all the same, for the
 * record of what was held.
 */
export function announceEvent(event: NetworkEvent, now: Date): Result<NetworkEvent, EventProblem> {
  const published = publishEvent(event, now)
  return published.ok && isOver(event, now) ? refused('is-over') : published
}

/** A draft that nobody saw is not cancelled: it is edited, or forgotten. */
export function cancelEvent(
  event: NetworkEvent,
  reason: string,
  now: Date,
): Result<NetworkEvent, EventProblem> {
  if (event.state === 'cancelled') return refused('already-cancelled')
  if (event.state === 'draft') return refused('is-draft')
  if (isOver(event, now)) return refused('is-over')
  return done({
    ...event,
    state: 'cancelled',
    cancelReason: reason,
    sequence: event.sequence + 1,
    updatedAt: now,
  })
}

export function isOver(event: Pick<NetworkEvent, 'endsAt'>, now: Date): boolean {
  return event.endsAt.getTime() <= now.getTime()
}

export type EventMode = 'offline' | 'online' | 'mixed'

/** Where one meets: in a place, on a screen, or both. */
export function modeOf(event: Pick<NetworkEvent, 'place' | 'onlineUrl' | 'video'>): EventMode {
  const online = event.onlineUrl !== '' || event.video === 'bbb'
  if (online && event.place !== '') return 'mixed'
  return online ? 'online' : 'offline'
}

/** Pages beside those of events, which no event may be called as. */
const taken = ['cadre']

/** `les-communs-du-vote`, then `les-communs-du-vote-2`… */
export function eventSlug(title: string, attempt: number): string {
  const slug = slugOf(title)
  return attempt === 0 && !taken.includes(slug) ? slug : `${slug}-${attempt + 1}`
}

/** The name that calendars know this event by, for ever. */
export function calendarUid(event: Pick<NetworkEvent, 'id'>, host: string): string {
  return `event-${event.id}@${host}`
}
