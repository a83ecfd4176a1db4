import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { WatchTables } from '../tables.ts'

/** What waits in the watch for one person: to sort, theirs or nobody’s; and to read again, which somebody else wrote. */
export async function countWatch(db: Kysely<WatchTables>, personId: string, today: Day) {
  const row = await db
    .selectFrom('watch_items')
    .select(({ fn, eb, and, or }) => [
      fn
        .count<string>('groupId')
        .distinct()
        .filterWhere(
          and([
            or([
              eb('state', '=', 'new'),
              and([eb('state', '=', 'later'), eb('until', '<=', today)]),
            ]),
            or([eb('assigneeId', 'is', null), eb('assigneeId', '=', personId)]),
          ]),
        )
        .as('toSort'),
      fn
        .countAll<string>()
        .filterWhere(
          and([
            eb('state', '=', 'to-read'),
            or([eb('submittedBy', 'is', null), eb('submittedBy', '<>', personId)]),
          ]),
        )
        .as('toRead'),
    ])
    .where('state', 'in', ['new', 'later', 'to-read'])
    .executeTakeFirstOrThrow()
  return { toSort: Number(row.toSort), toRead: Number(row.toRead) }
}
