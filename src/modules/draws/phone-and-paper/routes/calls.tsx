import { z } from 'zod'
import { addDays, dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState, parseForm, type RawForm, tooLong } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { type Result, refused } from '#kit/result.ts'
import { isHourOf, noSuchHour } from '#kit/writing/hour-of-day.ts'
import { forbidden, page, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { callChannels, callOrder, callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { findSummons } from '../../panel/index.ts'
import { parisInstant } from '../../paris-time.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { defaultRecruitment, type Recruitment, refusalReasons } from '../../recruitment.ts'
import { findRecruit, findRecruitment, sourceOfWave } from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { readRules, writeToRegistered } from '../../registration/index.ts'
import { type Registration, readRegistration, registrationTexts } from '../../registration/nouns.ts'
import { drawAt, onDraw } from '../../routes/on-draw.ts'
import { type NoteCallRefusal, noteCall } from '../actions/note-call.ts'
import { registerByCall } from '../actions/register-by-call.ts'
import { takeCall } from '../actions/take-call.ts'
import { CallRegisterPage } from '../pages/CallRegisterPage.tsx'
import { CallsPage } from '../pages/CallsPage.tsx'
import { findCallee, findLock, listCallees, listSheets } from '../store/calls.ts'
import { callTexts } from '../texts/calls.ts'

export const onThis = {
  audience: 'signed-in',
  on: drawAt,
  may: mayCall,
  next: (draw: Draw) => recruitPaths.calls(draw.slug),
} as const

/** The call sheet: several callers at once, each with one person in hand. */
export const callRoutes: readonly Route[] = [
  get(
    recruitPaths.calls(':slug'),
    'signed-in',
    onCalls(async (c, draw) => page(c, await callsPage(c, draw, emptyForm))),
  ),
  buttonRoute({
    ...onThis,
    path: recruitPaths.calls(':slug'),
    act: (c, draw) => takeCall(c.var.ctx, draw),
    back: onThis.next,
    refusals: () => ({}),
  }),
  ...formRoutes({
    path: recruitPaths.registerByCall(':slug', ':id'),
    audience: 'signed-in',
    on: inHandAt,
    may: (viewer, { draw }) => mayCall(viewer, draw),
    fresh: true,
    shape: registrationIn,
    draw: registerPage,
    act: registerInHand,
    refusals: (locale) => ({
      ...registrationTexts[locale].refusals,
      'not-yours': callTexts[locale].notYours,
    }),
    next: ({ draw }) => recruitPaths.calls(draw.slug),
    notice: (locale, { ticket }) => callTexts[locale].registered(writtenTicket(ticket)),
  }),
  actRoute({
    ...onThis,
    path: recruitPaths.call(':slug', ':id'),
    fresh: true,
    shape: outcomeIn,
    draw: callsPage,
    // Nothing is kept of a call that could not move its seat: the person stays in hand.
    act: note,
    refusals: (locale) => ({
      ...callTexts[locale].seatNot,
      'not-yours': callTexts[locale].notYours,
    }),
    notice: (locale) => callTexts[locale].saved,
  }),
]

/** A page or an act of those who may call. */
export function onCalls(then: (c: HttpContext, draw: Draw) => Promise<Response>) {
  return onDraw((c, draw) => (mayCall(c.var.ctx.person, draw) ? then(c, draw) : forbidden(c)))
}

async function callsPage(c: HttpContext, draw: Draw, form: FormState) {
  const { ctx, frame } = c.var
  const callerId = ctx.person?.id ?? ''
  const recruitment = await findRecruitment(ctx.db, draw.id)
  const inHand = await findLock(ctx.db, callerId, draw.id, ctx.now)
  const callee = inHand && (await findCallee(ctx.db, draw.id, inHand.personId))
  const waiting = await listCallees(ctx.db, draw.id, { callerId, now: ctx.now })
  return (
    <CallsPage
      frame={frame}
      draw={draw}
      person={recruitment?.controller || draw.organiser || ctx.settings.houseName}
      help={recruitment?.phone ?? ''}
      waiting={callOrder(waiting, ctx.now).length}
      callee={
        callee && {
          ...callee,
          tries: callee.attempts.length,
          mayRegister: callee.status === 'invited' && draw.state === 'recruiting',
          seatUntil: draw.state === 'drawn' ? await seatUntil(ctx, draw, callee.id) : undefined,
        }
      }
      sheets={await listSheets(ctx.db, draw.id, ctx.now)}
      form={form}
    />
  )
}

/** The day until which a seat waits for its answer: that of the link, or as many days from now for whoever has none. */
export async function seatUntil(
  ctx: Pick<Ctx, 'db' | 'now'>,
  draw: Draw,
  personId?: string,
): Promise<string> {
  const summons = personId ? await findSummons(ctx.db, personId) : undefined
  const days = (await findRecruitment(ctx.db, draw.id))?.answerDays ?? 5
  return summons?.answerBy ?? addDays(dayOf(ctx.now), days)
}

interface InHand {
  readonly draw: Draw
  readonly recruit: Recruit | undefined
}

/** Somebody whom this caller has in hand, and who has not registered; whoever lost them goes back to the calls. */
async function inHandAt(c: HttpContext): Promise<InHand | Response | undefined> {
  const { ctx } = c.var
  const draw = await drawAt(c)
  if (!draw) return undefined
  const id = c.req.param('id') ?? ''
  const lock = await findLock(ctx.db, ctx.person?.id ?? '', draw.id, ctx.now)
  const found = isId(id) && lock?.personId === id ? await findRecruit(ctx.db, id) : undefined
  const recruit = found?.status === 'invited' ? found : undefined
  return recruit || !mayCall(ctx.person, draw)
    ? { draw, recruit }
    : seeOther(c, recruitPaths.calls(draw.slug), callTexts[ctx.locale].notYours)
}

function asksAddress({ draw, recruit }: InHand): boolean {
  return draw.sameAddress && !recruit?.identity?.address
}

async function registerPage(c: HttpContext, inHand: InHand, form: FormState) {
  const { ctx, frame } = c.var
  const { draw, recruit } = inHand
  const recruitment = (await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)
  return (
    recruit && (
      <CallRegisterPage
        frame={frame}
        draw={draw}
        recruitment={recruitment}
        rules={await rulesOf(c, inHand, recruitment)}
        personId={recruit.id}
        from={recruit.waveId ? ((await sourceOfWave(ctx.db, recruit.waveId)) ?? '') : ''}
        form={form}
      />
    )
  )
}

function rulesOf({ var: { ctx } }: HttpContext, inHand: InHand, recruitment: Recruitment) {
  return readRules(ctx, inHand.draw, recruitment, { asksAddress: asksAddress(inHand) })
}

async function registrationIn(c: HttpContext, inHand: InHand, raw: RawForm) {
  const { id } = inHand.draw
  const recruitment = (await findRecruitment(c.var.ctx.db, id)) ?? defaultRecruitment(id)
  return readRegistration(raw, await rulesOf(c, inHand, recruitment))
}

async function registerInHand(
  { var: { ctx } }: HttpContext,
  { draw, recruit }: InHand,
  registration: Registration,
  raw: RawForm,
) {
  const channel = raw['channel'] === 'door' ? 'door' : 'phone'
  const registered = await registerByCall(ctx, draw, recruit?.id ?? '', { registration, channel })
  if (registered.ok) await writeToRegistered(ctx, draw, registered.value)
  return registered
}

const outcomeShape = z
  .object({
    outcome: z.enum(callOutcomes),
    callBackAt: z
      .string()
      .default('')
      .transform((typed) => typed.split('T'))
      .transform(([day = '', time = '']) => ({ day, time })),
  })
  .refine(({ callBackAt: { day, time } }) => isHourOf(day, time), {
    path: ['callBackAt'],
    ...noSuchHour,
  })

function outcomeIn({ var: { ctx } }: HttpContext, _draw: Draw, raw: RawForm) {
  const read = parseForm(outcomeShape, raw, ctx.locale)
  const long = read.ok ? tooLong(raw, callBounds, ctx.locale) : undefined
  return long ? ({ ok: false, form: long } as const) : read
}

async function note(
  c: HttpContext,
  draw: Draw,
  { outcome, callBackAt }: z.infer<typeof outcomeShape>,
  raw: RawForm,
): Promise<Result<undefined, NoteCallRefusal | 'not-found'>> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return refused('not-found')
  return noteCall(c.var.ctx, draw, id, {
    outcome,
    channel: callChannels.find((channel) => channel === raw['channel']) ?? 'phone',
    callBackAt: parisInstant(callBackAt.day, callBackAt.time),
    neverAgain: raw['never'] === 'yes',
    reason: refusalReasons.find((reason) => reason === raw['reason']) ?? 'unsaid',
    note: String(raw['note'] ?? ''),
    ...guardianIn(raw),
  })
}

/** What its form says of each field: longer is refused. */
const callBounds = { note: 300, guardianName: 80, guardianContact: 120 }

function guardianIn(raw: RawForm) {
  const text = (name: string) => String(raw[name] ?? '').trim()
  const guardianName = text('guardianName')
  return guardianName.length > 1
    ? { guardian: { guardianName, guardianContact: text('guardianContact') } }
    : {}
}
