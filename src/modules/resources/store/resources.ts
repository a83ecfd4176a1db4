import { type Kysely, sql } from 'kysely'
import { completenessOf } from '../completeness.ts'
import type { Resource, ResourceState, ResourceWords } from '../resource.ts'
import { plainOf, readingMinutes, type SheetContent } from '../sheet-content.ts'
import type { ResourceTables } from '../tables.ts'
import { noFacets } from '../vocabularies/facets.ts'
import { countKeptFiles } from './completeness.ts'
import { toResource } from './resource-row.ts'

type Db = Kysely<ResourceTables>

export async function findResource(db: Db, id: string): Promise<Resource | undefined> {
  const row = await db.selectFrom('resources').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toResource(row, await listTerritoryIds(db, row.id))
}

/** One that was merged into another has left its address: see `findMovedSlug`. */
export async function findResourceBySlug(db: Db, slug: string): Promise<Resource | undefined> {
  const row = await db
    .selectFrom('resources')
    .selectAll()
    .where('slug', '=', slug)
    .where('mergedInto', 'is', null)
    .executeTakeFirst()
  return row && toResource(row, await listTerritoryIds(db, row.id))
}

/** The sheet that everyone reads, born from this object of another room. */
export async function findResourceIdByOrigin(
  db: Db,
  originId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('resources')
    .select('id')
    .where(sql<string>`origin ->> 'id'`, '=', originId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row?.id
}

/** The sheet born from this object of another room, locked for a change. */
export async function lockResourceByOrigin(
  db: Db,
  originId: string,
): Promise<Resource | undefined> {
  const row = await db
    .selectFrom('resources')
    .selectAll()
    .where(sql<string>`origin ->> 'id'`, '=', originId)
    .forUpdate()
    .executeTakeFirst()
  return row && toResource(row, await listTerritoryIds(db, row.id))
}

export async function lockResource(db: Db, id: string): Promise<Resource | undefined> {
  const row = await db
    .selectFrom('resources')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toResource(row)
}

export async function lockResourceBySlug(db: Db, slug: string): Promise<Resource | undefined> {
  const row = await db
    .selectFrom('resources')
    .selectAll()
    .where('slug', '=', slug)
    .where('mergedInto', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && toResource(row, await listTerritoryIds(db, row.id))
}

/** Where a former address leads now: its resource took another one, or was merged into another. */
export async function findMovedSlug(db: Db, slug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('resource_former_slugs')
    .innerJoin('resources', 'resources.id', 'resource_former_slugs.resourceId')
    .select('resources.slug')
    .where('resource_former_slugs.slug', '=', slug)
    .union(
      db
        .selectFrom('resources as gone')
        .innerJoin('resources', 'resources.id', 'gone.mergedInto')
        .select('resources.slug')
        .where('gone.slug', '=', slug),
    )
    .executeTakeFirst()
  return row?.slug
}

export async function slugTaken(db: Db, slug: string): Promise<boolean> {
  const [now, before] = await Promise.all([
    db.selectFrom('resources').select('id').where('slug', '=', slug).executeTakeFirst(),
    db
      .selectFrom('resource_former_slugs')
      .select('slug')
      .where('slug', '=', slug)
      .executeTakeFirst(),
  ])
  return now !== undefined || before !== undefined
}

/** One act at a time chooses addresses; the others wait for its end. */
export async function lockAddresses(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('resources.addresses'))`.execute(db)
}

/** Of these addresses, those that lead somewhere already. */
export async function listTakenSlugs(
  db: Db,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('resources')
    .select('slug')
    .where('slug', 'in', slugs)
    .union(db.selectFrom('resource_former_slugs').select('slug').where('slug', 'in', slugs))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

export interface Publication {
  readonly id: string
  readonly slug: string
  readonly words: ResourceWords
  readonly now: Date
  readonly verifiedOn: string
  readonly authorId: string | undefined
}

/** A first publication: the resource, its places and its version 1. */
export async function insertResource(db: Db, publication: Publication) {
  const { id, slug, words, now } = publication
  await db
    .insertInto('resources')
    .values({
      id,
      slug,
      ...columnsOf(words),
      state: 'published',
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
      verifiedOn: publication.verifiedOn,
    })
    .execute()
  await replaceTerritories(db, id, words.territoryIds)
  await insertVersion(db, publication, 1)
}

/** Many first publications, in three statements whatever their number (some thousands at most). */
export async function insertResources(db: Db, publications: readonly Publication[]): Promise<void> {
  if (publications.length === 0) return
  await db
    .insertInto('resources')
    .values(
      publications.map(({ id, slug, words, now, verifiedOn }) => ({
        id,
        slug,
        ...columnsOf(words),
        state: 'published' as const,
        createdAt: now,
        updatedAt: now,
        publishedAt: now,
        verifiedOn,
      })),
    )
    .execute()
  await db
    .insertInto('resource_versions')
    .values(publications.map((publication) => versionRow(publication, 1)))
    .execute()
  const places = publications.flatMap(({ id, words }) =>
    words.territoryIds.map((territoryId) => ({ resourceId: id, territoryId })),
  )
  if (places.length > 0) await db.insertInto('resource_territories').values(places).execute()
}

/** A new version at the same address. */
export async function updateResource(db: Db, publication: Publication, version: number) {
  const { id, words, now } = publication
  await db
    .updateTable('resources')
    .set({
      ...columnsOf(words, await countKeptFiles(db, id)),
      state: 'published',
      updatedAt: now,
      publishedAt: sql<Date>`coalesce(published_at, ${now})`,
      verifiedOn: publication.verifiedOn,
      version,
    })
    .where('id', '=', id)
    .execute()
  await replaceTerritories(db, id, words.territoryIds)
  await insertVersion(db, publication, version)
}

/** Kept for the team to read; it has no version yet. */
export async function insertDraft(
  db: Db,
  draft: Pick<Publication, 'id' | 'slug' | 'words' | 'now'>,
): Promise<void> {
  const { id, slug, words, now } = draft
  await db
    .insertInto('resources')
    .values({
      id,
      slug,
      ...columnsOf(words),
      state: 'draft',
      createdAt: now,
      updatedAt: now,
      publishedAt: null,
      verifiedOn: null,
    })
    .execute()
  await replaceTerritories(db, id, words.territoryIds)
}

export async function replaceDraft(
  db: Db,
  id: string,
  words: ResourceWords,
  now: Date,
): Promise<void> {
  await db
    .updateTable('resources')
    .set({
      ...columnsOf(words, await countKeptFiles(db, id)),
      state: 'draft',
      updatedAt: now,
    })
    .where('id', '=', id)
    .execute()
  await replaceTerritories(db, id, words.territoryIds)
}

/** The draft as it was read becomes a version that can be cited. */
export async function publishDraftRow(
  db: Db,
  { id, slug, version, ...words }: Resource,
  by: Pick<Publication, 'now' | 'authorId' | 'verifiedOn'>,
): Promise<void> {
  await db
    .updateTable('resources')
    .set((set) => ({
      state: 'published',
      updatedAt: by.now,
      publishedAt: set.fn.coalesce('publishedAt', set.val(by.now)),
      verifiedOn: by.verifiedOn,
    }))
    .where('id', '=', id)
    .execute()
  const last = await db
    .selectFrom('resource_versions')
    .select((of) => of.fn.max('number').as('number'))
    .where('resourceId', '=', id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  if (number !== version) {
    await db.updateTable('resources').set({ version: number }).where('id', '=', id).execute()
  }
  await insertVersion(db, { id, slug, words, ...by }, number)
}

export async function setState(db: Db, id: string, state: ResourceState, now: Date): Promise<void> {
  await db.updateTable('resources').set({ state, updatedAt: now }).where('id', '=', id).execute()
}

/** What is new has no file yet. */
function columnsOf(words: ResourceWords, files = 0) {
  return {
    kind: words.kind,
    title: words.title,
    lead: words.lead,
    language: words.language,
    licence: words.licence,
    isStarter: words.isStarter,
    content: stored(words.content),
    challenges: [...words.challenges],
    themes: [...words.themes],
    methods: [...words.methods],
    regionCodes: [...words.regionCodes],
    outcome: words.outcome,
    evidenceLevel: words.evidenceLevel,
    origin: words.origin ? JSON.stringify(words.origin) : null,
    source: words.source,
    ...facetColumns(words),
    readingMinutes: readingMinutes(words.content),
    completeness: completenessOf(words, files).percent,
    participedia: jsonOrNull(words.participedia),
    // Said by the editor alone: another room that publishes again does not take them away.
    ...(words.stewardId === undefined ? {} : { stewardId: words.stewardId }),
    ...(words.original === undefined
      ? {}
      : { inLanguageOf: words.original.id, translatedVersion: words.original.version }),
  }
}

function facetColumns({ facets }: ResourceWords) {
  const { publics, levels, phases, pillars, scales, format } = { ...noFacets, ...facets }
  return {
    publics: [...publics],
    levels: [...levels],
    phases: [...phases],
    pillars: [...pillars],
    scales: [...scales],
    format,
  }
}

function jsonOrNull(value: object | undefined) {
  if (value === undefined || Object.keys(value).length === 0) return null
  return JSON.stringify(value)
}

function stored(content: SheetContent) {
  return JSON.stringify({ ...content, plain: plainOf(content) })
}

async function insertVersion(db: Db, publication: Publication, number: number) {
  await db.insertInto('resource_versions').values(versionRow(publication, number)).execute()
}

function versionRow({ id, words, now, authorId }: Publication, number: number) {
  return {
    resourceId: id,
    number,
    at: now,
    authorId: authorId ?? null,
    title: words.title,
    lead: words.lead,
    content: stored(words.content),
  }
}

async function replaceTerritories(db: Db, id: string, territoryIds: readonly string[]) {
  await db.deleteFrom('resource_territories').where('resourceId', '=', id).execute()
  if (territoryIds.length === 0) return
  await db
    .insertInto('resource_territories')
    .values(territoryIds.map((territoryId) => ({ resourceId: id, territoryId })))
    .execute()
}

async function listTerritoryIds(db: Db, id: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('resource_territories')
    .select('territoryId')
    .where('resourceId', '=', id)
    .orderBy('territoryId')
    .execute()
  return rows.map((row) => row.territoryId)
}

export async function deleteResourcesBySource(db: Db, source: string) {
  await db.deleteFrom('resources').where('source', '=', source).execute()
  await forgetWords(db)
}

/** Words and values that no published resource uses any more leave the memory of the search. */
async function forgetWords(db: Db) {
  await sql`delete from resource_words where word not in (
    select lower(said) from resources r, regexp_split_to_table(
      readable(r.title || ' ' || r.lead || ' ' || coalesce(r.content ->> 'plain', '')),
      '[^[:alpha:]]+') said
    where r.state = 'published')`.execute(db)
  await sql`delete from resource_facet_values v where not exists (
    select from resource_index i where i.facets @> array[v.code])`.execute(db)
}

export async function forgetAuthor(db: Db, personId: string) {
  await db
    .updateTable('resource_versions')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
  await db
    .updateTable('resource_replies')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
}
