import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

/** Checks in a row that found it closed before an address is said to be dead. */
const failuresBeforeDead = 2

export async function listDead(
  db: Db,
  resourceId: string,
): Promise<readonly { readonly href: string; readonly since: Date }[]> {
  return db
    .selectFrom('resource_link_checks')
    .select(['href', 'checkedAt as since'])
    .where('resourceId', '=', resourceId)
    .where('failures', '>=', failuresBeforeDead)
    .orderBy('href')
    .execute()
}

/** Titles of resources, by address. */
export async function listTitles(
  db: Db,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map()
  const rows = await db
    .selectFrom('resources')
    .select(['slug', 'title'])
    .where('slug', 'in', [...slugs])
    .where('state', '=', 'published')
    .execute()
  return new Map(rows.map(({ slug, title }) => [slug, title]))
}

/** Published, not read again since that day, and not asked about lately. */
export async function listDue(
  db: Db,
  asked: { readonly verifiedBefore: string; readonly askedBefore: Date; readonly limit: number },
) {
  return db
    .selectFrom('resources')
    .select(['id', 'slug', 'title', 'stewardId'])
    .where('state', '=', 'published')
    .where('source', '!=', 'demo')
    .where('stewardId', 'is not', null)
    .where(sql<boolean>`coalesce(verified_on, published_at::date) < ${asked.verifiedBefore}::date`)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('resource_verifications')
            .select('resource_verifications.id')
            .whereRef('resource_verifications.resourceId', '=', 'resources.id')
            // Answered, it waits for a second person, and the same question is not asked again.
            .where((one) =>
              one.or([
                one('askedAt', '>', asked.askedBefore),
                one('answeredAt', '>', new Date(`${asked.verifiedBefore}T00:00:00Z`)),
              ]),
            ),
        ),
      ),
    )
    .orderBy(sql`coalesce(verified_on, published_at::date)`)
    .orderBy('id')
    .limit(asked.limit)
    .execute()
}

/** The desk: everything that is due, whoever answers for it, the oldest first. */
export async function listDueForDesk(db: Db, verifiedBefore: string, limit: number) {
  return db
    .selectFrom('resources')
    .select(['id', 'slug', 'title', 'language', 'stewardId', 'verifiedOn'])
    .select((of) =>
      of
        .selectFrom('resource_verifications')
        .select((one) => one.fn.max('askedAt').as('at'))
        .whereRef('resource_verifications.resourceId', '=', 'resources.id')
        .as('askedAt'),
    )
    .select((of) =>
      of
        .selectFrom('resource_verifications')
        .select((one) => one.fn.max('answeredAt').as('at'))
        .whereRef('resource_verifications.resourceId', '=', 'resources.id')
        .where('answeredAt', '>', new Date(`${verifiedBefore}T00:00:00Z`))
        .as('answeredAt'),
    )
    .where('state', '=', 'published')
    .where(sql<boolean>`coalesce(verified_on, published_at::date) < ${verifiedBefore}::date`)
    .orderBy(sql`coalesce(verified_on, published_at::date)`)
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function listDeadForDesk(db: Db, limit: number) {
  return db
    .selectFrom('resource_link_checks')
    .innerJoin('resources', 'resources.id', 'resource_link_checks.resourceId')
    .select(['slug', 'title', 'language', 'href', 'status', 'checkedAt as at'])
    .where('failures', '>=', failuresBeforeDead)
    .where('state', '=', 'published')
    .orderBy('title')
    .orderBy('href')
    .limit(limit)
    .execute()
}

export async function insertVerification(
  db: Db,
  input: {
    readonly id: string
    readonly resourceId: string
    readonly tokenHash: string
    readonly askedAt: Date
  },
): Promise<void> {
  await db
    .insertInto('resource_verifications')
    .values({
      id: input.id,
      resourceId: input.resourceId,
      tokenHash: input.tokenHash,
      askedAt: input.askedAt,
      answeredAt: null,
    })
    .execute()
}

export async function findVerification(db: Db, tokenHash: string) {
  return db
    .selectFrom('resource_verifications')
    .innerJoin('resources', 'resources.id', 'resource_verifications.resourceId')
    .select(['resources.id', 'slug', 'title', 'language'])
    .where('tokenHash', '=', tokenHash)
    .where('answeredAt', 'is', null)
    .where('state', '=', 'published')
    .executeTakeFirst()
}

/** Answers it, once. */
export async function takeVerification(db: Db, tokenHash: string, now: Date) {
  const known = await findVerification(db, tokenHash)
  const taken = await db
    .updateTable('resource_verifications')
    .set({ answeredAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('answeredAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return taken && known
}

/** Whoever wrote what stands there: who answers for it, who writes it, who signed its last version. */
export async function listAuthors(db: Db, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person: string }>`
    select steward_id as person from resources where id = ${id} and steward_id is not null
    union select person_id from resource_writers where resource_id = ${id}
    union select v.author_id from resource_versions v
      join resources r on r.id = v.resource_id and r.version = v.number
      where r.id = ${id} and v.author_id is not null`.execute(db)
  return new Set(rows.map(({ person }) => person))
}

export async function markVerified(db: Db, id: string, day: string): Promise<void> {
  await db.updateTable('resources').set({ verifiedOn: day }).where('id', '=', id).execute()
}

/** Addresses cited by published resources; those that failed come back the next night. */
export async function listLinksToCheck(
  db: Db,
  asked: { readonly before: Date; readonly limit: number },
): Promise<readonly { readonly resourceId: string; readonly href: string }[]> {
  const { rows } = await sql<{ resourceId: string; href: string }>`
    select cited.id as "resourceId", cited.href
    from (
      select id, cited_source ->> 'href' as href
      from resources, jsonb_array_elements(content -> 'sources') as cited_source
      where state = 'published' and resources.source <> 'demo'
      union
      select id, content ->> 'link'
      from resources
      where state = 'published' and resources.source <> 'demo' and content ? 'link'
    ) as cited
    left join resource_link_checks as checked
      on checked.resource_id = cited.id and checked.href = cited.href
    where cited.href like 'http%' and (
      checked.checked_at is null or checked.checked_at < ${asked.before}
      or (checked.failures > 0 and checked.failures < ${failuresBeforeDead})
    )
    order by checked.checked_at nulls first, cited.id, cited.href
    limit ${asked.limit}`.execute(db)
  return rows
}

export async function keepCheck(
  db: Db,
  check: {
    readonly resourceId: string
    readonly href: string
    readonly at: Date
    readonly status: number | null
    readonly isOpen: boolean
  },
): Promise<void> {
  await db
    .insertInto('resource_link_checks')
    .values({
      resourceId: check.resourceId,
      href: check.href,
      checkedAt: check.at,
      status: check.status,
      failures: check.isOpen ? 0 : 1,
    })
    .onConflict((conflict) =>
      conflict.columns(['resourceId', 'href']).doUpdateSet((row) => ({
        checkedAt: row.ref('excluded.checkedAt'),
        status: row.ref('excluded.status'),
        failures: check.isOpen ? 0 : row('resource_link_checks.failures', '+', 1),
      })),
    )
    .execute()
}

/** Addresses that a resource no longer cites are not kept. */
export async function forgetUncited(db: Db): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from resource_link_checks as checked using resources
    where resources.id = checked.resource_id
      and not (content -> 'sources' @> jsonb_build_array(jsonb_build_object('href', checked.href)))
      and content ->> 'link' is distinct from checked.href`.execute(db)
  return Number(numAffectedRows ?? 0)
}
