import type { Viewer } from '#kit/viewer.ts'
import type { Db } from '#platform/context.ts'
import { type Note, type WeighedExpense, weighExpenses } from '../../expense-line.ts'
import { mayKeepEconomics } from '../../permissions.ts'
import { bookedOf } from '../../store/imports.ts'
import { listAcceptedExpenses, listNotes } from '../../store/notes.ts'
import { listProjects } from '../../store/projects.ts'

/** One’s own, and to those who keep the accounts all that were sent. */
export async function notesFor(db: Db, viewer: Viewer): Promise<readonly Note[]> {
  if (!mayKeepEconomics(viewer)) return await listNotes(db, { personId: viewer.id })
  return (await listNotes(db)).filter(
    ({ state, personId }) => state !== 'draft' || personId === viewer.id,
  )
}

/** Every accepted expense against the accounts, by its key. */
export async function weighAll(db: Db): Promise<ReadonlyMap<string, WeighedExpense>> {
  const ids = (await listProjects(db)).map(({ id }) => id)
  const lines = await listAcceptedExpenses(db, ids)
  const booked = await bookedOf(db, ids)
  const weighed = ids.flatMap((id) =>
    weighExpenses(
      lines.filter(({ projectId }) => projectId === id),
      booked.filter(({ projectId }) => projectId === id),
    ),
  )
  return new Map(weighed.map((own) => [own.line.id, own]))
}

/** The notes of somebody, as they are given to whoever asks for their own data. */
export async function exportOwnNotes(db: Db, personId: string) {
  const titles = new Map((await listProjects(db)).map(({ id, title }) => [id, title]))
  return (await listNotes(db, { personId })).map(
    ({ title, state, reason, sentAt, decidedAt, paidOn, lines }) => ({
      ...{ title, state, reason, sentAt, decidedAt, paidOn },
      expenses: lines.map(({ spentOn, label, nature, cents, projectId, hasReceipt }) => ({
        ...{ spentOn, label, nature, cents, hasReceipt },
        project: titles.get(projectId) ?? projectId,
      })),
    }),
  )
}
