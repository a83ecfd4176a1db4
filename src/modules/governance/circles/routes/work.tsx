import { formRefused, parseForm } from '#kit/form.ts'
import { again, forbidden, notFound, readForm, seeOther } from '#platform/answers.ts'
import { type HttpContext, post, type Route } from '#platform/routes.ts'
import { meetingShape } from '../../meeting.ts'
import { planMeeting } from '../../meetings/index.ts'
import { meetingTexts } from '../../meetings/nouns.ts'
import { paths } from '../../paths.ts'
import { idOf } from '../../routes/id-of.ts'
import { type OnCircle, onCircle } from '../../routes/on-circle.ts'
import { settleShape, tensionShape } from '../../tensions/nouns.ts'
import { endTask, endTension, raiseTension } from '../actions/keep-tensions.ts'
import { circlePage } from './circles.tsx'

/** What the people of a circle write on its page. */
export const circleWorkRoutes: readonly Route[] = [
  post(paths.tensions(':slug'), 'signed-in', onCircle('take-part', raise)),
  post(paths.tension(':slug', ':tension'), 'signed-in', onCircle('take-part', settle)),
  post(paths.taskDone(':slug', ':task'), 'signed-in', onCircle('take-part', finish)),
  post(paths.meetings(':slug'), 'signed-in', onCircle('run', plan)),
]

async function raise(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const read = parseForm(tensionShape, await readForm(c), ctx.locale)
  if (!read.ok) return again(c, await circlePage(c, on, { tension: read.form }))
  const raised = await raiseTension(ctx, on.circle.id, read.value)
  if (!raised.ok) return raised.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.circle(on.circle.slug), meetingTexts[ctx.locale].raised)
}

async function settle(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const read = parseForm(settleShape, await readForm(c), ctx.locale)
  if (!read.ok) return again(c, await circlePage(c, on))
  const ended = await endTension(ctx, on.circle.id, idOf(c, 'tension'), read.value)
  if (!ended.ok) return ended.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.circle(on.circle.slug), meetingTexts[ctx.locale].settled)
}

async function finish(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const ended = await endTask(ctx, on.circle.id, idOf(c, 'task'))
  if (!ended.ok) return ended.refusal === 'forbidden' ? forbidden(c) : notFound(c)
  return seeOther(c, paths.circle(on.circle.slug), meetingTexts[ctx.locale].taskNoted)
}

async function plan(c: HttpContext, on: OnCircle) {
  const { ctx } = c.var
  const fields = await readForm(c)
  const read = parseForm(meetingShape, fields, ctx.locale)
  if (!read.ok) return again(c, await circlePage(c, on, { meeting: read.form }))
  const planned = await planMeeting(ctx, on.circle.id, read.value)
  if (!planned.ok) {
    if (planned.refusal === 'forbidden') return forbidden(c)
    const sentence = meetingTexts[ctx.locale].refusals[planned.refusal]
    const field = /^day-/.test(planned.refusal) ? 'day' : 'facilitator'
    const form = formRefused(fields, sentence, field)
    return again(c, await circlePage(c, on, { meeting: form }))
  }
  return seeOther(
    c,
    paths.meeting(on.circle.slug, planned.value.id),
    meetingTexts[ctx.locale].planned,
  )
}
