import { type Kysely, type Selectable, sql } from 'kysely'
import { hashOf } from '../../store/tokens.ts'
import type { SkillRow } from '../../tables/skill.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Language, Skill, SkillStatement } from '../skill.ts'

type Db = Kysely<NetworkTables>

export async function findStatement(db: Db, personId: string): Promise<SkillStatement | undefined> {
  const [found] = await statementsOf(db, (query) => query.where('person_id', '=', personId))
  return found
}

/** By the link of the yearly question. */
export async function findStatementByToken(
  db: Db,
  token: string,
): Promise<SkillStatement | undefined> {
  const [found] = await statementsOf(db, (query) => query.where('token_hash', '=', hashOf(token)))
  return found
}

export interface StatementsAsked {
  /** Confirmed since: what is older is not shown. */
  readonly since: Date
  readonly shown?: 'public'
  readonly skill?: Skill | undefined
  readonly coachesOnly?: boolean
}

export async function listStatements(
  db: Db,
  asked: StatementsAsked,
): Promise<readonly SkillStatement[]> {
  return statementsOf(db, (query) => {
    let narrowed = query.where('confirmed_at', '>=', asked.since)
    if (asked.shown) narrowed = narrowed.where('shown', '=', asked.shown)
    if (asked.coachesOnly) narrowed = narrowed.where('coaches', '=', true)
    if (asked.skill) narrowed = narrowed.where(sql<boolean>`${asked.skill} = any(skills)`)
    return narrowed.orderBy('confirmed_at', 'desc').orderBy('person_id').limit(1000)
  })
}

/** Confirmed too long ago, and not asked since. */
export async function listToAsk(db: Db, before: Date): Promise<readonly SkillStatement[]> {
  return statementsOf(db, (query) =>
    query
      .where('confirmed_at', '<', before)
      .where((where) =>
        where.or([
          where('asked_at', 'is', null),
          where('asked_at', '<', where.ref('confirmed_at')),
        ]),
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
    other_words: statement.otherWords,
    languages: [...statement.languages],
    at_distance: statement.atDistance,
    hours_per_month: statement.hoursPerMonth ?? null,
    availability: statement.availability,
    about: statement.about,
    coaches: statement.coaches,
    shown: statement.shown,
    confirmed_at: now,
    token_hash: null,
  }
  await db
    .insertInto('network_skills')
    .values({ person_id: statement.personId, stated_at: now, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
  await db.deleteFrom('network_skill_places').where('person_id', '=', statement.personId).execute()
  if (statement.territoryIds.length === 0) return
  await db
    .insertInto('network_skill_places')
    .values(
      statement.territoryIds.map((territoryId) => ({
        person_id: statement.personId,
        territory_id: territoryId,
      })),
    )
    .execute()
}

export async function confirmStatement(db: Db, personId: string, now: Date): Promise<boolean> {
  const done = await db
    .updateTable('network_skills')
    .set({ confirmed_at: now, token_hash: null })
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function markAsked(db: Db, personId: string, token: string, now: Date): Promise<void> {
  await db
    .updateTable('network_skills')
    .set({ asked_at: now, token_hash: hashOf(token) })
    .where('person_id', '=', personId)
    .execute()
}

export async function deleteStatement(db: Db, personId: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('network_skills')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function deleteStatements(db: Db, personIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('network_skills')
    .where('person_id', 'in', [...personIds])
    .execute()
}

export async function deleteStatementsBefore(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('network_skills')
    .where('confirmed_at', '<', before)
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
      'person_id',
      'in',
      rows.map((row) => row.person_id),
    )
    .orderBy('territory_id')
    .execute()
  return rows.map((row) =>
    statementOf(
      row,
      places.filter((place) => place.person_id === row.person_id).map((one) => one.territory_id),
    ),
  )
}

function statementOf(row: Selectable<SkillRow>, territoryIds: readonly string[]): SkillStatement {
  return {
    personId: row.person_id,
    skills: row.skills as Skill[],
    otherWords: row.other_words,
    languages: row.languages as Language[],
    territoryIds,
    atDistance: row.at_distance,
    hoursPerMonth: row.hours_per_month ?? undefined,
    availability: row.availability,
    about: row.about,
    coaches: row.coaches,
    shown: row.shown as SkillStatement['shown'],
    confirmedAt: row.confirmed_at,
    askedAt: row.asked_at ?? undefined,
  }
}
