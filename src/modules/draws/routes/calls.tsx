import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { noteCall } from '../actions/note-call.ts'
import { takeCall } from '../actions/take-call.ts'
import { callChannels, callOrder, callOutcomes } from '../call.ts'
import type { Draw } from '../draw.ts'
import { CallsPage } from '../pages/CallsPage.tsx'
import { mayCall } from '../permissions-recruit.ts'
import { recruitPaths } from '../recruit-paths.ts'
import { refusalReasons } from '../recruitment-record.ts'
import { findCallee, findLock, listCallees } from '../store/calls.ts'
import { findRecruitment } from '../store/recruitments.ts'
import { callTexts } from '../texts/calls.ts'
import { onDraw } from './on-draw.ts'

/** The call sheet: several callers at once, each with one person in hand. */
export const callRoutes: readonly Route[] = [
  get(
    recruitPaths.calls(':slug'),
    'signed-in',
    onCalls(async (c, draw) => page(c, await callsPage(c, draw, emptyForm))),
  ),
  post(recruitPaths.calls(':slug'), 'signed-in', onCalls(take)),
  post(recruitPaths.call(':slug', ':id'), 'signed-in', onCalls(note)),
]

function onCalls(then: (c: HttpContext, draw: Draw) => Promise<Response>) {
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
      callee={callee && { ...callee, tries: callee.attempts.length }}
      form={form}
    />
  )
}

async function take(c: HttpContext, draw: Draw) {
  const taken = await takeCall(c.var.ctx, draw)
  return taken.ok ? seeOther(c, recruitPaths.calls(draw.slug)) : forbidden(c)
}

async function note(c: HttpContext, draw: Draw) {
  const { ctx } = c.var
  const said = callTexts[ctx.locale]
  const raw = await readForm(c)
  const id = c.req.param('id') ?? ''
  const outcome = callOutcomes.find((one) => one === raw['outcome'])
  if (!isId(id) || !outcome) return notFound(c)
  const at = new Date(`${String(raw['callBackAt'] ?? '')}:00+01:00`)
  const noted = await noteCall(ctx, draw, id, {
    outcome,
    channel: callChannels.find((one) => one === raw['channel']) ?? 'phone',
    callBackAt: Number.isNaN(at.getTime()) ? undefined : at,
    reason: refusalReasons.find((one) => one === raw['reason']) ?? 'unsaid',
    note: String(raw['note'] ?? '').slice(0, 300),
  })
  if (noted.ok) return seeOther(c, recruitPaths.calls(draw.slug), said.saved)
  if (noted.refusal === 'forbidden') return forbidden(c)
  return again(c, await callsPage(c, draw, formRefused(raw, said.notYours)))
}
