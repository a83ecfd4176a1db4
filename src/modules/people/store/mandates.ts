import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { Mandate } from '../mandate.ts'
import type { MandateRow, PeopleTables } from '../tables.ts'

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
      person_id: mandate.personId,
      territory_id: mandate.territoryId,
      title: mandate.title,
      starts_on: mandate.startsOn,
      ends_on: mandate.endsOn ?? null,
      recorded_by: mandate.recordedBy ?? null,
      recorded_at: now,
    })
    .execute()
}

export async function findMandate(db: Db, personId: string, id: string) {
  const row = await db
    .selectFrom('mandates')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row && mandateOf(row)
}

export async function saveMandateEnd(db: Db, id: string, endsOn: Day): Promise<void> {
  await db.updateTable('mandates').set({ ends_on: endsOn }).where('id', '=', id).execute()
}

export async function listMandatesOf(db: Db, personId: string): Promise<Mandate[]> {
  const rows = await db
    .selectFrom('mandates')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(mandateOf)
}

/** Mandates held today at a territory, for its page. */
export async function listMandatesAt(db: Db, territoryId: string, today: Day) {
  const rows = await named(db)
    .where('territory_id', '=', territoryId)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
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
    .where('territory_id', 'in', [...territoryIds])
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
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
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', to)
    .orderBy('ends_on')
    .orderBy('identities.name')
    .orderBy('mandates.id')
    .execute()
  return rows.map(mandateOfPerson)
}

function named(db: Db) {
  return db
    .selectFrom('mandates')
    .innerJoin('identities', 'identities.person_id', 'mandates.person_id')
    .selectAll('mandates')
    .select('identities.name as person_name')
}

function mandateOfPerson(row: Selectable<MandateRow> & { person_name: string }): MandateOfPerson {
  return { ...mandateOf(row), personName: row.person_name }
}

function mandateOf(row: Selectable<MandateRow>): Mandate {
  return {
    id: row.id,
    personId: row.person_id,
    territoryId: row.territory_id,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? undefined,
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
          person_id: mandate.personId,
          territory_id: mandate.territoryId,
          title: mandate.title,
          starts_on: mandate.startsOn,
          ends_on: mandate.endsOn ?? null,
          recorded_by: mandate.recordedBy ?? null,
          recorded_at: now,
        })),
      )
      .execute()
  }
}
