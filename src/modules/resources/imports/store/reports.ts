import { type Kysely, sql } from 'kysely'
import type { ResourceTables } from '../../tables.ts'
import type { Assumption } from '../candidate.ts'
import type { ImportTwin, LineTold } from '../staged.ts'

type Db = Kysely<ResourceTables>

/** How many cells of each column hold something: column counted from 0. */
export async function countFilled(db: Db, importId: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ at: number; count: number }>`
    select (cell.at - 1)::int as at, count(*)::int as count
    from resource_import_lines l,
      jsonb_array_elements_text(l.cells) with ordinality as cell (text, at)
    where l.import_id = ${importId} and cell.text <> ''
    group by 1`.execute(db)
  return new Map(rows.map(({ at, count }) => [at, count]))
}

/** Lines that came and about which something is told, in their order. */
export async function listTold(
  db: Db,
  importId: string,
  limit: number,
): Promise<readonly { readonly line: number; readonly told: LineTold }[]> {
  const rows = await db
    .selectFrom('resource_import_lines')
    .select(['line', 'notes'])
    .where('importId', '=', importId)
    .where('outcome', '!=', 'rejected')
    .where(sql<boolean>`jsonb_array_length(coalesce(notes -> 'cells', '[]')) > 0`)
    .orderBy('line')
    .limit(limit)
    .execute()
  return rows.map(({ line, notes }) => ({
    line,
    told: { cells: [], assumed: [], ...(notes as Partial<LineTold>) },
  }))
}

export async function countAssumed(
  db: Db,
  importId: string,
): Promise<Readonly<Partial<Record<Assumption, number>>>> {
  const { rows } = await sql<{ what: Assumption; count: number }>`
    select what, count(*)::int as count
    from resource_import_lines l, jsonb_array_elements_text(l.notes -> 'assumed') as what
    where l.import_id = ${importId} and l.outcome <> 'rejected'
    group by what`.execute(db)
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
}

/** What the import wrote, beside what was here before it under the same address or title. */
export async function listTwins(
  db: Db,
  importId: string,
  limit: number,
): Promise<readonly ImportTwin[]> {
  const { rows } = await sql<ImportTwin>`
    select distinct on (l.line) known.slug as "keptSlug", known.title as "keptTitle",
      made.slug as "otherSlug", made.title as "otherTitle"
    from resource_import_lines l
    cross join jsonb_array_elements(l.notes -> 'cells') cell
    join resources made on made.id = l.resource_id and made.state <> 'retired'
    join resources known on known.state <> 'retired' and known.id <> made.id
      and known.slug = regexp_replace(cell ->> 'at', '^.*/', '')
    where l.import_id = ${importId} and l.outcome = 'created'
    order by l.line, known.id
    limit ${limit}`.execute(db)
  return rows
}

/** Of what the import wrote, what nobody but the team sees yet. */
export async function countDrafts(db: Db, importId: string): Promise<number> {
  const row = await db
    .selectFrom('resource_import_lines')
    .innerJoin('resources', 'resources.id', 'resource_import_lines.resourceId')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('importId', '=', importId)
    .where('resource_import_lines.outcome', 'in', ['created', 'updated'])
    .where('resources.state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
