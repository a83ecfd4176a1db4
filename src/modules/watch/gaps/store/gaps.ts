import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { GapRow, WatchTables } from '../../tables.ts'
import type { Asked, Gap, GapState } from '../gap.ts'

type Db = Kysely<WatchTables>

/** What is asked for is noted once; asked again, its count and its day change, never its state. */
export async function noteAsked(
  db: Db,
  asked: readonly (Asked & { readonly id: string; readonly isDemo?: boolean })[],
): Promise<void> {
  if (asked.length === 0) return
  await db
    .insertInto('watch_gaps')
    .values(
      asked.map((one) => ({
        id: one.id,
        origin: one.origin,
        key: one.key,
        words: one.words,
        href: one.href,
        count: one.count,
        state: 'open' as const,
        takenBy: null,
        takenAt: null,
        why: '',
        answerSlug: null,
        answeredAt: null,
        createdAt: one.at,
        lastAskedAt: one.at,
        isDemo: one.isDemo ?? false,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: (set) => set.ref('excluded.count'),
        words: (set) => set.ref('excluded.words'),
        lastAskedAt: sql`greatest(watch_gaps.last_asked_at, excluded.last_asked_at)`,
      }),
    )
    .execute()
}

export async function listGaps(
  db: Db,
  states: readonly GapState[],
  limit = 300,
): Promise<readonly Gap[]> {
  const rows = await db
    .selectFrom('watch_gaps')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('count', 'desc')
    .orderBy('lastAskedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(gapOf)
}

export async function lockGap(db: Db, id: string): Promise<Gap | undefined> {
  const row = await db
    .selectFrom('watch_gaps')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && gapOf(row)
}

export async function saveGap(db: Db, gap: Gap): Promise<void> {
  await db
    .updateTable('watch_gaps')
    .set({
      state: gap.state,
      takenBy: gap.takenBy ?? null,
      takenAt: gap.takenAt ?? null,
      why: gap.why,
      answerSlug: gap.answerSlug ?? null,
      answeredAt: gap.answeredAt ?? null,
    })
    .where('id', '=', gap.id)
    .execute()
}

export async function deleteDemoGaps(db: Db): Promise<void> {
  await db.deleteFrom('watch_gaps').where('isDemo', '=', true).execute()
}

function gapOf(row: GapRow): Gap {
  return nounOf(row, {}, 'isDemo')
}
