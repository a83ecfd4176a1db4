import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type EventSeries, isOver, type NetworkEvent } from '../../event.ts'
import {
  makeLink,
  type SeriesLetter,
  seriesLetter,
  writeToRegistrant,
} from '../../letters/index.ts'
import { mayManageEvents, maySeeEvent } from '../../permissions.ts'
import { type NamedRegistration, plainEmail, whyClosed } from '../../registration.ts'
import {
  insertRegistration,
  keptUntil,
  listActiveByEmail,
  listChildren,
  listQuestions,
  listQuestionsOfEvents,
  listSeatClasses,
  listSeatClassesOfEvents,
  listSeatHolders,
  listSeriesRegistrations,
  nextNumber,
  placingOf,
  replaceAnswers,
  seatKindOf,
  seatsOf,
  takeSeat,
} from '../../seating/index.ts'
import { type ChosenSeats, knownOf, type SeriesDate, seatOfLaterDate } from '../../seating/nouns.ts'
import { listEventsOfSeries, lockEvent } from '../../store/events.ts'
import { lockSeries } from '../store/series.ts'
import { dated, keepAnswers, type RegisterGiven } from './register-person.ts'

export type SeriesRefusal = 'not-found' | 'nothing-left' | 'no-such-seat'

export interface SeriesGiven extends Omit<RegisterGiven, 'seatClassId'> {
  /** For each date with several kinds of place. */
  readonly seats: ChosenSeats
}

/** One registration for all that is to come; each event gives its seat, or its rank in the waiting list. */
export async function registerToSeries(
  ctx: Ctx,
  seriesId: string,
  input: SeriesGiven,
): Promise<Result<undefined, SeriesRefusal>> {
  const series = await lockSeries(ctx.db, seriesId)
  const byTeam = input.byTeam === true && mayManageEvents(ctx.person)
  if (!series || !(byTeam || maySeeEvent(ctx.person, series))) return refused('not-found')
  if (series.state !== 'published') return refused('not-found')
  const events = await openEvents(ctx, series)
  const [last] = events.toSorted((a, b) => b.endsAt.getTime() - a.endsAt.getTime())
  if (!last) return refused('nothing-left')

  const dates = await datesOf(ctx, events)
  if (dates.some((date) => !isChosen(date, input.seats))) return refused('no-such-seat')

  const email = plainEmail(input.identity.email)
  const ofMailbox = email ? await listActiveByEmail(ctx.db, { seriesId }, email) : []
  const known = knownOf(ofMailbox, { name: input.identity.name, email })
  if (known) {
    await writeSeriesLetter(ctx, series, known, true)
    return done()
  }

  const identity = { ...input.identity, email }
  const parent: NamedRegistration = {
    id: newId(ctx.now, ctx.chance),
    eventId: undefined,
    seriesId,
    parentId: undefined,
    number: await nextNumber(ctx.db, { seriesId }),
    seatClassId: undefined,
    state: 'registered',
    role: input.role,
    language: ctx.locale,
    medium: input.medium,
    position: undefined,
    offeredUntil: undefined,
    createdAt: ctx.now,
    confirmedAt: ctx.now,
    cancelledAt: undefined,
    identity,
  }
  await insertRegistration(ctx.db, parent, identity, keptUntil(last))
  const questions = await listQuestions(ctx.db, { seriesId })
  await replaceAnswers(ctx.db, parent.id, dated(questions, input.answers, last.endsAt))
  for (const date of dates) {
    const chosen = input.seats.get(date.event.id) ?? date.classes[0]?.id
    const seat = await seatInEvent(ctx, date.event.id, parent, () => chosen)
    if (seat) await keepAnswers(ctx, seat.event, seat.registration.id, input.answers)
  }

  ctx.audit({ act: 'series.person-registered', subject: `series:${seriesId}`, public: false })
  await writeSeriesLetter(ctx, series, parent, false)
  return done()
}

/** What each date to come asks, in the order of time. */
export async function seriesDates(ctx: Ctx, series: EventSeries): Promise<readonly SeriesDate[]> {
  const dates = await datesOf(ctx, await openEvents(ctx, series))
  return dates.toSorted(
    (a, b) =>
      a.event.startsAt.getTime() - b.event.startsAt.getTime() ||
      a.event.id.localeCompare(b.event.id),
  )
}

async function datesOf(ctx: Ctx, events: readonly NetworkEvent[]): Promise<readonly SeriesDate[]> {
  const ids = events.map(({ id }) => id)
  const [classes, questions] = await Promise.all([
    listSeatClassesOfEvents(ctx.db, ids),
    listQuestionsOfEvents(ctx.db, ids),
  ])
  return events.map((event) => ({
    event,
    classes: classes.get(event.id) ?? [],
    questions: questions.get(event.id) ?? [],
  }))
}

function isChosen({ event, classes }: SeriesDate, seats: ChosenSeats): boolean {
  if (classes.length < 2) return true
  return classes.some(({ id }) => id === seats.get(event.id))
}

/** In the order of their keys, so that two registrations never wait for each other. */
async function openEvents(ctx: Ctx, series: EventSeries): Promise<readonly NetworkEvent[]> {
  const all = await listEventsOfSeries(ctx.db, series.id)
  return all
    .filter((event) => whyClosed(event, ctx.now) === undefined)
    .toSorted((a, b) => a.id.localeCompare(b.id))
}

/** Without a seat left nor a waiting list, this event is simply not covered. */
async function seatInEvent(
  ctx: Ctx,
  eventId: string,
  parent: NamedRegistration,
  chosen: (event: NetworkEvent) => string | undefined | Promise<string | undefined>,
) {
  const event = await lockEvent(ctx.db, eventId)
  if (!event || whyClosed(event, ctx.now) !== undefined || !parent.identity) return undefined
  const { name, email } = parent.identity
  const ofMailbox = email ? await listActiveByEmail(ctx.db, { eventId }, email) : []
  if (knownOf(ofMailbox, { name, email })) return undefined
  const newcomer = {
    identity: parent.identity,
    seatClassId: await chosen(event),
    role: parent.role,
    medium: parent.medium,
    parent,
  }
  const { placing, position } = await placingOf(ctx, event, newcomer)
  if (placing === 'full') return undefined
  ctx.changed(`event:${eventId}`)
  const registration = await takeSeat(ctx, event, newcomer, { state: placing, position })
  return { event, registration }
}

/** An event joins its series, or opens: those who registered to all of it are in, in their order. */
export async function enrolSeries(ctx: Ctx, event: NetworkEvent): Promise<void> {
  if (!event.seriesId || event.state !== 'published' || isOver(event, ctx.now)) return
  for (const parent of await listSeriesRegistrations(ctx.db, event.seriesId)) {
    if (parent.state !== 'registered') continue
    const children = await listChildren(ctx.db, parent.id)
    if (children.some(({ eventId }) => eventId === event.id)) continue
    const seat = await seatInEvent(ctx, event.id, parent, async (late) => {
      const labels = await chosenLabels(ctx, children)
      const classes = await listSeatClasses(ctx.db, late.id)
      const holders = await listSeatHolders(ctx.db, late.id)
      return seatOfLaterDate(await seatsOf(ctx, late), classes, holders, labels)?.id
    })
    if (!seat || seat.registration.state === 'cancelled') continue
    const kind = seat.registration.state === 'waiting' ? 'waiting' : 'registered'
    await writeToRegistrant(ctx, kind, seat.event, seat.registration)
  }
}

/** The names of the kinds of place that this person has on the other dates. */
async function chosenLabels(
  ctx: Ctx,
  children: readonly NamedRegistration[],
): Promise<readonly string[]> {
  const labels: string[] = []
  for (const { eventId, seatClassId } of children) {
    if (!eventId || !seatClassId) continue
    const classes = await listSeatClasses(ctx.db, eventId)
    labels.push(...classes.filter(({ id }) => id === seatClassId).map(({ label }) => label))
  }
  return labels
}

async function writeSeriesLetter(
  ctx: Ctx,
  series: EventSeries,
  parent: NamedRegistration,
  already: boolean,
) {
  if (!parent.identity?.email) return
  const events = new Map(
    (await listEventsOfSeries(ctx.db, series.id)).map((event) => [event.id, event]),
  )
  const listed = (await listChildren(ctx.db, parent.id))
    .flatMap((registration) => {
      const event = events.get(registration.eventId ?? '')
      return event ? [{ event, registration }] : []
    })
    .toSorted((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime())
  const seats: SeriesLetter['seats'][number][] = []
  for (const { event, registration } of listed) {
    seats.push({ event, registration, kind: await seatKindOf(ctx, event, registration) })
  }
  const token = await makeLink(ctx, parent.id)
  ctx.mail(seriesLetter(ctx, { series, parent, seats, token, already }))
}
