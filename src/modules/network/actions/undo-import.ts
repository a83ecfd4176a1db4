import { done, type Result, refused } from '#kit/result.ts'
import {
  deleteMandates,
  deleteUnusedPersons,
  findMentioned,
  takeBackCompletion,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type ContactImport, groupSize, type ImportLine } from '../contact-import.ts'
import { mayProspect } from '../permissions.ts'
import { deleteUntouched, lockBook, saveFunction, stillInBook } from '../store/contact-book.ts'
import { listLines, lockImport, saveImport, saveLines } from '../store/contact-imports.ts'

export const undoAnnouncement = 'network.contacts-import-goes-back'

/** Tables that an import itself has written: a key in them is no sign of another use. */
const ownTables = [
  'persons',
  'identities',
  'network_contacts',
  'network_contact_imports',
  'network_contact_import_rows',
]

export type UndoRefusal = 'not-found' | 'forbidden' | 'not-done'

/** Takes an import back, as far as nothing else has touched what it wrote. */
export async function startUndo(
  ctx: Ctx,
  importId: string,
): Promise<Result<ContactImport, UndoRefusal>> {
  const one = await lockImport(ctx.db, importId)
  if (!one) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  if (one.state !== 'done') return refused('not-done')
  const undoing: ContactImport = { ...one, state: 'undoing', handled: 0 }

  await saveImport(ctx.db, undoing)

  ctx.audit({
    act: 'contacts-import.undone',
    subject: `contacts-import:${one.id}`,
    public: false,
  })
  ctx.announce(undoAnnouncement, { id: one.id })
  return done(undoing)
}

/** The next group of lines goes back, in one transaction. */
export async function undoGroup(ctx: Ctx, importId: string): Promise<ContactImport | undefined> {
  await lockBook(ctx.db)
  const one = await lockImport(ctx.db, importId)
  if (one?.state !== 'undoing') return one

  const lines = await listLines(ctx.db, one.id, {
    limit: groupSize,
    outcomes: ['created', 'updated'],
  })
  const undone = await takeBack(ctx, one, lines)
  await saveLines(
    ctx.db,
    one.id,
    lines.map(({ cells: _, ...line }) => ({
      ...line,
      outcome: undone.has(line.line) ? ('undone' as const) : ('kept' as const),
    })),
  )

  const over = lines.length < groupSize
  const next: ContactImport = {
    ...one,
    handled: over ? one.total : Math.min(one.total, one.handled + lines.length),
    state: over ? 'undone' : 'undoing',
  }
  await saveImport(ctx.db, next)
  ctx.changed(`contacts-import:${one.id}`)
  if (!over) ctx.announce(undoAnnouncement, { id: one.id })
  return next
}

async function takeBack(
  ctx: Ctx,
  one: ContactImport,
  lines: readonly ImportLine[],
): Promise<ReadonlySet<number>> {
  const created = lines.filter(({ outcome }) => outcome === 'created')
  const used = await findMentioned(
    ctx.db,
    created.flatMap(({ personId }) => personId ?? []),
    [...ownTables, 'mandates'],
  )
  const free = created.filter(({ personId }) => personId !== undefined && !used.has(personId))
  const gone = new Set(
    await deleteUntouched(
      ctx.db,
      free.flatMap(({ contactId }) => contactId ?? []),
      one.id,
    ),
  )
  const back = free.filter(({ contactId }) => gone.has(contactId ?? ''))
  await deleteMandates(
    ctx.db,
    back.flatMap(({ mandateId }) => mandateId ?? []),
  )
  const people = back
    .filter(({ madePerson }) => madePerson)
    .flatMap(({ personId }) => personId ?? [])
  const elsewhere = await stillInBook(ctx.db, people)
  await deleteUnusedPersons(
    ctx.db,
    people.filter((id) => !elsewhere.has(id)),
  )
  const undone = new Set(back.map(({ line }) => line))
  for (const line of lines) {
    if (line.outcome === 'updated' && (await restore(ctx, line))) undone.add(line.line)
  }
  return undone
}

/** What a line had changed is as before, unless somebody has changed it again. */
async function restore(ctx: Ctx, line: ImportLine): Promise<boolean> {
  const { before, contactId, personId } = line
  if (!before) return false
  if (personId) await takeBackCompletion(ctx.db, personId, before)
  const { function: held, became } = before
  if (held === undefined || contactId === undefined) return true
  return saveFunction(ctx.db, contactId, held, became)
}
