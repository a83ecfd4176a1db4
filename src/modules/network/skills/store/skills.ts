import type { ExpressionBuilder, Kysely } from 'kysely'
import { hashToken } from '#platform/secrets/secret-links.ts'
import type { NetworkTables, SkillRow } from '../../tables.ts'
import type { Language, Skill, SkillStatement } from '../skill.ts'

type Db = Kysely<NetworkTables>

export async function findStatement(db: Db, personId: string): Promise<SkillStatement | undefined> {
  const [statement] = await statementsOf(db, (query) => query.where('personId', '=', personId))
  return statement
}

/** What somebody stated, and since when (right of access). */
export async function exportStatement(db: Db, personId: string) {
  const statement = await findStatement(db, personId)
  if (!statement) return {}
  const { statedAt } = await db
    .selectFrom('network_skills')
    .select('statedAt')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return { skills: { ...statement, statedAt } }
}

/** By the link of the yearly question. */
export async function findStatementByToken(
  db: Db,
  token: string,
): Promise<SkillStatement | undefined> {
  const [statement] = await statementsOf(db, (query) =>
    query.where('tokenHash', '=', hashToken(token)),
  )
  return statement
}

export interface StatementsAsked {
  /** Confirmed since: what is older is not shown. */
  readonly since: Date
  readonly shown?: 'public'
  readonly coachesOnly?: boolean
}

export async function listStatements(
  db: Db,
  asked: StatementsAsked,
): Promise<readonly SkillStatement[]> {
  return statementsOf(db, (query) =>
    query.where(answering(asked)).orderBy('confirmedAt', 'desc').orderBy('personId'),
  )
}

function answering({ since, shown, coachesOnly }: StatementsAsked) {
  return (where: ExpressionBuilder<NetworkTables, 'network_skills'>) =>
    where.and([
      where('confirmedAt', '>=', since),
      ...(shown ? [where('shown', '=', shown)] : []),
      ...(coachesOnly ? [where('coaches', '=', true)] : []),
    ])
}

/** Confirmed too long ago, and not asked since. */
export async function listToAsk(db: Db, before: Date): Promise<readonly SkillStatement[]> {
  return statementsOf(db, (query) =>
    query
      .where('confirmedAt', '<', before)
      .where((where) =>
        where.or([where('askedAt', 'is', null), where('askedAt', '<', where.ref('confirmedAt'))]),
      )
      .forUpdate()
      .limit(500),
  )
}

export async function saveStatement(
  db: Db,
  statement: Omit<SkillStatement, 'askedAt' | 'confirmedAt'>,
  now: Date,
): Promise<void> {
  const values = {
    skills: [...statement.skills],
    otherWords: statement.otherWords,
    languages: [...statement.languages],
    atDistance: statement.atDistance,
    hoursPerMonth: statement.hoursPerMonth ?? null,
    availability: statement.availability,
    about: statement.about,
    coaches: statement.coaches,
    shown: statement.shown,
    confirmedAt: now,
    tokenHash: null,
  }
  await db
    .insertInto('network_skills')
    .values({ personId: statement.personId, statedAt: now, ...values })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(values))
    .execute()
  await db.deleteFrom('network_skill_places').where('personId', '=', statement.personId).execute()
  if (statement.territoryIds.length === 0) return
  await db
    .insertInto('network_skill_places')
    .values(
      statement.territoryIds.map((territoryId) => ({
        personId: statement.personId,
        territoryId,
      })),
    )
    .execute()
}

export async function confirmStatement(db: Db, personId: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('network_skills')
    .set({ confirmedAt: now, tokenHash: null })
    .where('personId', '=', personId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function markAsked(db: Db, personId: string, token: string, now: Date): Promise<void> {
  await db
    .updateTable('network_skills')
    .set({ askedAt: now, tokenHash: hashToken(token) })
    .where('personId', '=', personId)
    .execute()
}

export async function deleteStatement(db: Db, personId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('network_skills')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteStatements(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('network_skills')
    .where('personId', 'in', [...personIds])
    .execute()
}

export async function deleteStatementsBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('network_skills')
    .where('confirmedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

type Query = ReturnType<typeof allStatements>

function allStatements(db: Db) {
  return db.selectFrom('network_skills').selectAll()
}

async function statementsOf(
  db: Db,
  narrow: (query: Query) => Query,
): Promise<readonly SkillStatement[]> {
  const rows = await narrow(allStatements(db)).execute()
  if (rows.length === 0) return []
  const places = await db
    .selectFrom('network_skill_places')
    .selectAll()
    .where(
      'personId',
      'in',
      rows.map((row) => row.personId),
    )
    .orderBy('territoryId')
    .execute()
  return rows.map((row) =>
    statementOf(
      row,
      places.filter((place) => place.personId === row.personId).map((place) => place.territoryId),
    ),
  )
}

function statementOf(row: SkillRow, territoryIds: readonly string[]): SkillStatement {
  return {
    personId: row.personId,
    skills: row.skills as Skill[],
    otherWords: row.otherWords,
    languages: row.languages as Language[],
    territoryIds,
    atDistance: row.atDistance,
    hoursPerMonth: row.hoursPerMonth ?? undefined,
    availability: row.availability,
    about: row.about,
    coaches: row.coaches,
    shown: row.shown,
    confirmedAt: row.confirmedAt,
    askedAt: row.askedAt ?? undefined,
  }
}
