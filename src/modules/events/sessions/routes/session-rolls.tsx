import { writtenWeekday } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { writtenLocale } from '#kit/texts.ts'
import type { HttpContext, Route } from '#platform/routes.ts'
import { paths, pathTo } from '../../paths.ts'
import { mayRunSessions } from '../../permissions.ts'
import { rollRoutes } from '../../rolls/index.ts'
import { mayStillChange, namedWithExperiment } from '../../session.ts'
import { enterSessionRolls, type RollRefusal, sessionRolls } from '../actions/record-attendance.ts'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { kindTexts } from '../texts/kind.ts'
import { eventTexts } from '../texts/sessions.ts'
import { type LoadedSession, loadSession } from './load.ts'

const came = 'came'

/** Attendance sheets with boxes of a session: a line for each participant, one box. */
export const sessionRollRoutes: readonly Route[] = rollRoutes<LoadedSession, RollRefusal>({
  ...{ letter: 'B', purpose: sessionRolls, audience: 'signed-in' },
  ...{ pdf: paths.rollPdf, scans: paths.rollScans },
  on: loadSession,
  // A session that is over, or that was cancelled, takes no sheet; its pictures stay to be erased.
  over: (locale, { session, set }) => {
    const problem = mayStillChange(session, set)
    return problem && eventTexts[locale].refusals[problem]
  },
  may: (viewer, { set }) => mayRunSessions(viewer, set),
  idOf: ({ session }) => session.id,
  addressOf: ({ session }) => pathTo('rollScans', session.id),
  crumbs: (locale, { session, set }) => [
    {
      label: namedWithExperiment(session, set),
      labelIn: writtenLocale,
      href: pathTo('session', session.id),
    },
    { label: eventTexts[locale].paperTitle, href: pathTo('paper', session.id) },
  ],
  columnsOf: (locale) => [{ key: came, label: eventTexts[locale].cameAndSigned }],
  paperOf: (c, on) => ({
    title: sessionRollTitle(c.var.ctx.locale, on),
    intro: whereAndWhen(c.var.ctx.locale, on),
    notice: [kindTexts[c.var.ctx.locale].notice.retention],
  }),
  enrolled,
  enter: (c, { session }, batch, sheets, marks) => {
    const numbers = [...new Set(marks.map(({ number }) => number))]
    return enterSessionRolls(c.var.ctx, session.id, batch, sheets, numbers)
  },
  refusals: (locale) => {
    const { refusals } = eventTexts[locale]
    return { ...refusals, unknown: eventTexts[locale].rollUnknown }
  },
  next: ({ session }) => pathTo('session', session.id),
  file: ({ session }) => `emargement-a-cases-${session.number}`,
})

/** The title of the sheet, which names the experiment as every paper of a session does. */
export function sessionRollTitle(
  locale: Locale,
  { session, set }: Pick<LoadedSession, 'session' | 'set'>,
): string {
  return eventTexts[locale].attendanceTitle(namedWithExperiment(session, set))
}

function whereAndWhen(locale: Locale, { session, set }: LoadedSession): string {
  const { onDay, startsAt, place } = session
  return [set.title, writtenWeekday(onDay, locale), writtenTime(startsAt, locale), place]
    .filter(Boolean)
    .join(', ')
}

async function enrolled(c: HttpContext, { session, set }: LoadedSession) {
  const { db, locale } = c.var.ctx
  const there = new Set(
    (await listAttendance(db, session.id)).map(({ participantId }) => participantId),
  )
  return (await listParticipants(db, set.id)).map(({ id, number, name, withdrawn }) => ({
    ...{ number, seated: !withdrawn, name: name ?? eventTexts[locale].nameGone },
    known: there.has(id) ? [came] : [],
  }))
}
