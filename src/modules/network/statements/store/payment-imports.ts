import type { Kysely } from 'kysely'
import { sha256Of } from '#platform/secrets/sha256.ts'
import type { NetworkTables } from '../../tables.ts'
import type { ImportKind, RejectedLine, StatementLine } from '../statement.ts'
import type { StatementColumns } from '../statement-columns.ts'

type Db = Kysely<NetworkTables>

export interface StatementImport {
  readonly id: string
  readonly kind: ImportKind
  readonly lines: readonly StatementLine[]
  readonly rejected: readonly RejectedLine[]
  /** Absent from statements that were read before columns were told. */
  readonly columns?: StatementColumns | undefined
  /** What was not read of the file: sheets, lines above the titles. */
  readonly told?: string | undefined
  readonly confirmedAt: Date | undefined
}

export async function insertImport(
  db: Db,
  read: Omit<StatementImport, 'confirmedAt'> & { readonly fileName: string },
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('network_payment_imports')
    .values({
      id: read.id,
      kind: read.kind,
      fileName: read.fileName,
      lines: JSON.stringify({
        lines: read.lines,
        rejected: read.rejected,
        columns: read.columns,
        told: read.told,
      }),
      importedBy: by.personId ?? null,
      importedAt: by.at,
      confirmedAt: null,
    })
    .execute()
}

export async function findImport(db: Db, id: string): Promise<StatementImport | undefined> {
  const row = await db
    .selectFrom('network_payment_imports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const held = row.lines as Pick<StatementImport, 'lines' | 'rejected' | 'columns' | 'told'>
  const kind = row.kind
  return { id: row.id, kind, ...held, confirmedAt: row.confirmedAt ?? undefined }
}

export async function markConfirmed(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('network_payment_imports')
    .set({ confirmedAt: now })
    .where('id', '=', id)
    .execute()
}

/** By which a line is known again, in whatever file it comes back. Only a digest is kept. */
export function sourceKeyOf(kind: ImportKind, line: StatementLine): string {
  const { day, cents, label, twin } = line
  return sha256Of([kind, day, cents, label, twin].join('\n'))
}

export async function deleteImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('network_payment_imports').where('id', '=', id).execute()
}
