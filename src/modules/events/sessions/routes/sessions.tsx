import { dayOf } from '#kit/dates.ts'
import { withinDays } from '#kit/day-range.ts'
import { formRefused, parseForm, type RawForm } from '#kit/form.ts'
import { formOvertaken } from '#kit/seen.ts'
import { again, forbidden, notFound, page, readForm, seeOther } from '#platform/answers.ts'
import { readEdit } from '#platform/forms/read-edit.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { countAttendance } from '../../attendance.ts'
import { paths, pathTo } from '../../paths.ts'
import {
  cancelShape,
  closingShape,
  correctionShape,
  isHoldable,
  type Session,
  sessionDays,
  sessionShape,
} from '../../session.ts'
import { localOf } from '../../zoned-time.ts'
import { cancelSession } from '../actions/cancel-session.ts'
import { changeSession } from '../actions/change-session.ts'
import { type CorrectionRefusal, correctHeldSession } from '../actions/correct-session.ts'
import { type HoldRefusal, markSessionHeld } from '../actions/hold-session.ts'
import type { LoadRefusal } from '../actions/load-session.ts'
import { type SessionForms, SessionPage } from '../pages/SessionPage.tsx'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { listItems } from '../store/run-sheets.ts'
import { listCorrections } from '../store/session-corrections.ts'
import { eventTexts } from '../texts/sessions.ts'
import { type Loaded, loadSession } from './load.ts'

export const sessionRoutes: readonly Route[] = [
  get(paths.session, 'anyone', showSession),
  post(paths.edit, 'signed-in', edit),
  post(paths.close, 'signed-in', close),
  post(paths.correct, 'signed-in', correct),
  post(paths.cancel, 'signed-in', cancel),
]

type LoadedSession = Loaded & { readonly session: Session }

async function draw(c: HttpContext, loaded: LoadedSession, forms?: SessionForms) {
  const { ctx, frame } = c.var
  const { session } = loaded
  const [items, lines] = [
    await listItems(ctx.db, session.id),
    await listAttendance(ctx.db, session.id),
  ]
  return (
    <SessionPage
      frame={frame}
      {...loaded}
      items={items}
      corrections={await listCorrections(ctx.db, session.id)}
      participants={loaded.mayRun ? await listParticipants(ctx.db, loaded.set.id) : []}
      count={countAttendance(lines, session.uncountedPresent)}
      begun={isHoldable(session, localOf(ctx.now, 'Europe/Paris'))}
      {...(forms ? { forms } : {})}
    />
  )
}

async function showSession(c: HttpContext) {
  const loaded = await loadSession(c)
  return loaded ? page(c, await draw(c, loaded)) : notFound(c)
}

/** The answer to an act that was refused: the page of its object, or the session with its reason. */
async function refuse(
  c: HttpContext,
  refusal: LoadRefusal | CorrectionRefusal | HoldRefusal,
  where: keyof SessionForms,
  fields: RawForm,
) {
  if (refusal === 'forbidden') return forbidden(c)
  const loaded = await loadSession(c)
  if (!loaded || refusal === 'not-found') return notFound(c)
  const sentence = eventTexts[c.var.ctx.locale].refusals[refusal]
  return again(c, await draw(c, loaded, { [where]: formRefused(fields, sentence) }))
}

async function edit(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const saved = { act: 'session.changed', subject: `session:${loaded.session.id}` }
  const sent = await readEdit(c, () => draw(c, loaded), saved)
  if (!sent.ok) return again(c, await draw(c, loaded, { edit: sent.form }))
  const fields = sent.raw
  const read = withinDays(parseForm(sessionShape, fields, c.var.ctx.locale), {
    raw: fields,
    ranges: sessionDays,
    today: dayOf(c.var.ctx.now),
    locale: c.var.ctx.locale,
  })
  if (!read.ok) return again(c, await draw(c, loaded, { edit: read.form }))
  const done = await changeSession(c.var.ctx, loaded.session.id, read.value, fields)
  if (!done.ok && done.refusal === 'changed-meanwhile') {
    const now = (await loadSession(c)) ?? loaded
    const form = formOvertaken(fields, done.fields, c.var.ctx.locale)
    return again(c, await draw(c, now, { edit: form }))
  }
  if (!done.ok) return refuse(c, done.refusal, 'edit', fields)
  return seeOther(c, pathTo('session', loaded.session.id), eventTexts[c.var.ctx.locale].saved)
}

async function close(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const fields = await readForm(c)
  const read = parseForm(closingShape, fields, c.var.ctx.locale)
  if (!read.ok) return again(c, await draw(c, loaded, { close: read.form }))
  const done = await markSessionHeld(c.var.ctx, loaded.session.id, read.value)
  if (!done.ok) return refuse(c, done.refusal, 'close', fields)
  return seeOther(c, pathTo('session', loaded.session.id), eventTexts[c.var.ctx.locale].closed)
}

async function correct(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const saved = { act: 'session.corrected', subject: `session:${loaded.session.id}` }
  const sent = await readEdit(c, () => draw(c, loaded), saved)
  if (!sent.ok) return again(c, await draw(c, loaded, { correct: sent.form }))
  const fields = sent.raw
  const read = parseForm(correctionShape, fields, c.var.ctx.locale)
  if (!read.ok) return again(c, await draw(c, loaded, { correct: read.form }))
  const done = await correctHeldSession(c.var.ctx, loaded.session.id, read.value)
  if (!done.ok) return refuse(c, done.refusal, 'correct', fields)
  return seeOther(c, pathTo('session', loaded.session.id), eventTexts[c.var.ctx.locale].corrected)
}

async function cancel(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return notFound(c)
  if (!loaded.mayRun) return forbidden(c)
  const fields = await readForm(c)
  const read = parseForm(cancelShape, fields, c.var.ctx.locale)
  if (!read.ok) return again(c, await draw(c, loaded, { cancel: read.form }))
  const done = await cancelSession(c.var.ctx, loaded.session.id, read.value.reason)
  if (!done.ok) return refuse(c, done.refusal, 'cancel', fields)
  return seeOther(c, pathTo('session', loaded.session.id), eventTexts[c.var.ctx.locale].cancelled)
}
