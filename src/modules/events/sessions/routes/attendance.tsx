import { emptyForm, formRefused, parseForm } from '#kit/form.ts'
import { letterheadOf } from '#modules/letterheads/index.ts'
import {
  again,
  download,
  forbidden,
  notFound,
  page,
  readForm,
  seeOther,
} from '#platform/answers.ts'
import { writePdf } from '#platform/documents/pdf.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { paths, pathTo } from '../../paths.ts'
import { mayStillChange } from '../../session.ts'
import { editRunSheet, type RunSheetChange } from '../actions/edit-run-sheet.ts'
import { copyPaperSheet, type PaperRefusal, tickAttendance } from '../actions/record-attendance.ts'
import { attendanceSheet, runSheetDocument } from '../documents/sheets.ts'
import { AttendancePage, PaperPage } from '../pages/AttendancePage.tsx'
import { RunSheetPage } from '../pages/RunSheetPage.tsx'
import { runSheetItemShape } from '../run-sheet.ts'
import { listAttendance, listParticipants } from '../store/participants.ts'
import { listItems } from '../store/run-sheets.ts'
import { eventTexts } from '../texts/sessions.ts'
import { loadSession } from './load.ts'

export const attendanceRoutes: readonly Route[] = [
  get(paths.attendance, 'signed-in', showAttendance),
  post(paths.attendance, 'signed-in', tick),
  get(paths.attendancePdf, 'signed-in', sendAttendanceSheet),
  get(paths.paper, 'signed-in', showPaper),
  post(paths.paper, 'signed-in', copyPaper),
  get(paths.runSheet, 'signed-in', showRunSheet),
  get(paths.runSheetPdf, 'signed-in', sendRunSheet),
  post(paths.runSheet, 'signed-in', addItem),
  post(paths.runSheetMove, 'signed-in', moveItem),
  post(paths.runSheetRemove, 'signed-in', removeItem),
]

/** The session named in the address, for those who run it; otherwise the refusal to send. */
async function mine(c: HttpContext) {
  const loaded = await loadSession(c)
  if (!loaded) return { refusal: await notFound(c) }
  return loaded.mayRun ? { loaded } : { refusal: forbidden(c) }
}

/** The same, for a page to write on: a session that is over leads to its own, which says that it is. */
async function mineToWrite(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return { refusal }
  const over = mayStillChange(loaded.session, loaded.set)
  if (!over) return { loaded }
  const sentence = eventTexts[c.var.ctx.locale].refusals[over]
  return { refusal: await seeOther(c, pathTo('session', loaded.session.id), sentence) }
}

async function showAttendance(c: HttpContext) {
  const { loaded, refusal } = await mineToWrite(c)
  if (!loaded) return refusal
  const { ctx, frame } = c.var
  const people = await listParticipants(ctx.db, loaded.set.id)
  const lines = await listAttendance(ctx.db, loaded.session.id)
  const props = { frame, session: loaded.session, set: loaded.set, people, lines, form: emptyForm }
  return page(c, <AttendancePage {...props} />)
}

async function tick(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const { ctx } = c.var
  const fields = await readForm(c)
  const ticked = [fields['present'] ?? []].flat()
  const done = await tickAttendance(ctx, loaded.session.id, ticked)
  const texts = eventTexts[ctx.locale]
  if (done.ok) return seeOther(c, pathTo('session', loaded.session.id), texts.saved)
  const people = await listParticipants(ctx.db, loaded.set.id)
  const lines = await listAttendance(ctx.db, loaded.session.id)
  const form = formRefused(fields, texts.refusals[done.refusal])
  const props = {
    frame: c.var.frame,
    session: loaded.session,
    set: loaded.set,
    people,
    lines,
    form,
  }
  return again(c, <AttendancePage {...props} />)
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

async function showPaper(c: HttpContext) {
  const { loaded, refusal } = await mineToWrite(c)
  if (!loaded) return refusal
  return page(
    c,
    <PaperPage frame={c.var.frame} session={loaded.session} set={loaded.set} form={emptyForm} />,
  )
}

async function copyPaper(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const { ctx, frame } = c.var
  const fields = await readForm(c)
  const numbers = [fields['numbers'] ?? ''].flat().join(' ')
  const done = await copyPaperSheet(ctx, loaded.session.id, numbers)
  const texts = eventTexts[ctx.locale]
  if (done.ok) {
    const { added, known } = done.value
    const notice = texts.paperSaved(String(added), String(known))
    return seeOther(c, pathTo('session', loaded.session.id), notice)
  }
  const form = formRefused(fields, paperSentence(c, done.refusal, done.about ?? ''), 'numbers')
  return again(c, <PaperPage frame={frame} session={loaded.session} set={loaded.set} form={form} />)
}

function paperSentence(c: HttpContext, refusal: PaperRefusal, about: string): string {
  const texts = eventTexts[c.var.ctx.locale]
  if (refusal === 'unread') return texts.paperUnread(about)
  if (refusal === 'unknown') return texts.paperUnknown(about)
  return texts.refusals[refusal]
}

async function showRunSheet(c: HttpContext) {
  const { loaded, refusal } = await mineToWrite(c)
  if (!loaded) return refusal
  const items = await listItems(c.var.ctx.db, loaded.session.id)
  const props = {
    frame: c.var.frame,
    session: loaded.session,
    set: loaded.set,
    items,
    form: emptyForm,
  }
  return page(c, <RunSheetPage {...props} />)
}

async function addItem(c: HttpContext) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const { ctx, frame } = c.var
  const fields = await readForm(c)
  const read = parseForm(runSheetItemShape, fields, ctx.locale)
  const done = read.ok
    ? await editRunSheet(ctx, loaded.session.id, { kind: 'add', words: read.value })
    : undefined
  if (done?.ok) return seeOther(c, pathTo('runSheet', loaded.session.id))
  const items = await listItems(ctx.db, loaded.session.id)
  const form = read.ok
    ? formRefused(fields, eventTexts[ctx.locale].refusals[done?.refusal ?? 'not-found'])
    : read.form
  return again(
    c,
    <RunSheetPage
      frame={frame}
      session={loaded.session}
      set={loaded.set}
      items={items}
      form={form}
    />,
  )
}

async function moveItem(c: HttpContext) {
  const direction = (await readForm(c))['direction'] === 'up' ? 'up' : 'down'
  return changeItem(c, { kind: 'move', item: c.req.param('item') ?? '', direction })
}

function removeItem(c: HttpContext) {
  return changeItem(c, { kind: 'remove', item: c.req.param('item') ?? '' })
}

async function changeItem(c: HttpContext, change: RunSheetChange) {
  const { loaded, refusal } = await mine(c)
  if (!loaded) return refusal
  const done = await editRunSheet(c.var.ctx, loaded.session.id, change)
  const texts = eventTexts[c.var.ctx.locale]
  const isGone = done.ok && change.kind === 'remove'
  const notice = done.ok ? undefined : texts.refusals[done.refusal]
  return seeOther(c, pathTo('runSheet', loaded.session.id), isGone ? texts.itemRemoved : notice)
}
