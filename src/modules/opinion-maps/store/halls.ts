import type { Kysely } from 'kysely'
import type { Hall, HallCount } from '../hall-count.ts'
import type { OpinionTables } from '../tables.ts'

type Db = Kysely<OpinionTables>

export async function listHalls(db: Db, mapId: string): Promise<readonly Hall[]> {
  return await db
    .selectFrom('opinion_halls')
    .selectAll()
    .where('mapId', '=', mapId)
    .orderBy('number')
    .execute()
}

export async function findHall(db: Db, mapId: string, number: number): Promise<Hall | undefined> {
  return await db
    .selectFrom('opinion_halls')
    .selectAll()
    .where('mapId', '=', mapId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export async function insertHall(db: Db, hall: Hall): Promise<void> {
  await db.insertInto('opinion_halls').values(hall).execute()
}

/** Of every hall of a map, in the order in which they were counted. */
export async function listHallCounts(db: Db, mapId: string): Promise<readonly HallCount[]> {
  return await db
    .selectFrom('opinion_hall_counts')
    .innerJoin('opinion_halls', 'opinion_halls.id', 'opinion_hall_counts.hallId')
    .where('mapId', '=', mapId)
    .selectAll('opinion_hall_counts')
    .orderBy('opinion_halls.number')
    .orderBy('place')
    .execute()
}

export async function insertHallCount(db: Db, count: HallCount): Promise<void> {
  await db.insertInto('opinion_hall_counts').values(count).execute()
}

export async function deleteHallCount(
  db: Db,
  { hallId, statementId }: Pick<HallCount, 'hallId' | 'statementId'>,
): Promise<void> {
  await db
    .deleteFrom('opinion_hall_counts')
    .where('hallId', '=', hallId)
    .where('statementId', '=', statementId)
    .execute()
}
