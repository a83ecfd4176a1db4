import { type Kysely, type Selectable, sql } from 'kysely'
import type { ItemState, WatchItem } from '../item.ts'
import type { Told } from '../likeness.ts'
import type { ItemRow, WatchTables } from '../tables.ts'

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
        source_id: sourceId,
        guid_hash: hash,
        last_seen_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('guid_hash')
    .execute()
  const unseen = new Set(rows.map(({ guid_hash }) => guid_hash))
  const seen = hashes.filter((hash) => !unseen.has(hash))
  if (seen.length > 0) {
    await db
      .updateTable('watch_seen')
      .set({ last_seen_at: now })
      .where('source_id', '=', sourceId)
      .where('guid_hash', 'in', seen)
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
    .select(['id', 'group_id', 'state', 'title', 'canonical', 'published_at', 'seen_at'])
    .where('seen_at', '>=', since)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(3_000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    state: row.state,
    title: row.title,
    canonical: row.canonical,
    at: row.published_at ?? row.seen_at,
  }))
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
    .where('group_id', 'in', (of) =>
      of.selectFrom('watch_items').select('group_id').where('id', 'in', ids),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function findByCanonical(db: Db, canonical: string): Promise<WatchItem | undefined> {
  const row = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('canonical', '=', canonical)
    .orderBy('seen_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row && itemOf(row)
}

/** The others of its group, the first one first. */
export async function listGroup(db: Db, item: WatchItem): Promise<readonly WatchItem[]> {
  const rows = await db
    .selectFrom('watch_items')
    .selectAll()
    .where('group_id', '=', item.groupId)
    .where('id', '!=', item.id)
    .orderBy('seen_at')
    .orderBy('id')
    .limit(20)
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
    .where('for_letter', '=', true)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(itemOf)
}

function columnsOf(item: WatchItem) {
  return {
    source_id: item.sourceId ?? null,
    address: item.address,
    canonical: item.canonical,
    title: item.title,
    extract: item.extract,
    picture: item.picture,
    authors: item.authors,
    language: item.language,
    published_at: item.publishedAt ?? null,
    seen_at: item.seenAt,
    licence: item.licence,
    licence_from: item.licenceFrom,
    group_id: item.groupId,
    state: item.state,
    until: item.until ?? null,
    why: item.why,
    decided_by: item.decidedBy ?? null,
    decided_at: item.decidedAt ?? null,
    assignee_id: item.assigneeId ?? null,
    added_by: item.addedBy ?? null,
    kind: item.kind,
    summary: item.summary,
    themes: [...item.themes],
    methods: [...item.methods],
    publics: [...item.publics],
    submitted_by: item.submittedBy ?? null,
    read_by: item.readBy ?? null,
    remark: item.remark,
    gap_id: item.gapId ?? null,
    resource_id: item.resourceId ?? null,
    resource_slug: item.resourceSlug ?? null,
    for_letter: item.forLetter,
    origin: item.origin,
  }
}

export function itemOf(row: Selectable<ItemRow>): WatchItem {
  return {
    id: row.id,
    sourceId: row.source_id ?? undefined,
    address: row.address,
    canonical: row.canonical,
    title: row.title,
    extract: row.extract,
    picture: row.picture,
    authors: row.authors,
    language: row.language,
    publishedAt: row.published_at ?? undefined,
    seenAt: row.seen_at,
    licence: row.licence,
    licenceFrom: row.licence_from,
    groupId: row.group_id,
    state: row.state,
    until: row.until ?? undefined,
    why: row.why,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    assigneeId: row.assignee_id ?? undefined,
    addedBy: row.added_by ?? undefined,
    kind: row.kind,
    summary: row.summary,
    themes: row.themes,
    methods: row.methods,
    publics: row.publics,
    submittedBy: row.submitted_by ?? undefined,
    readBy: row.read_by ?? undefined,
    remark: row.remark,
    gapId: row.gap_id ?? undefined,
    resourceId: row.resource_id ?? undefined,
    resourceSlug: row.resource_slug ?? undefined,
    forLetter: row.for_letter,
    origin: row.origin,
  }
}
