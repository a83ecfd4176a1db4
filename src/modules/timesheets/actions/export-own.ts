import { listProjects } from '#modules/economics/index.ts'
import type { Db } from '#platform/context.ts'
import { listTaken } from '../store/agenda.ts'
import { listChanges, listWeeksOf } from '../store/weeks.ts'

/** The weeks of somebody, with the names of projects, as they are given to whoever asks for their own data. */
export async function exportOwn(db: Db, personId: string) {
  const titles = new Map((await listProjects(db)).map(({ id, title }) => [id, title]))
  const named = (work: string) => titles.get(work) ?? work
  const weeks = await listWeeksOf(db, personId)
  return await Promise.all(
    weeks.map(async ({ id, monday, sentAt, lateMonth, days }) => ({
      ...{ monday, sentAt, lateMonth },
      days: days.map((day) => ({ ...day, work: named(day.work) })),
      fromAgenda: (await listTaken(db, id)).map((day) => ({ ...day, work: named(day.work) })),
      // Who corrected it is not theirs to take away: they read it on the page.
      changes: (await listChanges(db, id)).map(({ changedBy: _, ...change }) => ({
        ...change,
        work: named(change.work),
      })),
    })),
  )
}
