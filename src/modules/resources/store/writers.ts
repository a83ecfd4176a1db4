import type { Kysely } from 'kysely'
import type { ResourceTables } from '../tables.ts'

type Db = Kysely<ResourceTables>

export async function addWriter(db: Db, resourceId: string, personId: string, now: Date) {
  await db
    .insertInto('resource_writers')
    .values({ resource_id: resourceId, person_id: personId, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function listWriters(db: Db, resourceId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('resource_writers')
    .select('person_id')
    .where('resource_id', '=', resourceId)
    .orderBy('since')
    .orderBy('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** What this person began or writes with others. */
export async function listWrittenBy(db: Db, personId: string) {
  return db
    .selectFrom('resource_writers')
    .innerJoin('resources', 'resources.id', 'resource_writers.resource_id')
    .leftJoin('resource_workings', 'resource_workings.resource_id', 'resources.id')
    .select([
      'resources.id',
      'resources.slug',
      'resources.title',
      'resources.kind',
      'resources.state',
      'resource_workings.stage',
      'resource_workings.updated_at as updatedAt',
    ])
    .where('resource_writers.person_id', '=', personId)
    .orderBy('resources.updated_at', 'desc')
    .orderBy('resources.id')
    .limit(100)
    .execute()
}

/** Begun by this person since then: what a newcomer may begin in a day is bounded. */
export async function countBegun(db: Db, personId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('resource_writers')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
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
    .where('person_id', '=', personId)
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
    .values({ person_id: personId, [kind]: 1, last_at: now })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet((row) => ({
        [kind]: row(`resource_contributors.${kind}`, '+', 1),
        last_at: now,
      })),
    )
    .execute()
}
