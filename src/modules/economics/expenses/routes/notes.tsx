import { z } from 'zod'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import { findPersonNames } from '#modules/people/index.ts'
import { download, notFound, page } from '#platform/answers.ts'
import { acceptedBy } from '#platform/files/uploads.ts'
import { buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import type { Note } from '../../expense-line.ts'
import { paths } from '../../paths.ts'
import { keepers, mayKeepEconomics, mayWriteNotes, writers } from '../../permissions.ts'
import { yearAt } from '../../routes/at.ts'
import { listKmRates } from '../../store/notes.ts'
import { listProjects } from '../../store/projects.ts'
import { acceptNote, keepKmRate, payNote, refuseNote, sayCarried } from '../actions/judge-note.ts'
import {
  addExpense,
  beginNote,
  removeExpense,
  removeNote,
  sendNote,
  takeBackNote,
} from '../actions/keep-note.ts'
import { notesFor, weighAll } from '../actions/read-notes.ts'
import { readReceipt } from '../actions/read-receipt.ts'
import { expenseForm, kmRateForm, noteForm, paidForm, receiptRules, refusalForm } from '../note.ts'
import { ExpensePage, KmRatePage, NoteFormPage, NotePage } from '../pages/NotePages.tsx'
import { noteTexts } from '../texts/notes.ts'
import { noteListRoutes } from './note-list.tsx'

const accept = acceptedBy(receiptRules.groups)
const refusals = (locale: Locale) => noteTexts[locale].refusals
const toNote = ({ id }: Note) => paths.note(id)

/** A note that whoever asks may read. */
const onNote = { audience: writers, on: noteAt, next: toNote, refusals } as const
const byWriter = {
  ...onNote,
  may: (viewer: Parameters<typeof mayWriteNotes>[0], note: Note) =>
    mayWriteNotes(viewer) && note.personId === viewer?.id,
} as const
const byKeeper = { ...onNote, audience: keepers, may: mayKeepEconomics } as const

const inAccounts = z.object({ inAccounts: z.enum(['yes', 'no']) })

export const noteRoutes: readonly Route[] = [
  ...noteListRoutes,
  ...formRoutes({
    audience: writers,
    on: () => true as const,
    may: mayWriteNotes,
    fresh: true,
    path: paths.beginNote,
    shape: noteForm,
    draw: (c, _on, form) => {
      const { frame } = c.var
      const { begin, beginSend } = noteTexts[frame.locale]
      const shown = { title: begin, submit: beginSend, action: paths.beginNote }
      return <NoteFormPage {...{ frame, form, ...shown }} asked={noteForm} />
    },
    act: (c, _on, form) => beginNote(c.var.ctx, form),
    refusals: () => ({}),
    next: (_on, { id }) => paths.note(id),
    notice: (locale) => noteTexts[locale].begun,
  }),
  ...formRoutes({
    audience: keepers,
    on: yearAt,
    may: mayKeepEconomics,
    path: paths.kmRate(':year'),
    shape: kmRateForm,
    draw: async (c, { year }, form) => {
      const own = (await listKmRates(c.var.ctx.db)).find((rate) => rate.year === year)
      return <KmRatePage frame={c.var.frame} {...{ year, form }} rate={own?.rate} />
    },
    act: (c, { year }, { rate }) => keepKmRate(c.var.ctx, { year, rate }),
    refusals,
    next: () => paths.notes,
    notice: (locale) => noteTexts[locale].rateSaved,
    saved: ({ year }) => ({ act: 'economics.km-rate-written', subject: `economics-km:${year}` }),
  }),
  get(paths.note(':note'), writers, show),
  ...formRoutes({
    ...byWriter,
    fresh: true,
    path: paths.addExpense(':note'),
    shape: expenseForm,
    file: { name: 'file', rules: receiptRules },
    draw: async (c, note, form) => {
      const { ctx, frame } = c.var
      const projects = await listProjects(ctx.db)
      const rates = await listKmRates(ctx.db)
      return <ExpensePage {...{ frame, form, note, projects, rates, accept }} />
    },
    act: (c, { id }, form, _raw, file) => addExpense(c.var.ctx, id, form, file),
    under: { 'no-rate': 'kilometres', 'project-unknown': 'projectId' },
    notice: (locale) => noteTexts[locale].added,
  }),
  get(paths.noteReceipt(':note', ':line'), writers, sendReceipt),
  buttonRoute({
    ...byWriter,
    path: paths.removeExpense(':note', ':line'),
    act: (c, { id }) => removeExpense(c.var.ctx, id, c.req.param('line') ?? ''),
    back: toNote,
    notice: (locale) => noteTexts[locale].lineRemoved,
  }),
  buttonRoute({
    ...byWriter,
    path: paths.removeNote(':note'),
    act: (c, { id }) => removeNote(c.var.ctx, id),
    back: toNote,
    next: () => paths.notes,
    notice: (locale) => noteTexts[locale].removed,
  }),
  buttonRoute({
    ...byWriter,
    path: paths.sendNote(':note'),
    act: (c, { id }) => sendNote(c.var.ctx, id),
    back: toNote,
    notice: (locale) => noteTexts[locale].sent,
  }),
  buttonRoute({
    ...byWriter,
    path: paths.takeBackNote(':note'),
    act: (c, { id }) => takeBackNote(c.var.ctx, id),
    back: toNote,
    notice: (locale) => noteTexts[locale].takenBack,
  }),
  buttonRoute({
    ...byKeeper,
    path: paths.acceptNote(':note'),
    act: (c, { id }, _, sent) => acceptNote(c.var.ctx, id, String(sent['seen'])),
    back: toNote,
    notice: (locale) => noteTexts[locale].accepted,
  }),
  ...formRoutes({
    ...byKeeper,
    path: paths.refuseNote(':note'),
    shape: refusalForm,
    draw: async (c, note, form) => {
      const { frame } = c.var
      const { refuse } = noteTexts[frame.locale]
      const shown = { title: refuse, submit: refuse, action: paths.refuseNote(note.id) }
      const about = await named(c, note)
      return <NoteFormPage {...{ frame, form, about, ...shown }} asked={refusalForm} />
    },
    act: (c, { id }, form) => refuseNote(c.var.ctx, id, form),
    notice: (locale) => noteTexts[locale].refused,
  }),
  ...formRoutes({
    ...byKeeper,
    path: paths.payNote(':note'),
    shape: paidForm,
    draw: async (c, note, form) => {
      const { frame } = c.var
      const { pay } = noteTexts[frame.locale]
      const shown = { title: pay, submit: pay, action: paths.payNote(note.id) }
      const about = await named(c, note)
      return <NoteFormPage {...{ frame, form, about, ...shown }} asked={paidForm} />
    },
    act: (c, { id }, form) => payNote(c.var.ctx, id, form),
    under: { 'paid-before': 'paidOn' },
    notice: (locale) => noteTexts[locale].paid,
  }),
  buttonRoute({
    ...byKeeper,
    path: paths.noteInAccounts(':note', ':line'),
    shape: inAccounts,
    act: (c, { id }, answer) =>
      sayCarried(c.var.ctx, id, c.req.param('line') ?? '', answer.inAccounts === 'yes'),
    back: toNote,
    notice: (locale, _value, answer) => noteTexts[locale].carriedSaid(answer.inAccounts === 'yes'),
  }),
]

/** Somebody else’s note is nothing to whoever does not keep the accounts. */
async function noteAt(c: HttpContext): Promise<Note | undefined> {
  const { db, person } = c.var.ctx
  const id = c.req.param('note') ?? ''
  if (!person || !isId(id)) return undefined
  return (await notesFor(db, person)).find((note) => note.id === id)
}

/** With the name of whoever wrote it. */
async function named(c: HttpContext, note: Note) {
  const { db, locale } = c.var.ctx
  const { personId } = note
  const names = await findPersonNames(db, personId ? [personId] : [], locale)
  return { ...note, person: names.get(personId ?? '') ?? noteTexts[locale].someone }
}

async function show(c: HttpContext) {
  const { ctx, frame } = c.var
  const note = await noteAt(c)
  if (!note) return notFound(c)
  const projects = await listProjects(ctx.db)
  const weighed = await weighAll(ctx.db)
  return page(
    c,
    <NotePage
      {...{ frame, projects, weighed }}
      note={await named(c, note)}
      isOwn={note.personId === ctx.person?.id}
      isKeeper={mayKeepEconomics(ctx.person)}
    />,
  )
}

async function sendReceipt(c: HttpContext) {
  const note = await noteAt(c)
  const file =
    note &&
    (await readReceipt(c.var.ctx, note, {
      viewer: c.var.ctx.person,
      lineId: c.req.param('line') ?? '',
    }))
  return file ? download(c, file.bytes, file) : notFound(c)
}
