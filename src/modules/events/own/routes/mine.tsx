import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  typedValues,
} from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { orGone } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { download, page } from '#platform/answers.ts'
import { actRoute, buttonRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { listCertified } from '../../certificates/index.ts'
import { calendarText } from '../../documents/calendar.ts'
import { entryOf } from '../../letters/index.ts'
import { materialsShown } from '../../materials/index.ts'
import { registrationPath, registrationPaths } from '../../paths.ts'
import {
  acceptSeat,
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

/** What the link of a registration opens; a link that opens nothing any more says why. */
const onMine = {
  audience: 'anyone',
  options: acting,
  on: async (c: HttpContext) => (await load(c)) ?? oldLink(c),
  next: ({ token }: Loaded) => registrationPath('mine', token),
  refusals: (locale: Locale) => {
    const { refusals } = registrationTexts[locale]
    return { ...refusals, gone: refusals['not-found'] }
  },
} as const

const onSeat = { ...onMine, draw } as const

export const mineRoutes: readonly Route[] = [
  get(registrationPaths.mine, 'anyone', show, reading),
  actRoute({
    ...onMine,
    path: registrationPaths.mine,
    shape: readChange,
    draw,
    act: async (c, { token }, { words, answers }) =>
      orGone(await changeRegistration(c.var.ctx, hashToken(token), words, answers)),
    notice: (locale) => registrationTexts[locale].saved,
  }),
  buttonRoute({
    ...onSeat,
    path: registrationPaths.confirm,
    act: async (c, { token }) => orGone(await confirmRegistration(c.var.ctx, hashToken(token))),
    notice: (locale) => registrationTexts[locale].confirmed,
  }),
  buttonRoute({
    ...onSeat,
    path: registrationPaths.accept,
    act: async (c, { token }) => orGone(await acceptSeat(c.var.ctx, hashToken(token))),
    notice: (locale) => registrationTexts[locale].accepted,
  }),
  // The kind to take, and the date of a series, are in the form: their keys alone open nothing.
  buttonRoute({
    ...onSeat,
    path: registrationPaths.takeKind,
    act: async (c, { token }, _, raw) => {
      const { seat, kind } = kindIn(raw)
      return orGone(await takeKindByLink(c.var.ctx, hashToken(token), kind, seat))
    },
    refusals: (locale) => {
      const { refusals } = seatKindTexts[locale]
      return { ...refusals, gone: refusals['not-found'] }
    },
    notice: (locale, label) => seatKindTexts[locale].taken(label),
  }),
  buttonRoute({
    ...onSeat,
    path: registrationPaths.giveUp,
    act: async (c, { token }) => orGone(await giveUpSeat(c.var.ctx, hashToken(token))),
    notice: (locale) => registrationTexts[locale].gone,
  }),
  buttonRoute({
    ...onSeat,
    path: registrationPaths.giveUpDate,
    act: async (c, { token }, _, raw) =>
      orGone(await giveUpDate(c.var.ctx, hashToken(token), kindIn(raw).seat)),
    notice: (locale) => registrationTexts[locale].dateGone,
  }),
  buttonRoute({
    ...onSeat,
    path: registrationPaths.retakeDate,
    act: async (c, { token }, _, raw) =>
      orGone(await retakeDate(c.var.ctx, hashToken(token), kindIn(raw).seat)),
    notice: (locale) => registrationTexts[locale].dateBack,
  }),
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
  return { registration, event, seats, token: tokenOf(c) }
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
      now={ctx.now}
      {...loaded}
      series={registration.seriesId ? await findSeries(ctx.db, registration.seriesId) : undefined}
      rank={waitingRank(holders, registration.id)}
      kind={event && (await seatKindOf(ctx, event, registration))}
      questions={await questionsOf(c, loaded)}
      answers={answers}
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

/** What is changed of it, and the answers to its questions. */
async function readChange(c: HttpContext, loaded: Loaded, raw: RawForm) {
  const { locale } = c.var.ctx
  const read = parseForm(changeShape, raw, locale)
  const input = readAnswers(await questionsOf(c, loaded), raw)
  if (read.ok && input.faults.length === 0) {
    return { ok: true as const, value: { words: read.value, answers: input.answers } }
  }
  const form = read.ok ? { values: typedValues(raw), problems: {} } : read.form
  return { ok: false as const, form: withQuestionProblems(form, input.faults, locale) }
}

const noSeat = '00000000-0000-0000-0000-000000000000'

/** What a button of a date, or of another kind of place, sends: a key that is none opens nothing. */
export function kindIn(raw: RawForm): { seat: string; kind: string } {
  const idIn = (field: RawForm[string] | undefined) =>
    typeof field === 'string' && isId(field) ? field : noSeat
  return { seat: idIn(raw['seat']), kind: idIn(raw['kind']) }
}

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
