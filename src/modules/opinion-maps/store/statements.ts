import { type Kysely, sql } from 'kysely'
import type { Appeal, Moment, MomentKind, Origin, Statement, StatementState } from '../statement.ts'
import type { OpinionTables, StatementRow } from '../tables.ts'

type Db = Kysely<OpinionTables>

export async function listStatements(db: Db, mapId: string): Promise<readonly Statement[]> {
  const rows = await db
    .selectFrom('opinion_statements')
    .selectAll()
    .where('mapId', '=', mapId)
    .orderBy('number')
    .execute()
  return rows.map(toStatement)
}

export async function findStatement(
  db: Db,
  mapId: string,
  number: number,
): Promise<Statement | undefined> {
  const row = await db
    .selectFrom('opinion_statements')
    .selectAll()
    .where('mapId', '=', mapId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && toStatement(row)
}

/** The map is held by whoever calls: two statements never have one number. */
export async function nextNumber(db: Db, mapId: string): Promise<number> {
  const row = await db
    .selectFrom('opinion_statements')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('mapId', '=', mapId)
    .executeTakeFirst()
  return Number(row?.last ?? 0) + 1
}

export interface NewStatement {
  readonly id: string
  readonly mapId: string
  readonly number: number
  readonly text: string
  readonly origin: Origin
  readonly state: StatementState
  readonly isMeta?: boolean
  readonly authorId?: string
  readonly createdAt: Date
}

export async function insertStatements(db: Db, statements: readonly NewStatement[]) {
  for (let at = 0; at < statements.length; at += 5_000)
    await db
      .insertInto('opinion_statements')
      .values(statements.slice(at, at + 5_000))
      .execute()
}

export interface StatementChange {
  readonly state?: StatementState
  readonly clause?: number | null
  readonly reason?: string
  readonly doubleOf?: number | null
  readonly judgedAt?: Date
  readonly followUp?: string
  readonly followedAt?: Date
}

export async function changeStatement(db: Db, id: string, change: StatementChange): Promise<void> {
  await db.updateTable('opinion_statements').set(change).where('id', '=', id).execute()
}

/** Whether the same words are there already: sent twice, or proposed by somebody else. */
export async function hasSameStatement(db: Db, mapId: string, text: string): Promise<boolean> {
  const row = await db
    .selectFrom('opinion_statements')
    .select('id')
    .where('mapId', '=', mapId)
    .where(sql<boolean>`lower(text) = ${text.toLowerCase()}`)
    .executeTakeFirst()
  return row !== undefined
}

export async function addMoment(
  db: Db,
  moment: { id: string; statementId: string; kind: MomentKind; words: string; at: Date },
): Promise<void> {
  await db.insertInto('opinion_moments').values(moment).execute()
}

/** The public log of a map, the latest first. */
export async function listMoments(db: Db, mapId: string): Promise<readonly Moment[]> {
  return await db
    .selectFrom('opinion_moments')
    .innerJoin('opinion_statements', 'opinion_statements.id', 'opinion_moments.statementId')
    .where('mapId', '=', mapId)
    .select(['number', 'kind', 'words', 'at'])
    .orderBy('at', 'desc')
    .orderBy('opinion_moments.id', 'desc')
    .execute()
}

export async function listAppeals(db: Db, mapId: string): Promise<readonly Appeal[]> {
  const rows = await db
    .selectFrom('opinion_appeals')
    .innerJoin('opinion_statements', 'opinion_statements.id', 'opinion_appeals.statementId')
    .where('mapId', '=', mapId)
    .selectAll('opinion_appeals')
    .orderBy('askedAt')
    .orderBy('statementId')
    .execute()
  return rows.map((row) => ({
    ...row,
    decision: row.decision ?? undefined,
    decidedAt: row.decidedAt ?? undefined,
  }))
}

export async function insertAppeal(
  db: Db,
  appeal: { statementId: string; reason: string; askedAt: Date },
): Promise<void> {
  await db.insertInto('opinion_appeals').values(appeal).execute()
}

export async function decideAppeal(
  db: Db,
  statementId: string,
  decided: { decision: 'upheld' | 'dismissed'; answer: string; decidedAt: Date },
): Promise<void> {
  await db
    .updateTable('opinion_appeals')
    .set(decided)
    .where('statementId', '=', statementId)
    .execute()
}

/** How many wait to be read, or for a second look, in each of these maps. */
export async function countUnjudged(db: Db, mapId: string): Promise<number> {
  const row = await db
    .selectFrom('opinion_statements')
    .leftJoin('opinion_appeals', 'opinion_appeals.statementId', 'opinion_statements.id')
    .where('mapId', '=', mapId)
    .where(({ or, and, eb }) =>
      or([
        eb('state', '=', 'waiting'),
        // Shown at once, and read by nobody of the team yet.
        and([
          eb('state', '=', 'shown'),
          eb('origin', '=', 'participant'),
          eb('judgedAt', 'is', null),
        ]),
        and([eb('askedAt', 'is not', null), eb('decision', 'is', null)]),
      ]),
    )
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

function toStatement(row: StatementRow): Statement {
  return {
    ...row,
    clause: row.clause ?? undefined,
    doubleOf: row.doubleOf ?? undefined,
    authorId: row.authorId ?? undefined,
    followedAt: row.followedAt ?? undefined,
    judgedAt: row.judgedAt ?? undefined,
  }
}
