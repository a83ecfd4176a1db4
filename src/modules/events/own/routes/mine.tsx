import { emptyForm, type FormState, formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Result } from '#kit/result.ts'
import { again, download, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/session.ts'
import { listCertified } from '../../certificates/index.ts'
import { calendarText } from '../../documents/calendar.ts'
import { entryOf } from '../../letters/index.ts'
import { materialsShown } from '../../materials/index.ts'
import { registrationPath, registrationPaths } from '../../paths.ts'
import {
  acceptSeat,
  type ChangeRefusal,
  changeRegistration,
  confirmRegistration,
  findSeries,
  giveUpDate,
  giveUpSeat,
  retakeDate,
  takeKindByLink,
  withQuestionProblems,
} from '../../registering/index.ts'
import type { NamedRegistration } from '../../registration.ts'
import {
  findRegistrationByLink,
  listAnswersOf,
  listChildren,
  listQuestions,
  listSeatHolders,
  oldLink,
  seatKindOf,
  seatKindTexts,
  wayToRoom,
} from '../../seating/index.ts'
import { changeShape, readAnswers, registrationTexts, waitingRank } from '../../seating/nouns.ts'
import { findEvent } from '../../store/events.ts'
import { RegistrationPage, type RegistrationPageProps } from '../pages/RegistrationPage.tsx'

/** The link of a letter is the key: enough tries are allowed for people, too few for machines. */
const reading = { perMinute: 60 }
const acting = { perMinute: 30 }

export const mineRoutes: readonly Route[] = [
  get(registrationPaths.mine, 'anyone', show, reading),
  post(registrationPaths.mine, 'anyone', change, acting),
  post(
    registrationPaths.confirm,
    'anyone',
    (c) => act(c, confirmRegistration, 'confirmed'),
    acting,
  ),
  post(registrationPaths.accept, 'anyone', (c) => act(c, acceptSeat, 'accepted'), acting),
  post(registrationPaths.takeKind, 'anyone', takeKind, acting),
  post(registrationPaths.giveUp, 'anyone', (c) => act(c, giveUpSeat, 'gone'), acting),
  post(registrationPaths.giveUpDate, 'anyone', releaseDate, acting),
  post(registrationPaths.retakeDate, 'anyone', takeDateAgain, acting),
  get(registrationPaths.join, 'anyone', join, reading),
  get(registrationPaths.mineIcs, 'anyone', sendMine, reading),
]

function tokenOf(c: HttpContext): string {
  return c.req.param('token') ?? ''
}

async function load(c: HttpContext) {
  const { db } = c.var.ctx
  const registration = await findRegistrationByLink(db, hashToken(tokenOf(c)))
  if (!registration) return undefined
  const event = registration.eventId ? await findEvent(db, registration.eventId) : undefined
  const seats = event ? [] : await seatsOfSeries(c, registration)
  return { registration, event, seats }
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>

async function seatsOfSeries(c: HttpContext, parent: NamedRegistration) {
  const { ctx } = c.var
  const seats: RegistrationPageProps['seats'][number][] = []
  for (const registration of await listChildren(ctx.db, parent.id)) {
    const event = registration.eventId && (await findEvent(ctx.db, registration.eventId))
    if (!event) continue
    seats.push({ event, registration, kind: await seatKindOf(ctx, event, registration) })
  }
  return seats.toSorted((a, b) => a.event.startsAt.getTime() - b.event.startsAt.getTime())
}

function questionsOf(c: HttpContext, { registration }: Loaded) {
  const { eventId, seriesId } = registration
  if (eventId) return listQuestions(c.var.ctx.db, { eventId })
  return seriesId ? listQuestions(c.var.ctx.db, { seriesId }) : Promise.resolve([])
}

async function draw(c: HttpContext, loaded: Loaded, form: FormState) {
  const { ctx, frame } = c.var
  const { registration, event } = loaded
  const holders =
    event && registration.state === 'waiting' ? await listSeatHolders(ctx.db, event.id) : []
  const answers = await listAnswersOf(ctx.db, registration.id)
  return (
    <RegistrationPage
      frame={frame}
      token={tokenOf(c)}
      now={ctx.now}
      {...loaded}
      series={registration.seriesId ? await findSeries(ctx.db, registration.seriesId) : undefined}
      rank={waitingRank(holders, registration.id)}
      kind={event && (await seatKindOf(ctx, event, registration))}
      questions={await questionsOf(c, loaded)}
      answers={new Map(answers.map(({ questionId, answer }) => [questionId, answer]))}
      hasCertificate={
        event !== undefined && (await listCertified(ctx.db, event.id)).has(registration.id)
      }
      materials={event && event.state !== 'cancelled' ? await materialsShown(ctx, event.id) : []}
      form={form}
    />
  )
}

async function show(c: HttpContext) {
  const loaded = await load(c)
  return loaded ? page(c, await draw(c, loaded, emptyForm)) : oldLink(c)
}

async function change(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await load(c)
  if (!loaded) return oldLink(c)
  const sent = await readEdit(c, () => draw(c, loaded, emptyForm))
  if (!sent.ok) return again(c, await draw(c, loaded, sent.form))
  const { raw } = sent
  const texts = registrationTexts[ctx.locale]
  const read = parseForm(changeShape, raw, ctx.locale)
  const given = readAnswers(await questionsOf(c, loaded), raw)
  if (!read.ok || given.missing.length + given.odd.length > 0) {
    const form = read.ok ? { ...formRefused(raw, ''), problems: {} } : read.form
    return again(c, await draw(c, loaded, withQuestionProblems(form, given, texts)))
  }
  const done = await changeRegistration(ctx, hashToken(tokenOf(c)), read.value, given.answers)
  if (done.ok) return seeOther(c, registrationPath('mine', tokenOf(c)), texts.saved)
  return again(c, await draw(c, loaded, formRefused(raw, texts.refusals[done.refusal])))
}

type Gesture = (
  ctx: HttpContext['var']['ctx'],
  tokenHash: string,
) => Promise<Result<undefined, ChangeRefusal>>

async function act(
  c: HttpContext,
  gesture: Gesture,
  said: 'confirmed' | 'accepted' | 'gone' | 'dateGone' | 'dateBack',
) {
  const { ctx } = c.var
  const loaded = await load(c)
  if (!loaded) return oldLink(c)
  const texts = registrationTexts[ctx.locale]
  const done = await gesture(ctx, hashToken(tokenOf(c)))
  if (done.ok) return seeOther(c, registrationPath('mine', tokenOf(c)), texts[said])
  return again(c, await draw(c, loaded, formRefused({}, texts.refusals[done.refusal])))
}

/** The kind to take, and the date of a series, are in the form: their keys alone open nothing. */
async function takeKind(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await load(c)
  if (!loaded) return oldLink(c)
  const { seat, kind } = await readKind(c)
  const done = await takeKindByLink(ctx, hashToken(tokenOf(c)), kind, seat)
  const texts = seatKindTexts[ctx.locale]
  if (done.ok) {
    const label = done.value
    return seeOther(c, registrationPath('mine', tokenOf(c)), texts.taken(label))
  }
  const now = (await load(c)) ?? loaded
  return again(c, await draw(c, now, formRefused({}, texts.refusals[done.refusal])))
}

/** The date to give up is in the form: its key alone opens nothing. */
async function releaseDate(c: HttpContext) {
  const child = await dateIn(c)
  return act(c, (ctx, token) => giveUpDate(ctx, token, child), 'dateGone')
}

async function takeDateAgain(c: HttpContext) {
  const child = await dateIn(c)
  return act(c, (ctx, token) => retakeDate(ctx, token, child), 'dateBack')
}

async function dateIn(c: HttpContext): Promise<string> {
  const seat = (await readForm(c))['seat']
  return typeof seat === 'string' && isId(seat) ? seat : noSeat
}

/** What a button of another kind of place sends. */
export async function readKind(c: HttpContext): Promise<{ seat: string; kind: string }> {
  const raw = await readForm(c)
  const idIn = (field: RawForm[string] | undefined) =>
    typeof field === 'string' && isId(field) ? field : noSeat
  return { seat: idIn(raw['seat']), kind: idIn(raw['kind']) }
}

const noSeat = '00000000-0000-0000-0000-000000000000'

/** The way to the room is found now, for this person, and kept nowhere. */
async function join(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await load(c)
  if (!loaded?.event) return oldLink(c)
  const { registration, event } = loaded
  const name = registration.identity?.name ?? ''
  const isOpen = registration.state === 'registered' && event.state === 'published'
  const href = isOpen && (await wayToRoom(ctx, event, { name, isHost: false }))
  if (href) return c.redirect(href, 303)
  const sentence = registrationTexts[ctx.locale].joinSoon
  return page(c, await draw(c, loaded, formRefused({}, sentence)))
}

/** All that this registration holds, for the calendar of its person. */
async function sendMine(c: HttpContext) {
  const { ctx } = c.var
  const loaded = await load(c)
  if (!loaded) return oldLink(c)
  const { registration, event } = loaded
  const seats = event ? [{ event, registration }] : loaded.seats
  const joinHref = ctx.settings.baseUrl + registrationPath('join', tokenOf(c))
  const text = calendarText({
    method: 'PUBLISH',
    name: ctx.settings.houseName,
    baseUrl: ctx.settings.baseUrl,
    now: ctx.now,
    entries: seats
      .filter((seat) => seat.registration.state !== 'cancelled')
      .map((seat) =>
        entryOf(seat.event, ctx.settings.baseUrl, {
          joinHref: event ? joinHref : undefined,
          tentative: seat.registration.state !== 'registered',
        }),
      ),
  })
  return download(c, text, {
    name: 'rendez-vous.ics',
    mediaType: 'text/calendar; charset=utf-8',
  })
}
