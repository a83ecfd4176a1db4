import { writtenInstant } from '#kit/dates.ts'
import { textProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import { type CalendarMethod, calendarText } from '../../documents/calendar.ts'
import { type EventSeries, isOver, modeOf, type NetworkEvent } from '../../event.ts'
import { presencePath } from '../../paths/presences.ts'
import { eventPath, registrationPath } from '../../paths.ts'
import type { NamedRegistration, RegistrationState } from '../../registration.ts'
import { seatKindTexts } from '../../seating/index.ts'
import { isOnlineKind } from '../../seating/nouns.ts'
import { writtenSpan } from '../../written-span.ts'
import { entryOf } from '../documents/event-entry.ts'
import { changeLines } from './event-changes.ts'
import { letterWords } from './letter-words.ts'

export const letterKinds = [
  'registered',
  'moved-up',
  'waiting',
  'offered',
  'confirm',
  'already',
  'given-up',
  'cancelled-by-team',
  'lapsed',
  'sent-back',
  'no-longer-speaker',
  'certificate',
  'certificate-withdrawn',
  'cancelled',
  'changed',
  'corrected',
  'moved',
  'moved-waiting',
  'moved-away',
  'week',
  'day',
  'hour',
] as const
export type LetterKind = (typeof letterKinds)[number]

type Words = (typeof letterWords)['fr']

export interface LetterWorld {
  readonly settings: PublicSettings
  readonly now: Date
}

export interface LetterGiven {
  readonly event: NetworkEvent
  readonly registration: NamedRegistration
  /** Of the link that this letter carries. */
  readonly token: string
  /** One that holds: a letter of the team then leads to it. */
  readonly hasCertificate?: boolean
  /** Why the team cancels this registration, when it says so. */
  readonly reason?: string | undefined
  /** The event as it was: a letter that tells a change says which. */
  readonly before?: NetworkEvent | undefined
  /** Somebody else of the same mailbox has a seat: its calendar keeps the event. */
  readonly keepsEntry?: boolean
  /** Among those who wait: 1 is next. */
  readonly rank?: number | undefined
  /** Of an event that counts some places apart: what is held or waited for, and what is open to whoever waits. */
  readonly kind?:
    | { readonly label: string; readonly open: readonly { readonly label: string }[] }
    | undefined
}

/** Letters after which there is no seat to come to: neither number, nor rank, nor kind of place. */
const endings: readonly LetterKind[] = [
  'given-up',
  'cancelled-by-team',
  'lapsed',
  'no-longer-speaker',
  'certificate',
  'certificate-withdrawn',
  'cancelled',
  'moved-away',
]

/** What goes with each letter in calendars: those who have no seat receive no entry. */
const methods: Readonly<Partial<Record<LetterKind, CalendarMethod>>> = {
  registered: 'REQUEST',
  'moved-up': 'REQUEST',
  changed: 'REQUEST',
  corrected: 'REQUEST',
  moved: 'REQUEST',
  'moved-away': 'CANCEL',
  'given-up': 'CANCEL',
  'cancelled-by-team': 'CANCEL',
  'no-longer-speaker': 'CANCEL',
  cancelled: 'CANCEL',
}

export function letterOf(world: LetterWorld, kind: LetterKind, input: LetterGiven): Mail {
  const { event, registration } = input
  const words = letterWords[registration.language]
  const asked = methodOf(kind, registration.state)
  const isKept = asked === 'CANCEL' && input.keepsEntry === true && event.state !== 'cancelled'
  const method = isKept ? undefined : asked
  return {
    to: registration.identity?.email ?? '',
    subject: words[kind].subject(event.title),
    text: [
      words.hello(registration.identity?.name ?? ''),
      isKept ? (letterKept(words, kind) ?? textOf(kind, input)) : textOf(kind, input),
      changesOf(input),
      factsOf(world, kind, input),
      openOf(kind, input),
      linksOf(world, kind, input),
      words.end(world.settings.contactEmail),
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(method
      ? {
          icalEvent: { method, content: invitation(world, method, input) },
        }
      : {}),
  }
}

/** Only whoever has a seat has an entry in a calendar; whoever just lost one still has it. */
function methodOf(kind: LetterKind, state: RegistrationState): CalendarMethod | undefined {
  const method = methods[kind]
  if (state === 'registered') return method
  return state === 'cancelled' && method === 'CANCEL' ? method : undefined
}

/** What the letter says first: a change or an end is not the same news for whoever sits, waits, or was offered a seat. */
function textOf(
  kind: LetterKind,
  { registration: { state, language }, kind: seat }: LetterGiven,
): string {
  const said: {
    readonly text: string
    readonly waiting?: string
    readonly offered?: string
    readonly ofKind?: (kind: string) => string
  } = letterWords[language][kind]
  if (seat && said.ofKind) return said.ofKind(seat.label)
  return (state === 'waiting' || state === 'offered' ? said[state] : undefined) ?? said.text
}

/** Without the cancellation that would take away the event of another person of the same mailbox. */
function letterKept(words: Words, kind: LetterKind): string | undefined {
  return kind === 'moved-away' ? words['moved-away'].kept : undefined
}

function changesOf({ before, event, registration }: LetterGiven): string {
  const locale = registration.language
  const lines = before ? changeLines(before, event, locale) : []
  return lines.length > 0 ? [letterWords[locale].changes.intro, ...lines].join('\n') : ''
}

/** Whoever waits for one kind of place reads that another is free, and what taking it does. */
function openOf(kind: LetterKind, { registration, kind: seat }: LetterGiven): string {
  if (registration.state !== 'waiting' || kind === 'cancelled') return ''
  if (!seat || seat.open.length === 0) return ''
  const texts = seatKindTexts[registration.language]
  return `${texts.open(seat.open.map(({ label }) => label))} ${texts.takeByLink}`
}

function factsOf({ now }: LetterWorld, kind: LetterKind, input: LetterGiven): string {
  const { event, registration } = input
  const locale = registration.language
  const words = letterWords[locale]
  const to = colon[locale]
  return [
    event.title,
    `${words.when}${to}${writtenSpan(event, locale)}`,
    placeOf(input),
    ...(endings.includes(kind) || isOver(event, now) ? [] : seatFacts(input)),
    kind === 'cancelled' && event.cancelReason ? words.reason(textProse(event.cancelReason)) : '',
    kind === 'cancelled-by-team' && input.reason ? words.reason(textProse(input.reason)) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Where to come: whoever has a place online comes by the link, and the room of the others is none of theirs. */
function placeOf({ event, registration, kind: seat }: LetterGiven): string {
  const locale = registration.language
  const words = letterWords[locale]
  const to = colon[locale]
  if (!seat || !isOnlineKind(seat.label)) {
    return event.place ? `${words.where}${to}${event.place}` : ''
  }
  const hasLink = modeOf(event) !== 'offline' && registration.state === 'registered'
  return `${words.where}${to}${hasLink ? words.onlineByLink : words.online}`
}

/** What whoever has a seat gives at the door, what whoever waits or was offered one holds. */
function seatFacts({ registration, rank, kind: seat }: LetterGiven): readonly string[] {
  const locale = registration.language
  const seats = seatKindTexts[locale]
  const words = letterWords[locale]
  const to = colon[locale]
  const { state, offeredUntil } = registration
  const isWaiting = state === 'waiting'
  const isAtDoor = state === 'registered' && !(seat && isOnlineKind(seat.label))
  return [
    seat ? `${isWaiting ? seats.waitsFor : seats.has}${to}${seat.label}` : '',
    // The number is that of the door: whoever waits reads a rank, whoever has no seat yet has none to give.
    isAtDoor ? `${words.number}${to}${registration.number}` : '',
    isWaiting && rank !== undefined ? `${words.rank}${to}${rank}` : '',
    state === 'offered' && offeredUntil ? words.until(writtenInstant(offeredUntil, locale)) : '',
  ]
}

function linksOf({ settings, now }: LetterWorld, kind: LetterKind, input: LetterGiven): string {
  const { event, registration, token } = input
  const { links, join } = letterWords[registration.language]
  const mine = settings.baseUrl + registrationPath('mine', token)
  if (kind === 'certificate') {
    const own = settings.baseUrl + presencePath('ownCertificate', { token })
    return `${links.certificate}\n${own}`
  }
  if (registration.state === 'cancelled' || kind === 'cancelled') {
    return `${links.again}\n${settings.baseUrl}${eventPath('event', event.slug)}`
  }
  const label =
    kind === 'confirm'
      ? links.confirm
      : registration.state === 'offered'
        ? links.accept
        : isOver(event, now)
          ? links.see
          : links.manage
  const hasRoom =
    modeOf(event) !== 'offline' && registration.state === 'registered' && !isOver(event, now)
  return [
    `${label}\n${mine}`,
    hasRoom ? `${join}\n${settings.baseUrl}${registrationPath('join', token)}` : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

function invitation(
  { settings, now }: LetterWorld,
  method: CalendarMethod,
  { event, registration, token, kind: seat }: LetterGiven,
): string {
  return calendarText({
    method,
    name: settings.houseName,
    baseUrl: settings.baseUrl,
    now,
    organizer: {
      name: settings.houseName,
      email: settings.senderEmail ?? settings.contactEmail,
    },
    attendee: registration.identity && {
      name: registration.identity.name,
      email: registration.identity.email,
    },
    entries: [
      entryOf(event, settings.baseUrl, {
        isOnline: seat !== undefined && isOnlineKind(seat.label),
        joinHref: settings.baseUrl + registrationPath('join', token),
        sequence: sequenceOf(event, now),
      }),
    ],
  })
}

/**
 * Higher in each letter than in the one before, whatever was decided between them: withdrawn then back, a calendar keeps
 * the last (RFC 5545 §3.8.7.4). Seconds since the event was written down, so that nothing has to be counted.
 */
function sequenceOf(event: NetworkEvent, now: Date): number {
  const seconds = Math.floor((now.getTime() - event.createdAt.getTime()) / 1000)
  return event.sequence + Math.max(0, seconds)
}

export interface SeriesLetter {
  readonly series: EventSeries
  readonly parent: NamedRegistration
  readonly seats: readonly {
    readonly event: NetworkEvent
    readonly registration: NamedRegistration
    readonly kind?: LetterGiven['kind']
  }[]
  readonly token: string
  readonly already: boolean
}

/** One letter for the whole series; each later change of an event has its own. */
export function seriesLetter(world: LetterWorld, letter: SeriesLetter): Mail {
  const { settings, now } = world
  const locale = letter.parent.language
  const words = letterWords[locale]
  const held = letter.seats.filter(({ registration }) => registration.state === 'registered')
  const content = calendarText({
    method: 'PUBLISH',
    name: letter.series.title,
    baseUrl: settings.baseUrl,
    now,
    entries: held.map(({ event }) => entryOf(event, settings.baseUrl)),
  })
  return {
    to: letter.parent.identity?.email ?? '',
    subject: words.series[letter.already ? 'already' : 'subject'](letter.series.title),
    text: [
      words.hello(letter.parent.identity?.name ?? ''),
      words.series.text,
      letter.seats
        .map(
          ({ event, registration, kind }) =>
            `– ${event.title}, ${writtenSpan(event, locale)} (${[words.series.states[registration.state], kind?.label].filter(Boolean).join(', ')})`,
        )
        .join('\n'),
      seriesOpen(letter),
      // A file is promised only when it leaves.
      held.length > 0 ? words.series.joined : '',
      `${words.links.manage}\n${settings.baseUrl}${registrationPath('mine', letter.token)}`,
      words.end(settings.contactEmail),
    ]
      .filter(Boolean)
      .join('\n\n'),
    ...(held.length > 0 ? { icalEvent: { method: 'PUBLISH', content } } : {}),
  }
}

/** The dates of a series where another kind of place is free. */
function seriesOpen({ seats, parent }: SeriesLetter): string {
  const texts = seatKindTexts[parent.language]
  const lines = seats.flatMap(({ event, registration, kind }) =>
    registration.state === 'waiting' && kind && kind.open.length > 0
      ? [
          `– ${event.title}${colon[parent.language]}${texts.open(kind.open.map(({ label }) => label))}`,
        ]
      : [],
  )
  return lines.length > 0 ? [...lines, texts.takeByLink].join('\n') : ''
}

/** Words of the team, then the same facts and links as in every letter. */
export function groupLetter(
  world: LetterWorld,
  words: { readonly subject: string; readonly body: string },
  input: LetterGiven,
): Mail {
  const { registration } = input
  const texts = letterWords[registration.language]
  return {
    to: registration.identity?.email ?? '',
    subject: words.subject,
    text: [
      texts.hello(registration.identity?.name ?? ''),
      words.body,
      factsOf(world, registration.state === 'cancelled' ? 'given-up' : 'registered', input),
      linksOf(world, registration.state === 'cancelled' ? 'given-up' : 'registered', input),
      input.hasCertificate
        ? `${texts.links.certificate}\n${world.settings.baseUrl}${presencePath('ownCertificate', { token: input.token })}`
        : '',
      texts.end(world.settings.contactEmail),
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}
