import { type Kysely, type Selectable, sql } from 'kysely'
import type { Asked, Gap, GapState } from '../gap.ts'
import type { GapRow, WatchTables } from '../tables.ts'

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
        taken_by: null,
        taken_at: null,
        why: '',
        answer_slug: null,
        answered_at: null,
        created_at: one.at,
        last_asked_at: one.at,
        is_demo: one.isDemo ?? false,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        count: (set) => set.ref('excluded.count'),
        words: (set) => set.ref('excluded.words'),
        last_asked_at: sql`greatest(watch_gaps.last_asked_at, excluded.last_asked_at)`,
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
    .orderBy('last_asked_at', 'desc')
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
      taken_by: gap.takenBy ?? null,
      taken_at: gap.takenAt ?? null,
      why: gap.why,
      answer_slug: gap.answerSlug ?? null,
      answered_at: gap.answeredAt ?? null,
    })
    .where('id', '=', gap.id)
    .execute()
}

export async function deleteDemoGaps(db: Db): Promise<void> {
  await db.deleteFrom('watch_gaps').where('is_demo', '=', true).execute()
}

function gapOf(row: Selectable<GapRow>): Gap {
  return {
    id: row.id,
    origin: row.origin,
    key: row.key,
    words: row.words,
    href: row.href,
    count: row.count,
    state: row.state,
    takenBy: row.taken_by ?? undefined,
    takenAt: row.taken_at ?? undefined,
    why: row.why,
    answerSlug: row.answer_slug ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    createdAt: row.created_at,
    lastAskedAt: row.last_asked_at,
  }
}
