import { z } from 'zod'
import type { FormState } from '#kit/form.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import { download, forbidden, notFound } from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths, pathTo } from '../../paths.ts'
import { mayStillChange } from '../../session.ts'
import { editRunSheet } from '../actions/edit-run-sheet.ts'
import { copyPaperSheet, tickAttendance } from '../actions/record-attendance.ts'
import { attendanceSheet, runSheetDocument } from '../documents/sheets.ts'
import { AttendancePage, PaperPage } from '../pages/AttendancePage.tsx'
import { RunSheetPage } from '../pages/RunSheetPage.tsx'
import { runSheetItemShape } from '../run-sheet.ts'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { listItems } from '../store/run-sheets.ts'
import { eventTexts } from '../texts/sessions.ts'
import { type LoadedSession, loadSession, onSession } from './load.ts'

/** A page to write on: a session that is over leads to its own, which says that it is. */
const onOpenSession = {
  ...onSession,
  over: (_: HttpContext, { session, set }: LoadedSession) => mayStillChange(session, set),
  back: onSession.next,
} as const

const onRunSheet = {
  ...onSession,
  next: ({ session }: LoadedSession) => pathTo('runSheet', session.id),
  back: ({ session }: LoadedSession) => pathTo('runSheet', session.id),
} as const

/** One field that may be sent several times. */
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((raw) => [raw].flat())

export const attendanceRoutes: readonly Route[] = [
  ...formRoutes({
    ...onOpenSession,
    path: paths.attendance,
    shape: z.object({ present: several }),
    draw: drawAttendance,
    saved: ({ session }) => ({ act: 'attendance.recorded', subject: `session:${session.id}` }),
    act: (c, { session }, { present }) => tickAttendance(c.var.ctx, session.id, present),
    notice: (locale) => eventTexts[locale].saved,
  }),
  get(paths.attendancePdf, 'signed-in', sendAttendanceSheet),
  ...formRoutes({
    ...onOpenSession,
    path: paths.paper,
    fresh: true,
    shape: z.object({ numbers: several }),
    draw: (c, { session, set }, form) => (
      <PaperPage frame={c.var.frame} session={session} set={set} form={form} />
    ),
    act: (c, { session }, { numbers }) => copyPaperSheet(c.var.ctx, session.id, numbers.join(' ')),
    refusals: (locale) => {
      const { refusals, paperUnread, paperUnknown } = eventTexts[locale]
      return { ...refusals, unread: paperUnread, unknown: paperUnknown }
    },
    under: {
      unread: 'numbers',
      unknown: 'numbers',
      'already-closed': 'numbers',
      'set-closed': 'numbers',
    },
    notice: (locale, { added, known }) =>
      eventTexts[locale].paperSaved(String(added), String(known)),
  }),
  ...formRoutes({
    ...onOpenSession,
    path: paths.runSheet,
    fresh: true,
    shape: runSheetItemShape,
    draw: drawRunSheet,
    act: (c, { session }, words) => editRunSheet(c.var.ctx, session.id, { kind: 'add', words }),
    next: onRunSheet.next,
  }),
  get(paths.runSheetPdf, 'signed-in', sendRunSheet),
  buttonRoute({
    ...onRunSheet,
    path: paths.runSheetMove,
    shape: z.object({ direction: z.enum(['up', 'down']) }),
    act: (c, { session }, { direction }) =>
      editRunSheet(c.var.ctx, session.id, { kind: 'move', item: itemOf(c), direction }),
  }),
  buttonRoute({
    ...onRunSheet,
    path: paths.runSheetRemove,
    act: (c, { session }) =>
      editRunSheet(c.var.ctx, session.id, { kind: 'remove', item: itemOf(c) }),
    notice: (locale) => eventTexts[locale].itemRemoved,
  }),
]

function itemOf(c: HttpContext): string {
  return c.req.param('item') ?? ''
}

async function drawAttendance(c: HttpContext, { session, set }: LoadedSession, form: FormState) {
  const { ctx, frame } = c.var
  const people = await listParticipants(ctx.db, set.id)
  const lines = await listAttendance(ctx.db, session.id)
  return <AttendancePage {...{ frame, session, set, people, lines, form }} />
}

async function drawRunSheet(c: HttpContext, { session, set }: LoadedSession, form: FormState) {
  const items = await listItems(c.var.ctx.db, session.id)
  return <RunSheetPage {...{ frame: c.var.frame, session, set, items, form }} />
}

/** The session named in the address, for those who run it; otherwise the refusal to send. */
async function mine(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return { refusal: await notFound(c) }
  return loaded.mayRun ? { loaded } : { refusal: forbidden(c) }
}

async function sendAttendanceSheet(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const { ctx } = c.var
  const people = await listParticipants(ctx.db, loaded.set.id)
  const document = attendanceSheet({ ...loaded, now: ctx.now, locale: ctx.locale }, people)
  return sendPdf(
    c,
    await writePdf(document, await letterheadOf(c.var.ctx)),
    `emargement-${loaded.session.number}.pdf`,
  )
}

async function sendRunSheet(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const { ctx } = c.var
  const items = await listItems(ctx.db, loaded.session.id)
  const document = runSheetDocument({ ...loaded, now: ctx.now, locale: ctx.locale }, items)
  return sendPdf(
    c,
    await writePdf(document, await letterheadOf(c.var.ctx)),
    `deroule-${loaded.session.number}.pdf`,
  )
}

function sendPdf(c: HttpContext, bytes: Uint8Array, name: string) {
  return download(c, bytes, { name, mediaType: 'application/pdf', inline: true })
}
