import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Viewer } from '#kit/viewer.ts'
import { colon } from '#kit/words.ts'
import type { Ctx, Db } from '#platform/context.ts'
import type {
  Appointment,
  MomentsAsked,
  NewsletterItem,
  TerritoryMoment,
} from '#platform/module.ts'
import { writeToRegistrant } from '../letters/index.ts'
import { askSatisfaction } from '../opinions/index.ts'
import {
  listAgenda,
  listHosted,
  listLastPresences,
  listPublicAddresses,
  listTerritoryPresences,
} from '../organising/index.ts'
import { visitPaths } from '../paths/visits.ts'
import { eventPath } from '../paths.ts'
import { mayKnowWhoCame, mayManageEvents, maySeeEvent } from '../permissions.ts'
import { lapseOffer } from '../registering/index.ts'
import { dueReminder, reminderSpans } from '../reminder.ts'
import {
  findRegistration,
  listLapsed,
  listRegistrations,
  markReminded,
  updateRegistration,
} from '../seating/index.ts'
import { closePastEvents, listStartingBefore, lockEvent } from '../store/events.ts'
import { publicEventTexts } from '../texts/event.ts'
import { listHostedVisits } from '../visits/index.ts'
import { visitTexts } from '../visits/nouns.ts'
import { writtenSpan } from '../written-span.ts'

const unconfirmedHours = 24

/** What happens to events as time passes; a clock that moves is enough to see it. */
export const eventTimetable: readonly Appointment[] = [
  { name: 'events.reminders', cron: '*/5 * * * *', run: remind },
  { name: 'events.lapse', cron: '*/5 * * * *', run: lapse },
  { name: 'events.ask-satisfaction', cron: '50 * * * *', run: (ctx) => askSatisfaction(ctx) },
  { name: 'events.close', cron: '20 * * * *', run: (ctx) => closePastEvents(ctx.db, ctx.now) },
]

/** A week, a day, an hour before: each once for a registration and a date. */
async function remind(ctx: Ctx) {
  const horizon = new Date(ctx.now.getTime() + reminderSpans.week)
  for (const event of await listStartingBefore(ctx.db, ctx.now, horizon)) {
    for (const registration of await listRegistrations(ctx.db, event.id)) {
      const kind = dueReminder(event, registration, ctx.now)
      if (!kind) continue
      const isFirst = await markReminded(ctx.db, registration.id, kind, event.startsAt, ctx.now)
      if (isFirst) await writeToRegistrant(ctx, kind, event, registration)
    }
  }
}

/** Offers past their hour go to the next person; addresses that nobody confirmed are forgotten. */
async function lapse(ctx: Ctx) {
  const since = new Date(ctx.now.getTime() - unconfirmedHours * 3_600_000)
  for (const { id, eventId } of await listLapsed(ctx.db, ctx.now, since)) {
    const event = eventId ? await lockEvent(ctx.db, eventId) : undefined
    const registration = event && (await findRegistration(ctx.db, id))
    if (!event || !registration) continue
    if (registration.state === 'offered') await lapseOffer(ctx, event, registration)
    if (registration.state === 'unconfirmed') {
      const gone = { ...registration, state: 'cancelled' as const, cancelledAt: ctx.now }
      await updateRegistration(ctx.db, gone)
    }
  }
}

/** A visit that was told: its territory received the others. */
export async function visitMoments(
  db: Db,
  { territoryId, since }: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  return (await listHostedVisits(db, territoryId))
    .filter((visit) => maySeeEvent(viewer, visit) && (!since || visit.startsAt >= since))
    .map((visit) => ({
      territoryId: visit.territoryId,
      at: visit.startsAt,
      label: visitTexts[locale].moment(visit.title),
      href: visitPaths.show(visit.slug),
      seen: true,
    }))
}

/** Somebody of a territory was there: the last day counts. */
export async function presenceMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const { since = new Date(0), lastSeenBefore } = asked
  if (lastSeenBefore && mayManageEvents(viewer)) {
    const until = new Date(lastSeenBefore.getTime() - 12 * 3_600_000).toISOString().slice(0, 10)
    return (await listLastPresences(db, { since, until })).map(({ territoryId, on }) => {
      return { territoryId, at: new Date(`${on}T12:00:00Z`), label: '', seen: true }
    })
  }
  const texts = publicEventTexts[locale]
  return (await listTerritoryPresences(db, asked))
    .filter(
      ({ event, territoryId }) => mayKnowWhoCame(viewer, territoryId) && maySeeEvent(viewer, event),
    )
    .map(({ event, territoryId, lastOn, people }) => ({
      territoryId,
      at: new Date(`${lastOn}T12:00:00Z`),
      label: `${texts.kinds[event.kind]}, ${texts.cameFrom(people)}${colon[locale]}${event.title}`,
      href: eventPath('event', event.slug),
      seen: true,
    }))
}

/** Where the network met: a host was seen that day, and has something to prepare before it. */
export async function eventMoments(
  db: Db,
  asked: MomentsAsked,
  viewer: Viewer | undefined,
  locale: Locale,
): Promise<readonly TerritoryMoment[]> {
  const texts = publicEventTexts[locale]
  const hosted = await listHosted(db, asked)
  return hosted
    .filter((event) => maySeeEvent(viewer, event))
    .map((event) => ({
      territoryId: event.territoryId,
      at: event.startsAt,
      label: `${texts.kinds[event.kind]}, ${texts.host.toLowerCase()}${colon[locale]}${event.title}`,
      href: eventPath('event', event.slug),
      seen: event.state === 'done',
      due: event.state === 'published',
    }))
}

/** What comes, for a newsletter: public, and a few dozen at most. */
export async function eventNews(db: Db, locale: Locale): Promise<readonly NewsletterItem[]> {
  const asked = { audiences: ['public'], newestFirst: true, limit: 40 } as const
  const events = await listAgenda(db, asked)
  return events
    .filter(({ state }) => state === 'published')
    .map((event) => ({
      key: `event:${event.id}`,
      kind: 'event',
      title: event.title,
      text: `${writtenSpan(event, locale)}. ${plainProse(event.summary)}`,
      href: eventPath('event', event.slug),
      at: event.startsAt,
      until: event.endsAt,
    }))
}

export async function eventPages(db: Db) {
  const { events, series } = await listPublicAddresses(db)
  return [
    ...events.map(({ slug, changed }) => ({ path: eventPath('event', slug), changed })),
    ...series.map(({ slug, changed }) => ({ path: eventPath('series', slug), changed })),
  ]
}
