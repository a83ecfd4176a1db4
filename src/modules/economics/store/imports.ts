import { type Kysely, sql } from 'kysely'
import type { AccountRule } from '../account-rule.ts'
import type { BookedLine, FecImport, ImportState, Unmapped } from '../fec-import.ts'
import type { EconomyTables, ImportRow } from '../tables.ts'

type Db = Kysely<EconomyTables>

export async function listRules(db: Db): Promise<readonly AccountRule[]> {
  return await db
    .selectFrom('economy_rules')
    .select(['id', 'account', 'axis', 'words', 'projectId', 'lineId'])
    .orderBy('position')
    .execute()
}

/** One set of rules for all: whoever writes it waits for whoever writes or keeps already. */
export async function lockAccounts(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('economics.accounts'))`.execute(db)
}

export async function replaceRules(db: Db, rules: readonly AccountRule[]): Promise<void> {
  await db.deleteFrom('economy_rules').execute()
  if (rules.length === 0) return
  await db
    .insertInto('economy_rules')
    .values(rules.map((rule, position) => ({ ...rule, position })))
    .execute()
}

/** The last tried first. */
export async function listImports(db: Db): Promise<readonly FecImport[]> {
  const rows = await db
    .selectFrom('economy_imports')
    .selectAll()
    .orderBy('triedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toImport)
}

export async function findImport(db: Db, id: string): Promise<FecImport | undefined> {
  const row = await db
    .selectFrom('economy_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toImport(row)
}

export async function insertImport(
  db: Db,
  file: FecImport,
  found: { readonly booked: readonly BookedLine[]; readonly unmapped: readonly Unmapped[] },
): Promise<void> {
  await db
    .insertInto('economy_imports')
    .values({ ...file, keptAt: file.keptAt ?? null })
    .execute()
  const importId = file.id
  if (found.booked.length > 0)
    await db
      .insertInto('economy_booked')
      .values(
        found.booked.map((line) => ({ ...line, months: JSON.stringify(line.months), importId })),
      )
      .execute()
  if (found.unmapped.length > 0)
    await db
      .insertInto('economy_unmapped')
      .values(found.unmapped.map((left) => ({ ...left, importId })))
      .execute()
}

export async function moveImport(
  db: Db,
  id: string,
  change: { readonly state: ImportState; readonly keptAt?: Date },
): Promise<void> {
  await db.updateTable('economy_imports').set(change).where('id', '=', id).execute()
}

/** Looked at and never kept: nothing counts on them. */
export async function deleteTried(db: Db, before: Date): Promise<number> {
  const gone = await db
    .deleteFrom('economy_imports')
    .where('state', '=', 'tried')
    .where('triedAt', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

export async function listBooked(db: Db, importId: string): Promise<readonly BookedLine[]> {
  return await db
    .selectFrom('economy_booked')
    .select(['projectId', 'lineId', 'side', 'nature', 'label', 'inKind', 'cents', 'lines'])
    .select('months')
    .where('importId', '=', importId)
    .orderBy('projectId')
    .orderBy('side')
    .orderBy('label')
    .execute()
}

/** The largest first. */
export async function listUnmapped(
  db: Db,
  importIds: readonly string[],
): Promise<readonly Unmapped[]> {
  return await db
    .selectFrom('economy_unmapped')
    .select(['account', 'axis', 'label', 'lines'])
    .select(['chargesCents', 'productsCents', 'usedCents', 'givenCents'])
    .where(sql<boolean>`import_id = any(${[...importIds]}::uuid[])`)
    .orderBy(sql`abs(charges_cents) + abs(products_cents)`, 'desc')
    .orderBy('account')
    .orderBy('axis')
    .execute()
}

/** A line with what a kept file says of it, and the last year of that file. */
export interface YearBooked extends BookedLine {
  readonly year: number
}

/** What every kept file says of these projects. */
export async function bookedOf(
  db: Db,
  projectIds: readonly string[],
): Promise<readonly YearBooked[]> {
  const rows = await db
    .selectFrom('economy_booked')
    .innerJoin('economy_imports', 'economy_imports.id', 'economy_booked.importId')
    .select(['projectId', 'lineId', 'side', 'nature', 'label', 'inKind', 'cents'])
    .select(['economy_booked.lines', 'economy_booked.months', 'endsOn'])
    .where('state', '=', 'kept')
    .where(sql<boolean>`project_id = any(${[...projectIds]}::uuid[])`)
    .execute()
  return rows.map(({ endsOn, ...line }) => ({ ...line, year: Number(endsOn.slice(0, 4)) }))
}

function toImport(row: ImportRow): FecImport {
  return { ...row, keptAt: row.keptAt ?? undefined }
}
