import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Mandate } from '../../mandate.ts'
import type { MandateRow, PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

export interface MandateOfPerson extends Mandate {
  readonly personName: string
}

export async function insertMandate(
  db: Db,
  mandate: Mandate & { readonly recordedBy: string | undefined },
  now: Date,
): Promise<void> {
  await db
    .insertInto('mandates')
    .values({
      id: mandate.id,
      personId: mandate.personId,
      territoryId: mandate.territoryId,
      title: mandate.title,
      startsOn: mandate.startsOn,
      endsOn: mandate.endsOn ?? null,
      recordedBy: mandate.recordedBy ?? null,
      recordedAt: now,
    })
    .execute()
}

export async function findMandate(db: Db, personId: string, id: string) {
  const row = await db
    .selectFrom('mandates')
    .selectAll()
    .where('id', '=', id)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row && mandateOf(row)
}

export async function saveMandateEnd(db: Db, id: string, endsOn: Day | undefined): Promise<void> {
  await db
    .updateTable('mandates')
    .set({ endsOn: endsOn ?? null })
    .where('id', '=', id)
    .execute()
}

export async function listMandatesOf(db: Db, personId: string): Promise<Mandate[]> {
  const rows = await db
    .selectFrom('mandates')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(mandateOf)
}

/** Mandates held today at a territory, for its page. */
export async function listMandatesAt(db: Db, territoryId: string, today: Day) {
  const rows = await named(db)
    .where('territoryId', '=', territoryId)
    .where('startsOn', '<=', today)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
    .orderBy('title')
    .execute()
  return rows.map(mandateOfPerson)
}

/** Mandates held today at these territories, in one question. */
export async function listMandatesAtMany(
  db: Db,
  territoryIds: readonly string[],
  today: Day,
): Promise<readonly MandateOfPerson[]> {
  if (territoryIds.length === 0) return []
  const rows = await named(db)
    .where('territoryId', 'in', [...territoryIds])
    .where('startsOn', '<=', today)
    .where((where) => where.or([where('endsOn', 'is', null), where('endsOn', '>=', today)]))
    .orderBy('title')
    .orderBy('identities.name')
    .orderBy('mandates.id')
    .execute()
  return rows.map(mandateOfPerson)
}

/** Mandates that end between these days, both included, the nearest first. */
export async function listMandatesEnding(
  db: Db,
  from: Day,
  to: Day,
): Promise<readonly MandateOfPerson[]> {
  const rows = await named(db)
    .where('endsOn', '>=', from)
    .where('endsOn', '<=', to)
    .orderBy('endsOn')
    .orderBy('identities.name')
    .orderBy('mandates.id')
    .execute()
  return rows.map(mandateOfPerson)
}

function named(db: Db) {
  return db
    .selectFrom('mandates')
    .innerJoin('identities', 'identities.personId', 'mandates.personId')
    .selectAll('mandates')
    .select('identities.name as personName')
}

function mandateOfPerson(row: MandateRow & { personName: string }): MandateOfPerson {
  return { ...mandateOf(row), personName: row.personName }
}

function mandateOf(row: MandateRow): Mandate {
  return {
    id: row.id,
    personId: row.personId,
    territoryId: row.territoryId,
    title: row.title,
    startsOn: row.startsOn,
    endsOn: row.endsOn ?? undefined,
  }
}

/** A mandate written by an import that is taken back. */
export async function deleteMandates(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('mandates')
    .where('id', 'in', [...ids])
    .execute()
}

/** Mandates of a list, written together. */
export async function insertMandates(
  db: Db,
  mandates: readonly (Mandate & { readonly recordedBy: string | undefined })[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < mandates.length; from += 500) {
    await db
      .insertInto('mandates')
      .values(
        mandates.slice(from, from + 500).map((mandate) => ({
          id: mandate.id,
          personId: mandate.personId,
          territoryId: mandate.territoryId,
          title: mandate.title,
          startsOn: mandate.startsOn,
          endsOn: mandate.endsOn ?? null,
          recordedBy: mandate.recordedBy ?? null,
          recordedAt: now,
        })),
      )
      .execute()
  }
}
