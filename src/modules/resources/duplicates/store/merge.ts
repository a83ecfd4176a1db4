import { type Kysely, sql } from 'kysely'
import type { Resource } from '../../resource.ts'
import { toResource } from '../../store/resource-row.ts'
import type { ResourceTables } from '../../tables.ts'
import type { Merging } from '../merging.ts'
import { forgetApart } from './apart.ts'
import { moveCollections } from './merge-collections.ts'
import { moveKin } from './merge-kin.ts'

type Db = Kysely<ResourceTables>

/**
 * What becomes of each column that leads to a resource, once that resource is merged into another. `follows`: the row goes
 * over, `once` by that column (what the kept one has already is not doubled); `stays`: it is about the words of the
 * removed one, which are read at their former address; `gone`: nothing is written there any more; `made`: written again by
 * the base; `kin`: see `merge-kin.ts`.
 */
export const whatBecomes: Readonly<Record<string, Becoming>> = {
  'resource_comments.resource_id': { how: 'follows' },
  'resource_replies.resource_id': { how: 'follows' },
  'resource_former_slugs.resource_id': { how: 'follows' },
  'resource_sources.resource_id': { how: 'follows' },
  'resource_writers.resource_id': { how: 'follows', once: 'person_id' },
  'resource_makers.resource_id': { how: 'follows', once: 'person_id' },
  'resource_invitation_identities.resource_id': { how: 'follows', once: 'email' },
  'resource_territories.resource_id': { how: 'follows', once: 'territory_id' },
  'resource_files.resource_id': { how: 'follows', once: 'sha256', after: 'position' },
  'resource_file_texts.resource_id': { how: 'kin' },
  'resource_reuses.resource_id': { how: 'kin' },
  'resource_lineages.resource_id': { how: 'kin' },
  'resource_lineages.parent_id': { how: 'kin' },
  'resources.in_language_of': { how: 'kin' },
  'resources.retired_successor': { how: 'kin' },
  'resources.merged_into': { how: 'kin' },
  'resource_versions.resource_id': { how: 'stays' },
  'resource_pairs_apart.one_id': { how: 'gone' },
  'resource_pairs_apart.two_id': { how: 'gone' },
  'resource_workings.resource_id': { how: 'gone' },
  'resource_edits.resource_id': { how: 'gone' },
  'resource_decisions.resource_id': { how: 'stays' },
  'resource_drafts.resource_id': { how: 'stays' },
  'resource_verifications.resource_id': { how: 'stays' },
  'resource_link_checks.resource_id': { how: 'stays' },
  'resource_index.resource_id': { how: 'made' },
}

interface Becoming {
  readonly how: 'follows' | 'stays' | 'gone' | 'made' | 'kin'
  /** A column that the kept one has but once. */
  readonly once?: string
  /** A column that counts the rows of one resource: those that come stand after those that are there. */
  readonly after?: string
}

/** Everything that referred to the removed one refers to the kept one. Done twice, it changes nothing the second time. */
export async function moveTies(db: Db, merging: Merging): Promise<void> {
  for (const [place, becoming] of Object.entries(whatBecomes)) {
    if (becoming.how === 'follows') await follow(db, place, becoming, merging)
  }
  await forgetApart(db, merging.from.id)
  await moveKin(db, merging)
  await moveCollections(db, merging)
}

async function follow(
  db: Db,
  place: string,
  { once, after }: Becoming,
  { from, to }: Merging,
): Promise<void> {
  const [name = '', column = ''] = place.split('.')
  const [table, key] = [sql.table(name), sql.ref(column)]
  const behind = after
    ? sql`, ${sql.ref(after)} = moved.${sql.ref(after)} + coalesce(
        (select max(${sql.ref(after)}) from ${table} where ${key} = ${to.id}), 0)`
    : sql``
  const isNew = once
    ? sql`and not exists (select from ${table} mine
        where mine.${key} = ${to.id} and mine.${sql.ref(once)} = moved.${sql.ref(once)})`
    : sql``
  await sql`update ${table} moved set ${key} = ${to.id}${behind}
    where moved.${key} = ${from.id} ${isNew}`.execute(db)
}

/** Who answers for both, from now on. */
export async function mergeRow(db: Db, { from, to, now }: Merging): Promise<void> {
  await sql`update resources kept set
      steward_id = coalesce(kept.steward_id, gone.steward_id), updated_at = ${now}
    from resources gone where kept.id = ${to.id} and gone.id = ${from.id}`.execute(db)
  await db
    .updateTable('resources')
    .set({
      state: 'retired',
      updatedAt: now,
      retiredAt: now,
      retiredSuccessor: to.id,
      mergedInto: to.id,
    })
    .where('id', '=', from.id)
    .execute()
}

/** Both rows, always in one order: of two mergings that meet, the second one waits, then sees the first. */
export async function lockPair(db: Db, slugs: readonly string[]): Promise<void> {
  await db
    .selectFrom('resources')
    .select('id')
    .where('slug', 'in', [...slugs])
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Resources that were merged into this one, whose versions are still read at their own address. */
export async function listMerged(db: Db, id: string) {
  return db
    .selectFrom('resources')
    .select(['slug', 'title', 'retiredAt as at', 'publishedAt'])
    .where('mergedInto', '=', id)
    .orderBy('retiredAt')
    .orderBy('id')
    .execute()
}

/** The resource that stood at this address before it was merged into another. */
export async function findMergedBySlug(
  db: Db,
  slug: string,
): Promise<{ readonly resource: Resource; readonly into: string } | undefined> {
  const row = await db
    .selectFrom('resources')
    .selectAll()
    .where('slug', '=', slug)
    .where('mergedInto', 'is not', null)
    .executeTakeFirst()
  return row?.mergedInto ? { resource: toResource(row), into: row.mergedInto } : undefined
}

/** The same by its key, with what it was merged into. */
export async function findMergedInto(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('resources')
    .select('mergedInto as into')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.into ?? undefined
}
