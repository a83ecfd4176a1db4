import { z } from 'zod'
import { addDays, dayOf } from '#kit/dates.ts'
import {
  emptyForm,
  type FormState,
  formRefused,
  parseForm,
  type RawForm,
  tooLong,
} from '#kit/form.ts'
import { isHourOf, noSuchHour } from '#kit/hour-of-day.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import type { Ctx } from '#platform/context.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { callChannels, callOrder, callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { findSummons } from '../../panel/index.ts'
import { parisInstant } from '../../paris-time.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { defaultRecruitment, refusalReasons } from '../../recruitment.ts'
import { findRecruit, findRecruitment, sourceOfWave } from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { writeToRegistered } from '../../registration/index.ts'
import { readRegistration, registrationTexts } from '../../registration/nouns.ts'
import { onDraw } from '../../routes/on-draw.ts'
import { listFeatures } from '../../store/features.ts'
import { noteCall } from '../actions/note-call.ts'
import { registerByCall } from '../actions/register-by-call.ts'
import { takeCall } from '../actions/take-call.ts'
import { CallRegisterPage } from '../pages/CallRegisterPage.tsx'
import { CallsPage } from '../pages/CallsPage.tsx'
import { findCallee, findLock, listCallees, listSheets } from '../store/calls.ts'
import { callTexts } from '../texts/calls.ts'

/** The call sheet: several callers at once, each with one person in hand. */
export const callRoutes: readonly Route[] = [
  get(
    recruitPaths.calls(':slug'),
    'signed-in',
    onCalls(async (c, draw) => page(c, await callsPage(c, draw, emptyForm))),
  ),
  post(recruitPaths.calls(':slug'), 'signed-in', onCalls(take)),
  get(recruitPaths.registerByCall(':slug', ':id'), 'signed-in', onCalls(askInHand)),
  post(recruitPaths.registerByCall(':slug', ':id'), 'signed-in', onCalls(registerInHand)),
  post(recruitPaths.call(':slug', ':id'), 'signed-in', onCalls(note)),
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
      who={recruitment?.controller || draw.organiser || ctx.settings.houseName}
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

async function take(c: HttpContext, draw: Draw) {
  const taken = await takeCall(c.var.ctx, draw)
  return taken.ok ? seeOther(c, recruitPaths.calls(draw.slug)) : forbidden(c)
}

/** Somebody whom this caller has in hand, and who has not registered. */
async function inHandOf(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const id = c.req.param('id') ?? ''
  const lock = await findLock(ctx.db, ctx.person?.id ?? '', draw.id, ctx.now)
  const recruit = isId(id) && lock?.personId === id ? await findRecruit(ctx.db, id) : undefined
  return recruit?.status === 'invited' ? recruit : undefined
}

async function registerPage(c: HttpContext, draw: Draw, recruit: Recruit, form: FormState) {
  const { ctx, frame } = c.var
  return (
    <CallRegisterPage
      frame={frame}
      draw={draw}
      recruitment={(await findRecruitment(ctx.db, draw.id)) ?? defaultRecruitment(draw.id)}
      features={await listFeatures(ctx.db, draw.id)}
      personId={recruit.id}
      asksAddress={draw.sameAddress && !recruit.identity?.address}
      from={recruit.waveId ? ((await sourceOfWave(ctx.db, recruit.waveId)) ?? '') : ''}
      form={form}
    />
  )
}

async function askInHand(c: HttpContext, draw: Draw) {
  const recruit = await inHandOf(c, draw)
  return recruit
    ? page(c, await registerPage(c, draw, recruit, emptyForm))
    : seeOther(c, recruitPaths.calls(draw.slug), callTexts[c.var.ctx.locale].notYours)
}

async function registerInHand(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = callTexts[ctx.locale]
  const raw = await readForm(c)
  const recruit = await inHandOf(c, draw)
  if (!recruit) return seeOther(c, recruitPaths.calls(draw.slug), said.notYours)
  const read = readRegistration(raw, {
    features: await listFeatures(ctx.db, draw.id),
    minimumAge: (await findRecruitment(ctx.db, draw.id))?.minimumAge ?? 16,
    year: ctx.now.getUTCFullYear(),
    asksAddress: draw.sameAddress && !recruit.identity?.address,
    locale: ctx.locale,
  })
  if (!read.ok) return again(c, await registerPage(c, draw, recruit, read.form))
  const registered = await registerByCall(ctx, draw, recruit.id, {
    registration: read.value,
    channel: raw['channel'] === 'door' ? 'door' : 'phone',
  })
  if (registered.ok) {
    await writeToRegistered(ctx, draw, registered.value)
    return seeOther(
      c,
      recruitPaths.calls(draw.slug),
      said.registered(writtenTicket(registered.value.ticket)),
    )
  }
  if (registered.refusal === 'forbidden') return forbidden(c)
  const sentence =
    registered.refusal === 'not-yours'
      ? said.notYours
      : registrationTexts[ctx.locale].refusals[registered.refusal]
  return again(c, await registerPage(c, draw, recruit, formRefused(raw, sentence)))
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

async function note(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = callTexts[ctx.locale]
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFound(c)
  const read = parseForm(outcomeShape, raw, ctx.locale)
  if (!read.ok) return again(c, await callsPage(c, draw, read.form))
  const long = tooLong(raw, callBounds, ctx.locale)
  if (long) return again(c, await callsPage(c, draw, long))
  const { outcome, callBackAt } = read.value
  const at = parisInstant(callBackAt.day, callBackAt.time)
  const noted = await noteCall(ctx, draw, id, {
    outcome,
    channel: callChannels.find((one) => one === raw['channel']) ?? 'phone',
    callBackAt: at,
    neverAgain: raw['never'] === 'yes',
    reason: refusalReasons.find((one) => one === raw['reason']) ?? 'unsaid',
    note: String(raw['note'] ?? ''),
    ...guardianIn(raw),
  })
  if (noted.ok) return seeOther(c, recruitPaths.calls(draw.slug), said.saved)
  if (noted.refusal === 'forbidden') return forbidden(c)
  // Nothing is kept of a call that could not move its seat: the person stays in hand.
  const sentence = noted.refusal === 'not-yours' ? said.notYours : said.seatNot[noted.refusal]
  return again(c, await callsPage(c, draw, formRefused(raw, sentence)))
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
