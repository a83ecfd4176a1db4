import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import { plainWords } from '#kit/words.ts'
import { stagedStore } from '#platform/imports/staged-store.ts'
import type { ExperimentTables, PastImportLineRow, PastImportRow } from '../../tables.ts'
import type { PastImport, PastLine, PastMapping } from '../past-import.ts'

type Db = Kysely<ExperimentTables>

const staged = stagedStore<
  ExperimentTables,
  PastImportRow,
  PastImport,
  PastImportLineRow,
  PastLine,
  PastMapping
>({
  tables: {
    imports: 'experiment_imports',
    lines: 'experiment_import_lines',
    habits: 'experiment_import_mappings',
  },
  importOf,
  lineOf,
  outcomes: ['waiting', 'created', 'updated', 'unchanged', 'rejected', 'undone', 'kept'],
  written: { reason: 'text', experiment_id: 'uuid' },
  valuesOf: (line) => ({ reason: line.reasons.join(' '), experiment_id: line.experimentId }),
})

export const {
  find: findPastImport,
  lock: lockPastImport,
  list: listPastImports,
  listLines: listPastLines,
  saveLines: savePastLines,
  findMapping: findPastMapping,
  keepMapping: keepPastMapping,
} = staged

/** One import at a time writes, until the end of its transaction. */
export async function lockPastImports(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('experiments.import', 0))`.execute(db)
}

export async function insertPastImport(
  db: Db,
  made: PastImport,
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Promise<void> {
  const { id, fileName, header, mapping, state, total, byPersonId, at } = made
  await db
    .insertInto('experiment_imports')
    .values({
      ...{ id, fileName, state, total, at, finishedAt: null, byPersonId: byPersonId ?? null },
      header: JSON.stringify(header),
      mapping: JSON.stringify(mapping),
    })
    .execute()
  await staged.insertLines(db, id, lines)
}

export async function savePastImport(db: Db, staged: PastImport): Promise<void> {
  const { id, mapping, state, handled, finishedAt = null } = staged
  await db
    .updateTable('experiment_imports')
    .set({ mapping: JSON.stringify(mapping), state, handled, finishedAt })
    .where('id', '=', id)
    .execute()
}

/** What stands under a title already: the demonstration, which goes, is nothing. */
interface KnownTitle {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly territoryId: string | undefined
}

export async function listKnownTitles(db: Db): Promise<ReadonlyMap<string, readonly KnownTitle[]>> {
  const rows = await db
    .selectFrom('experiments')
    .select(['id', 'slug', 'title', 'territoryId'])
    .where('source', '<>', 'demo')
    .where('visibility', '<>', 'declined')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const known = new Map<string, KnownTitle[]>()
  for (const row of rows) {
    const key = plainWords(row.title)
    const titled = { ...row, territoryId: row.territoryId ?? undefined }
    known.set(key, [...(known.get(key) ?? []), titled])
  }
  return known
}

export async function listTitlesOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly slug: string; readonly title: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('experiments')
    .select(['id', 'slug', 'title'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, slug, title }) => [id, { slug, title }]))
}

/** Drafts that nobody has saved again since they were made: those that went. */
export async function deleteUntouchedDrafts(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const gone = await db
    .deleteFrom('experiments')
    .where('id', 'in', [...ids])
    .where('visibility', '=', 'draft')
    .whereRef('updatedAt', '=', 'createdAt')
    .returning('id')
    .execute()
  return new Set(gone.map(({ id }) => id))
}

/** Lines go first, then the journal of the import itself, and what columns meant. */
export async function deleteOldPastImports(
  db: Db,
  before: { readonly lines: Date; readonly imports: Date },
): Promise<number> {
  const old = db.selectFrom('experiment_imports').select('id').where('at', '<', before.lines)
  const lines = await db
    .deleteFrom('experiment_import_lines')
    .where('importId', 'in', old)
    .executeTakeFirst()
  const imports = await db
    .deleteFrom('experiment_imports')
    .where('at', '<', before.imports)
    .executeTakeFirst()
  const habits = await db
    .deleteFrom('experiment_import_mappings')
    .where('usedAt', '<', before.imports)
    .executeTakeFirst()
  return Number(lines.numDeletedRows + imports.numDeletedRows + habits.numDeletedRows)
}

function importOf(row: PastImportRow): PastImport {
  return nounOf(row, { mapping: row.mapping as PastMapping })
}

function lineOf(row: PastImportLineRow): PastLine {
  const reasons = row.reason.split(' ').filter(Boolean) as PastLine['reasons']
  return nounOf(row, { reasons }, 'reason', 'importId')
}
