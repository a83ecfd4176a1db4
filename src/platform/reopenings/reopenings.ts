import type { Kysely } from 'kysely'
import { newId } from '#kit/ids.ts'
import type { Ctx, Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

type Inside = Kysely<PlatformTables>

/** Written with the act, under the lock of its thing. */
export async function recordReopening(
  ctx: Pick<Ctx, 'db' | 'now' | 'chance' | 'person'>,
  subject: string,
  reason: string,
): Promise<void> {
  const inside: Inside = ctx.db
  const id = newId(ctx.now, ctx.chance)
  const byId = ctx.person?.id ?? null
  await inside.insertInto('reopenings').values({ id, subject, at: ctx.now, byId, reason }).execute()
}

export interface RecordedReopening {
  readonly at: Date
  readonly reason: string
  readonly byId: string | undefined
}

/** Of one thing, the last first. */
export async function listReopenings(
  db: Inside,
  subject: string,
): Promise<readonly RecordedReopening[]> {
  const rows = await db
    .selectFrom('reopenings')
    .select(['at', 'reason', 'byId'])
    .where('subject', '=', subject)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ byId, ...rest }) => ({ ...rest, byId: byId ?? undefined }))
}

/** Of several things at once, by their subject; those that were never opened again are not in it. */
export async function listReopeningsOf(
  db: Inside,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedReopening[]>> {
  const found = new Map<string, RecordedReopening[]>()
  if (subjects.length === 0) return found
  const rows = await db
    .selectFrom('reopenings')
    .select(['subject', 'at', 'reason', 'byId'])
    .where('subject', 'in', [...subjects])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const { subject, byId, ...rest } of rows) {
    const reopening = { ...rest, byId: byId ?? undefined }
    found.set(subject, [...(found.get(subject) ?? []), reopening])
  }
  return found
}

/** Each night, by the room of this kind: what is said of a thing goes with it. `standing` are those that are still there. */
export async function dropReopenings(
  db: Inside,
  kind: string,
  standing: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<number> {
  const rows = await db
    .selectFrom('reopenings')
    .select('subject')
    .distinct()
    .where('subject', 'like', `${kind}:%`)
    .execute()
  if (rows.length === 0) return 0
  const ids = rows.map(({ subject }) => subject.slice(kind.length + 1))
  const kept = new Set(await standing(ids))
  const gone = ids.filter((id) => !kept.has(id)).map((id) => `${kind}:${id}`)
  if (gone.length === 0) return 0
  const { numDeletedRows } = await db
    .deleteFrom('reopenings')
    .where('subject', 'in', gone)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportReopenings(
  db: Db,
  personId: string,
): Promise<readonly Record<string, unknown>[]> {
  const inside: Inside = db
  return inside
    .selectFrom('reopenings')
    .select(['subject', 'at', 'reason'])
    .where('byId', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Why a thing goes on is of the thing: it stays, by nobody. */
export async function forgetInReopenings(db: Inside, personId: string): Promise<void> {
  await db.updateTable('reopenings').set({ byId: null }).where('byId', '=', personId).execute()
}
