import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ItemRow, WatchTables } from '../../tables.ts'
import type { ItemState, WatchItem } from '../item.ts'
import type { Told } from '../likeness.ts'

type Db = Kysely<WatchTables>

/** The hash of what is new to this source: each is given once, whoever asks at the same time. */
export async function takeUnseen(
  db: Db,
  sourceId: string,
  hashes: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db
    .insertInto('watch_seen')
    .values(
      [...new Set(hashes)].map((hash) => ({
        sourceId,
        guidHash: hash,
        lastSeenAt: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('guidHash')
    .execute()
  const unseen = new Set(rows.map(({ guidHash }) => guidHash))
  const seen = hashes.filter((hash) => !unseen.has(hash))
  if (seen.length > 0) {
    await db
      .updateTable('watch_seen')
      .set({ lastSeenAt: now })
      .where('sourceId', '=', sourceId)
      .where('guidHash', 'in', seen)
      .execute()
  }
  return unseen
}

/** One writer of items at a time: two feeds that tell the same thing must see each other. */
export async function lockGrouping(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('watch.grouping'))`.execute(db)
}

export type RecentItem = Told & Pick<WatchItem, 'id' | 'groupId' | 'state'>

/** What came lately, to tell what is told twice. */
export async function listRecent(db: Db, since: Date): Promise<RecentItem[]> {
  const rows = await db
    .selectFrom('watch_items')
    .select(['id', 'groupId', 'state', 'title', 'canonical', 'publishedAt', 'seenAt'])
    .where('seenAt', '>=', since)
    .orderBy('seenAt', 'desc')
    .orderBy('id', 'desc')
    .limit(3_000)
    .execute()
  return rows.map((row) =>
    nounOf(row, { at: row.publishedAt ?? row.seenAt }, 'publishedAt', 'seenAt'),
  )
}

export async function insertItems(db: Db, items: readonly WatchItem[]): Promise<void> {
  if (items.length === 0) return
  await db
    .insertInto('watch_items')
    .values(items.map((item) => ({ ...columnsOf(item), id: item.id })))
    .execute()
}

export async function saveItem(db: Db, item: WatchItem): Promise<void> {
  await db.updateTable('watch_items').set(columnsOf(item)).where('id', '=', item.id).execute()
}

export async function findItem(db: Db, id: string): Promise<WatchItem | undefined> {
  const row = await db.selectFrom('watch_items').selectAll().where('id', '=', id).executeTakeFirst()
  return row && itemOf(row)
}

/** In one order, so that two people who triage the same lot do not wait for each other for ever. */
export async function lockItems(db: Db, ids: readonly string[]): Promise<WatchItem[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(itemOf)
}

/** What tells the same as these, and still waits. */
export async function listTwins(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('watch_items')
    .select('id')
    .where('state', 'in', ['new', 'later'])
    .where('groupId', 'in', (of) =>
      of.selectFrom('watch_items').select('groupId').where('id', 'in', ids),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function findByCanonical(db: Db, canonical: string): Promise<WatchItem | undefined> {
  const row = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('canonical', '=', canonical)
    .orderBy('seenAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && itemOf(row)
}

/** The other items of its group, the first one first. */
export async function listGroup(db: Db, item: WatchItem): Promise<readonly WatchItem[]> {
  const rows = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('groupId', '=', item.groupId)
    .where('id', '!=', item.id)
    .orderBy('seenAt')
    .orderBy('id')
    .execute()
  return rows.map(itemOf)
}

export async function countStates(db: Db): Promise<Readonly<Partial<Record<ItemState, number>>>> {
  const rows = await db
    .selectFrom('watch_items')
    .select((of) => ['state', of.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

/** What was published here, the latest first, for newsletters. */
export async function listForLetter(db: Db, limit: number): Promise<readonly WatchItem[]> {
  const rows = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('state', '=', 'published')
    .where('forLetter', '=', true)
    .orderBy('decidedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(itemOf)
}

function columnsOf(item: WatchItem) {
  return {
    sourceId: item.sourceId ?? null,
    address: item.address,
    canonical: item.canonical,
    title: item.title,
    extract: item.extract,
    picture: item.picture,
    authors: item.authors,
    language: item.language,
    publishedAt: item.publishedAt ?? null,
    seenAt: item.seenAt,
    licence: item.licence,
    licenceFrom: item.licenceFrom,
    groupId: item.groupId,
    state: item.state,
    until: item.until ?? null,
    why: item.why,
    decidedBy: item.decidedBy ?? null,
    decidedAt: item.decidedAt ?? null,
    assigneeId: item.assigneeId ?? null,
    addedBy: item.addedBy ?? null,
    kind: item.kind,
    summary: item.summary,
    themes: [...item.themes],
    methods: [...item.methods],
    publics: [...item.publics],
    submittedBy: item.submittedBy ?? null,
    readBy: item.readBy ?? null,
    remark: item.remark,
    gapId: item.gapId ?? null,
    resourceId: item.resourceId ?? null,
    resourceSlug: item.resourceSlug ?? null,
    forLetter: item.forLetter,
    origin: item.origin,
  }
}

export function itemOf(row: ItemRow): WatchItem {
  return {
    id: row.id,
    sourceId: row.sourceId ?? undefined,
    address: row.address,
    canonical: row.canonical,
    title: row.title,
    extract: row.extract,
    picture: row.picture,
    authors: row.authors,
    language: row.language,
    publishedAt: row.publishedAt ?? undefined,
    seenAt: row.seenAt,
    licence: row.licence,
    licenceFrom: row.licenceFrom,
    groupId: row.groupId,
    state: row.state,
    until: row.until ?? undefined,
    why: row.why,
    decidedBy: row.decidedBy ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
    assigneeId: row.assigneeId ?? undefined,
    addedBy: row.addedBy ?? undefined,
    kind: row.kind,
    summary: row.summary,
    themes: row.themes,
    methods: row.methods,
    publics: row.publics,
    submittedBy: row.submittedBy ?? undefined,
    readBy: row.readBy ?? undefined,
    remark: row.remark,
    gapId: row.gapId ?? undefined,
    resourceId: row.resourceId ?? undefined,
    resourceSlug: row.resourceSlug ?? undefined,
    forLetter: row.forLetter,
    origin: row.origin,
  }
}
