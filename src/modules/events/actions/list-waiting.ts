import { dayOf, writtenHour } from '#kit/dates.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { presencePath } from '../paths/presences.ts'
import { ownAccount, programmePath } from '../paths/programmes.ts'
import { eventPath, myPaths } from '../paths.ts'
import { mayManageEvents, maySeeEvent } from '../permissions.ts'
import {
  countUndecided,
  countUnread,
  listEventsToday,
  listHostedToday,
  listOfferedSeats,
} from '../store/waiting.ts'
import { waitingTexts } from '../texts/waiting.ts'
import { listWaitingSessions } from './list-waiting-sessions.ts'

const work = { family: 'gatherings' } as const

/** What events and sessions await from this person: those of today, seats to answer for, contributions to read. */
export async function listWaitingEvents(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const manages = mayManageEvents(viewer)
  const [own, hosted, offered, undecided, unread, sessions] = await Promise.all([
    listEventsToday(ctx.db, viewer.id, ctx.now),
    manages ? listHostedToday(ctx.db, ctx.now) : [],
    listOfferedSeats(ctx.db, viewer.id, ctx.now),
    manages ? countUndecided(ctx.db, ctx.now) : [],
    countUnread(ctx.db, viewer.id, ctx.now),
    listWaitingSessions(ctx, viewer),
  ])
  const texts = waitingTexts[ctx.locale]
  const seen = new Set(hosted.map(({ id }) => id))
  const when = (event: { readonly startsAt: Date; readonly endsAt: Date }) => ({
    minutes: Math.min(
      600,
      Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000),
    ),
    dueOn: dayOf(ctx.now),
  })
  return [
    ...hosted.map((event) => ({
      ...work,
      key: `event:${event.id}`,
      label: texts.host(event.title, writtenHour(event.startsAt, ctx.locale)),
      href: presencePath('checkIn', { slug: event.slug }),
      where: event.place || texts.where,
      why: texts.whys.team,
      ...when(event),
    })),
    ...own
      .filter((event) => !seen.has(event.id) && maySeeEvent(viewer, event))
      .map((event) => ({
        ...work,
        key: `event:${event.id}`,
        label: texts.come(event.title, writtenHour(event.startsAt, ctx.locale)),
        href: eventPath('event', event.slug),
        where: event.place || texts.where,
        why: texts.whys.registered,
        ...when(event),
      })),
    ...offered.map((seat) => ({
      ...work,
      key: `registration:${seat.id}:offer`,
      label: texts.offered(seat.title, writtenHour(seat.offeredUntil, ctx.locale)),
      href: myPaths.myAgenda,
      where: texts.where,
      why: texts.whys.offered,
      minutes: 2,
      dueOn: dayOf(seat.offeredUntil),
    })),
    ...undecided.map((event) => ({
      ...work,
      key: `event:${event.id}:decide`,
      label: texts.decide(event.count),
      href: programmePath('results', event.slug),
      where: event.title,
      why: texts.whys.programme,
      minutes: Math.min(60, 5 * event.count),
      dueOn: undefined,
    })),
    ...unread.map((event) => ({
      ...work,
      key: `event:${event.id}:read`,
      label: texts.read(event.count),
      href: programmePath('reading', event.slug, { token: ownAccount }),
      where: event.title,
      why: texts.whys.reader,
      minutes: Math.min(60, 10 * event.count),
      dueOn: undefined,
    })),
    ...sessions,
  ]
}
