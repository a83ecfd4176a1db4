import type { Kysely } from 'kysely'
import type { ResourceTables } from '../../tables.ts'

type Db = Kysely<ResourceTables>

export async function addWriter(db: Db, resourceId: string, personId: string, now: Date) {
  await db
    .insertInto('resource_writers')
    .values({ resourceId, personId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listWriters(db: Db, resourceId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('resource_writers')
    .select('personId')
    .where('resourceId', '=', resourceId)
    .orderBy('since')
    .orderBy('personId')
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Whoever brought words that nobody has read yet is no second reader of them. */
export async function addMakers(
  db: Db,
  resourceIds: readonly string[],
  personId: string | undefined,
): Promise<void> {
  if (personId === undefined || resourceIds.length === 0) return
  await db
    .insertInto('resource_makers')
    .values(resourceIds.map((resourceId) => ({ resourceId, personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The same, for texts that this person goes on writing: they stand among one’s own. */
export async function addMakingWriters(
  db: Db,
  resourceIds: readonly string[],
  personId: string | undefined,
  now: Date,
): Promise<void> {
  if (personId === undefined || resourceIds.length === 0) return
  await addMakers(db, resourceIds, personId)
  await db
    .insertInto('resource_writers')
    .values(
      resourceIds.map((resourceId) => ({
        resourceId,
        personId,
        since: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Everybody whose words stand in the text: those who brought them, and those who changed them since. */
export async function listHands(db: Db, resourceId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('resource_makers')
    .select('personId')
    .where('resourceId', '=', resourceId)
    .union(
      db
        .selectFrom('resource_edits')
        .select((of) => of.ref('authorId').$notNull().as('personId'))
        .where('resourceId', '=', resourceId)
        .where('authorId', 'is not', null),
    )
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}

/** Read by a second person and published: whoever changes it next is another maker. */
export async function forgetMakers(db: Db, resourceId: string): Promise<void> {
  await db.deleteFrom('resource_makers').where('resourceId', '=', resourceId).execute()
}

/** What this person began or writes with others. */
export async function listWrittenBy(db: Db, personId: string) {
  return db
    .selectFrom('resource_writers')
    .innerJoin('resources', 'resources.id', 'resource_writers.resourceId')
    .leftJoin('resource_workings', 'resource_workings.resourceId', 'resources.id')
    .select([
      'resources.id',
      'resources.slug',
      'resources.title',
      'resources.kind',
      'resources.state',
      'resource_workings.stage',
      'resource_workings.updatedAt',
    ])
    .where('resource_writers.personId', '=', personId)
    .orderBy('resources.updatedAt', 'desc')
    .orderBy('resources.id')
    .execute()
}

/** Begun by this person since then: what a newcomer may begin in a day is bounded. */
export async function countBegun(db: Db, personId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('resource_writers')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('personId', '=', personId)
    .where('since', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export interface Standing {
  readonly accepted: number
  readonly refused: number
}

export async function findStanding(db: Db, personId: string): Promise<Standing> {
  const row = await db
    .selectFrom('resource_contributors')
    .select(['accepted', 'refused'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row ?? { accepted: 0, refused: 0 }
}

export async function countContribution(
  db: Db,
  personId: string,
  kind: keyof Standing,
  now: Date,
): Promise<void> {
  await db
    .insertInto('resource_contributors')
    .values({ personId, [kind]: 1, lastAt: now })
    .onConflict((conflict) =>
      conflict.column('personId').doUpdateSet((row) => ({
        [kind]: row(`resource_contributors.${kind}`, '+', 1),
        lastAt: now,
      })),
    )
    .execute()
}
