import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { newId } from '#kit/ids.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import type { PlainState } from '#kit/undo.ts'
import type { Ctx, Db } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

type Inside = Kysely<PlatformTables>

/** What one person saves within ten minutes is one version. */
const sittingMinutes = 10

/** Older ones than that go; what stands is always there. */
const versionDays = 730

export interface StoredVersion {
  readonly number: number
  readonly at: Date
  readonly byId: string | undefined
  readonly kept: PlainState
}

/** Whether what stands under the lock is what whoever sets a version back was shown. */
export type StillShown = (now: PlainState) => boolean

interface Saved {
  readonly subject: string
  /** As it stood until now, and since when: written down when nothing else says it. */
  readonly before: { readonly kept: PlainState; readonly at: Date }
  readonly after: PlainState
  /** A version of its own, even within the ten minutes: what was there stays readable beside it. */
  readonly isApart?: boolean
}

/** Written with the act that saves the thing, under its lock. */
export async function keepTextVersion(
  ctx: Pick<Ctx, 'db' | 'now' | 'chance' | 'person'>,
  { subject, before, after, isApart = false }: Saved,
): Promise<void> {
  const inside: Inside = ctx.db
  let [last] = await listTextVersions(inside, subject, { most: 1 })
  if (isSame(before.kept, after)) return
  const insert = async (kept: PlainState, at: Date, byId: string | undefined) => {
    const number = (last?.number ?? 0) + 1
    const id = newId(ctx.now, ctx.chance)
    await inside
      .insertInto('text_versions')
      .values({ ...{ id, subject, number, at }, byId: byId ?? null, kept: JSON.stringify(kept) })
      .execute()
    last = { number, at, byId, kept }
  }
  // Changed by another way than its page, or never kept yet: what stood is not lost.
  if (!last || !isSame(last.kept, before.kept)) await insert(before.kept, before.at, undefined)
  const by = ctx.person?.id
  const sitsSince = ctx.now.getTime() - sittingMinutes * 60_000
  const goesOn = by !== undefined && last?.byId === by && last.at.getTime() > sitsSince
  if (goesOn && !isApart && last) {
    await inside
      .updateTable('text_versions')
      .set({ kept: JSON.stringify(after) })
      .where('subject', '=', subject)
      .where('number', '=', last.number)
      .execute()
    return
  }
  await insert(after, ctx.now, by)
}

const isSame = (left: PlainState, right: PlainState) => canonicalJson(left) === canonicalJson(right)

/** The last first; before a number, for the pages that follow the first one. */
export async function listTextVersions(
  db: Inside,
  subject: string,
  asked: { readonly most: number; readonly below?: number | undefined },
): Promise<readonly StoredVersion[]> {
  let query = db
    .selectFrom('text_versions')
    .select(['number', 'at', 'byId', 'kept'])
    .where('subject', '=', subject)
  if (asked.below !== undefined) query = query.where('number', '<', asked.below)
  const rows = await query.orderBy('number', 'desc').limit(asked.most).execute()
  return rows.map(({ byId, kept, ...row }) => ({
    ...row,
    byId: byId ?? undefined,
    kept: kept as PlainState,
  }))
}

/** What a version says, in a few signs: whoever sets it back shows by them that it is the one they read. */
export function markOf(kept: PlainState): string {
  return createHash('sha256').update(canonicalJson(kept)).digest('hex').slice(0, 16)
}

export async function findTextVersion(
  db: Inside,
  subject: string,
  number: number,
): Promise<PlainState | undefined> {
  const row = await db
    .selectFrom('text_versions')
    .select('kept')
    .where('subject', '=', subject)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && (row.kept as PlainState)
}

/** Each night, by the room of this kind: versions go with their thing. `standing` are those whose history is still read. */
export async function dropTextVersions(
  db: Inside,
  kind: string,
  standing: (ids: readonly string[]) => Promise<readonly string[]>,
): Promise<number> {
  const rows = await db
    .selectFrom('text_versions')
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
    .deleteFrom('text_versions')
    .where('subject', 'in', gone)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Each night: what is past its time, but for the last version of each thing. */
export async function dropOldVersions(db: Inside, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('text_versions as v')
    .where('v.at', '<', new Date(now.getTime() - versionDays * 86_400_000))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('text_versions as later')
          .select('later.id')
          .whereRef('later.subject', '=', 'v.subject')
          .whereRef('later.number', '>', 'v.number'),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function exportTextVersions(
  db: Db,
  personId: string,
): Promise<readonly Record<string, unknown>[]> {
  const inside: Inside = db
  return inside
    .selectFrom('text_versions')
    .select(['subject', 'at', 'kept'])
    .where('byId', '=', personId)
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** What was written is of the thing: it stays, by nobody. */
export async function forgetInTextVersions(db: Inside, personId: string): Promise<void> {
  await db.updateTable('text_versions').set({ byId: null }).where('byId', '=', personId).execute()
}
