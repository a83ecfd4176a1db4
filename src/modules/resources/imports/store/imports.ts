import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { stagedStore } from '#platform/imports/staged-store.ts'
import type { Licence } from '../../licence.ts'
import type { ImportLineRow, ResourceImportRow, ResourceTables } from '../../tables.ts'
import type { ImportMapping } from '../fields.ts'
import type { ImportLine, LineTold, ResourceImport } from '../staged.ts'

type Db = Kysely<ResourceTables>

const staged = stagedStore<
  ResourceTables,
  ResourceImportRow,
  ResourceImport,
  ImportLineRow,
  ImportLine,
  ImportMapping
>({
  tables: {
    imports: 'resource_imports',
    lines: 'resource_import_lines',
    habits: 'resource_import_mappings',
  },
  importOf,
  lineOf,
  outcomes: ['waiting', 'created', 'updated', 'same', 'edited', 'rejected', 'undone', 'kept'],
  written: { reason: 'text', resource_id: 'uuid', before: 'jsonb', notes: 'jsonb' },
  valuesOf: (line) => ({
    reason: line.reason,
    resource_id: line.resourceId,
    before: line.before,
    notes: line.told,
  }),
})

export const {
  find: findResourceImport,
  lock: lockResourceImport,
  list: listResourceImports,
  listLines: listImportLines,
  saveLines: saveImportLines,
  countOutcomes: countImportOutcomes,
  findMapping: findImportMapping,
  keepMapping: keepImportMapping,
} = staged

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
  await staged.insertLines(db, importId, lines)
  await db
    .updateTable('resource_imports')
    .set((is) => ({ total: is('total', '+', lines.length) }))
    .where('id', '=', importId)
    .execute()
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
