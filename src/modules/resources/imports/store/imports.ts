import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { LineOutcome } from '../../import-states.ts'
import type { Licence } from '../../licence.ts'
import type { ImportLineRow, ResourceImportRow, ResourceTables } from '../../tables.ts'
import type { ImportMapping } from '../fields.ts'
import type { ImportLine, LineTold, ResourceImport } from '../staged.ts'

type Db = Kysely<ResourceTables>

export async function insertResourceImport(db: Db, resourceImport: ResourceImport): Promise<void> {
  await db
    .insertInto('resource_imports')
    .values({
      id: resourceImport.id,
      fileName: resourceImport.fileName,
      fileHash: resourceImport.fileHash,
      format: resourceImport.format,
      header: JSON.stringify(resourceImport.header),
      mapping: JSON.stringify(resourceImport.mapping),
      source: resourceImport.source,
      licence: resourceImport.licence,
      kind: resourceImport.kind,
      publish: resourceImport.publish,
      alike: resourceImport.alike,
      state: resourceImport.state,
      pictures: resourceImport.pictures,
      byPersonId: resourceImport.byPersonId ?? null,
      at: resourceImport.at,
      finishedAt: null,
    })
    .execute()
}

export async function insertImportLines(
  db: Db,
  importId: string,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('resource_import_lines')
    .values(lines.map(({ line, cells }) => ({ importId, line, cells: JSON.stringify(cells) })))
    .execute()
  await db
    .updateTable('resource_imports')
    .set((is) => ({ total: is('total', '+', lines.length) }))
    .where('id', '=', importId)
    .execute()
}

export async function findResourceImport(db: Db, id: string): Promise<ResourceImport | undefined> {
  const row = await db
    .selectFrom('resource_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && importOf(row)
}

export async function lockResourceImport(db: Db, id: string): Promise<ResourceImport | undefined> {
  const row = await db
    .selectFrom('resource_imports')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && importOf(row)
}

/** A file that was being imported when something stopped: it goes on from where it was. */
export async function findUnfinished(
  db: Db,
  fileHash: string,
  source: string,
): Promise<ResourceImport | undefined> {
  const row = await db
    .selectFrom('resource_imports')
    .selectAll()
    .where('fileHash', '=', fileHash)
    .where('source', '=', source)
    .where('state', '=', 'running')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && importOf(row)
}

export async function saveResourceImport(db: Db, resourceImport: ResourceImport): Promise<void> {
  await db
    .updateTable('resource_imports')
    .set({
      mapping: JSON.stringify(resourceImport.mapping),
      source: resourceImport.source,
      licence: resourceImport.licence,
      kind: resourceImport.kind,
      publish: resourceImport.publish,
      alike: resourceImport.alike,
      state: resourceImport.state,
      handled: resourceImport.handled,
      finishedAt: resourceImport.finishedAt ?? null,
    })
    .where('id', '=', resourceImport.id)
    .execute()
}

export async function listResourceImports(db: Db, limit = 20): Promise<readonly ResourceImport[]> {
  const rows = await db
    .selectFrom('resource_imports')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(importOf)
}

export async function listImportLines(
  db: Db,
  importId: string,
  asked: {
    readonly after?: number
    readonly limit: number
    readonly outcomes?: readonly LineOutcome[]
  },
): Promise<readonly ImportLine[]> {
  const rows = await db
    .selectFrom('resource_import_lines')
    .selectAll()
    .where('importId', '=', importId)
    .where('line', '>', asked.after ?? 0)
    .$if(asked.outcomes !== undefined, (query) =>
      query.where('outcome', 'in', [...(asked.outcomes ?? [])]),
    )
    .orderBy('line')
    .limit(asked.limit)
    .execute()
  return rows.map(lineOf)
}

/** What became of these lines, written together. */
export async function saveImportLines(
  db: Db,
  importId: string,
  lines: readonly Omit<ImportLine, 'cells'>[],
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map((line) => ({
    line: line.line,
    outcome: line.outcome,
    reason: line.reason,
    resource_id: line.resourceId ?? null,
    before: line.before ?? null,
    notes: line.told,
  }))
  await sql`
    update resource_import_lines r
    set outcome = s.outcome, reason = s.reason, resource_id = s.resource_id, before = s.before,
      notes = s.notes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as s(line int, outcome text, reason text, resource_id uuid, before jsonb,
        notes jsonb)
    where r.import_id = ${importId} and r.line = s.line`.execute(db)
}

export async function countImportOutcomes(
  db: Db,
  importId: string,
): Promise<Readonly<Record<LineOutcome, number>>> {
  const rows = await db
    .selectFrom('resource_import_lines')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('importId', '=', importId)
    .groupBy('outcome')
    .execute()
  const counts: Record<LineOutcome, number> = {
    waiting: 0,
    created: 0,
    updated: 0,
    same: 0,
    edited: 0,
    rejected: 0,
    undone: 0,
    kept: 0,
  }
  for (const { outcome, count } of rows) counts[outcome] = count
  return counts
}

export async function findImportMapping(
  db: Db,
  headings: string,
): Promise<ImportMapping | undefined> {
  const row = await db
    .selectFrom('resource_import_mappings')
    .select('mapping')
    .where('headings', '=', headings)
    .executeTakeFirst()
  return row?.mapping as ImportMapping | undefined
}

export async function keepImportMapping(
  db: Db,
  headings: string,
  mapping: ImportMapping,
  now: Date,
): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), usedAt: now }
  await db
    .insertInto('resource_import_mappings')
    .values({ headings, ...kept })
    .onConflict((conflict) => conflict.column('headings').doUpdateSet(kept))
    .execute()
}

/** Lines of files are kept a month, unfinished files a day more; headings two years. */
export async function purgeImports(db: Db, now: Date): Promise<number> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const lines = await db
    .deleteFrom('resource_import_lines')
    .where('importId', 'in', (of) =>
      of
        .selectFrom('resource_imports')
        .select('id')
        .where(sql<boolean>`coalesce(finished_at, at) < ${ago(30)}`),
    )
    .executeTakeFirst()
  const habits = await db
    .deleteFrom('resource_import_mappings')
    .where('usedAt', '<', ago(730))
    .executeTakeFirst()
  return Number(lines.numDeletedRows + habits.numDeletedRows)
}

export async function forgetImporter(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('resource_imports')
    .set({ byPersonId: null })
    .where('byPersonId', '=', personId)
    .execute()
}

function importOf(row: ResourceImportRow): ResourceImport {
  return nounOf(row, {
    mapping: row.mapping as ImportMapping,
    licence: row.licence as Licence,
    kind: row.kind as ResourceImport['kind'],
  })
}

function lineOf(row: ImportLineRow): ImportLine {
  return nounOf(
    row,
    {
      reason: row.reason as ImportLine['reason'],
      told: { cells: [], assumed: [], ...(row.notes as Partial<LineTold>) },
    },
    'importId',
    'notes',
  )
}
