import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import { sealBytes } from '#platform/secrets/sealed-bytes.ts'
import type { ExpenseLine, Note } from '../../expense-line.ts'
import { mayWriteNotes } from '../../permissions.ts'
import {
  deleteExpense,
  deleteNote,
  findNoteKey,
  insertExpense,
  insertNote,
  insertReceipt,
  keepNoteKey,
  listKmRates,
  lockNote,
  moveNote,
} from '../../store/notes.ts'
import { listProjects } from '../../store/projects.ts'
import { type ExpenseForm, isOpen, mostLines, type NoteForm, worthOf } from '../note.ts'
import { keptKey } from './read-receipt.ts'

type Edge = 'forbidden' | 'not-found'

export async function beginNote(ctx: Ctx, { title }: NoteForm): Promise<Result<Note, 'forbidden'>> {
  if (!ctx.person || !mayWriteNotes(ctx.person)) return refused('forbidden')

  const note: Note = {
    ...{ id: newId(ctx.now, ctx.chance), personId: ctx.person.id, title, state: 'draft' },
    ...{ reason: '', sentAt: undefined, decidedAt: undefined, paidOn: undefined },
    ...{ createdAt: ctx.now, lines: [] },
  }
  await insertNote(ctx.db, note)

  tell(ctx, note.id, 'economics.note-written')
  return done(note)
}

export type ExpenseProblem =
  | 'not-open'
  | 'project-unknown'
  /** No kilometre of that year has its rate. */
  | 'no-rate'
  | 'too-many-lines'

/** An expense with its receipt, which is sealed. */
export async function addExpense(
  ctx: Ctx,
  id: string,
  form: ExpenseForm,
  file: NewFile | undefined,
): Promise<Result<ExpenseLine, Edge | ExpenseProblem>> {
  const note = await ownNote(ctx, id)
  if (!note) return refused('not-found')

  if (!mayWriteNotes(ctx.person)) return refused('forbidden')
  if (!isOpen(note)) return refused('not-open')
  if (note.lines.length >= mostLines) return refused('too-many-lines')
  if (!(await listProjects(ctx.db)).some((project) => project.id === form.projectId))
    return refused('project-unknown')
  const worth = worthOf(form, await listKmRates(ctx.db))
  if (!worth) return refused('no-rate')

  const { projectId, spentOn, label, nature } = form
  const line: ExpenseLine = {
    ...{ id: newId(ctx.now, ctx.chance), noteId: id, projectId, spentOn, label, nature },
    ...worth,
    ...{ inAccounts: undefined, hasReceipt: file !== undefined },
  }
  await insertExpense(ctx.db, line, note.lines.length)
  if (file) {
    const { name, mediaType, bytes } = file
    const sealed = sealBytes(await keyOf(ctx, id), ctx.chance.bytes(12), bytes)
    await insertReceipt(ctx.db, { lineId: line.id, name, mediaType, sealed })
  }

  tell(ctx, id, 'economics.note-written')
  return done(line)
}

export async function removeExpense(
  ctx: Ctx,
  id: string,
  lineId: string,
): Promise<Result<undefined, Edge | 'not-open'>> {
  const note = await ownNote(ctx, id)
  if (!note?.lines.some((line) => line.id === lineId)) return refused('not-found')

  if (!mayWriteNotes(ctx.person)) return refused('forbidden')
  if (!isOpen(note)) return refused('not-open')

  await deleteExpense(ctx.db, lineId)

  tell(ctx, id, 'economics.note-written')
  return done()
}

/** A note that nobody accepted: it goes with its receipts. */
export async function removeNote(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-open'>> {
  const note = await ownNote(ctx, id)
  if (!note) return refused('not-found')

  if (!mayWriteNotes(ctx.person)) return refused('forbidden')
  if (!isOpen(note)) return refused('not-open')

  await deleteNote(ctx.db, id)

  tell(ctx, id, 'economics.note-removed')
  return done()
}

export async function sendNote(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-open' | 'no-line'>> {
  const note = await ownNote(ctx, id)
  if (!note) return refused('not-found')

  if (!mayWriteNotes(ctx.person)) return refused('forbidden')
  if (!isOpen(note)) return refused('not-open')
  if (note.lines.length === 0) return refused('no-line')

  await moveNote(ctx.db, id, { state: 'sent', sentAt: ctx.now, reason: '', decidedAt: null })

  tell(ctx, id, 'economics.note-sent')
  return done()
}

/** Before anybody decided of it. */
export async function takeBackNote(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, Edge | 'not-sent'>> {
  const note = await ownNote(ctx, id)
  if (!note) return refused('not-found')

  if (!mayWriteNotes(ctx.person)) return refused('forbidden')
  if (note.state !== 'sent') return refused('not-sent')

  await moveNote(ctx.db, id, { state: 'draft', sentAt: null })

  tell(ctx, id, 'economics.note-taken-back')
  return done()
}

/** Made with the first receipt of a note. */
async function keyOf(ctx: Ctx, noteId: string): Promise<Uint8Array> {
  const known = await findNoteKey(ctx.db, noteId)
  if (known !== undefined) return await keptKey(ctx, known)
  const key = ctx.chance.bytes(32)
  const keyFile = await ctx.files.save({
    ...{ name: 'cle.txt', mediaType: 'text/plain', public: false },
    bytes: new TextEncoder().encode(Buffer.from(key).toString('hex')),
  })
  await keepNoteKey(ctx.db, noteId, keyFile)
  return key
}

async function ownNote(ctx: Ctx, id: string): Promise<Note | undefined> {
  const note = ctx.person && (await lockNote(ctx.db, id))
  return note && note.personId === ctx.person?.id ? note : undefined
}

export function tell(ctx: Ctx, id: string, act: string) {
  ctx.audit({ act, subject: `economics-note:${id}`, public: false })
  ctx.changed(`economics-note:${id}`)
}
