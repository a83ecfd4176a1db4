import { notFound, page } from '#platform/answers.ts'
import { actRoute } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { countAttendance } from '../../attendance.ts'
import { paths } from '../../paths.ts'
import {
  cancelShape,
  closingShape,
  correctionShape,
  isHoldable,
  sessionDays,
  sessionShape,
} from '../../session.ts'
import { localOf } from '../../zoned-time.ts'
import { cancelSession } from '../actions/cancel-session.ts'
import { changeSession } from '../actions/change-session.ts'
import { correctHeldSession } from '../actions/correct-session.ts'
import { markSessionHeld } from '../actions/hold-session.ts'
import { type SessionForms, SessionPage } from '../pages/SessionPage.tsx'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { listItems } from '../store/run-sheets.ts'
import { listCorrections } from '../store/session-corrections.ts'
import { eventTexts } from '../texts/sessions.ts'
import { type LoadedSession, loadSession, onSession } from './load.ts'

export const sessionRoutes: readonly Route[] = [
  get(paths.session, 'anyone', showSession),
  actRoute({
    ...onSession,
    path: paths.edit,
    shape: sessionShape,
    days: sessionDays,
    draw: (c, on, form) => draw(c, on, { edit: form }),
    saved: ({ session }) => ({ act: 'session.changed', subject: `session:${session.id}` }),
    act: (c, { session }, words, raw) => changeSession(c.var.ctx, session.id, words, raw),
    notice: (locale) => eventTexts[locale].saved,
  }),
  actRoute({
    ...onSession,
    path: paths.close,
    fresh: true,
    shape: closingShape,
    draw: (c, on, form) => draw(c, on, { close: form }),
    act: (c, { session }, words) => markSessionHeld(c.var.ctx, session.id, words),
    notice: (locale) => eventTexts[locale].closed,
  }),
  actRoute({
    ...onSession,
    path: paths.correct,
    shape: correctionShape,
    draw: (c, on, form) => draw(c, on, { correct: form }),
    saved: ({ session }) => ({ act: 'session.corrected', subject: `session:${session.id}` }),
    act: (c, { session }, words) => correctHeldSession(c.var.ctx, session.id, words),
    notice: (locale) => eventTexts[locale].corrected,
  }),
  actRoute({
    ...onSession,
    path: paths.cancel,
    fresh: true,
    shape: cancelShape,
    draw: (c, on, form) => draw(c, on, { cancel: form }),
    act: (c, { session }, { reason }) => cancelSession(c.var.ctx, session.id, reason),
    notice: (locale) => eventTexts[locale].cancelled,
  }),
]

async function showSession(c: HttpContext) {
  const loaded = await loadSession(c)
  return loaded ? page(c, await draw(c, loaded)) : notFound(c)
}

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
