import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { DrawTables } from '../../tables.ts'
import type { DrawFile } from '../draw-file.ts'

type Db = Kysely<DrawTables>

export async function insertFile(db: Db, file: DrawFile, by: string | undefined) {
  await db
    .insertInto('draw_files')
    .values({
      id: file.id,
      drawId: file.drawId,
      kind: file.kind,
      fileName: file.fileName,
      encoding: file.encoding,
      sha256: file.sha256,
      header: JSON.stringify(file.header),
      rows: JSON.stringify(file.rows),
      mapping: JSON.stringify(file.mapping),
      options: JSON.stringify(file.options),
      total: file.total,
      taken: 0,
      rejected: 0,
      rejectedRows: null,
      state: 'read',
      byPersonId: by ?? null,
      at: file.at,
      finishedAt: null,
    })
    .execute()
}

export async function findFile(
  db: Db,
  drawId: string,
  id: string,
  asked: { readonly lock?: boolean } = {},
): Promise<DrawFile | undefined> {
  const row = await db
    .selectFrom('draw_files')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('id', '=', id)
    .$if(asked.lock === true, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && toFile(row)
}

export async function listFiles(db: Db, drawId: string): Promise<readonly DrawFile[]> {
  const rows = await db
    .selectFrom('draw_files')
    .selectAll()
    .where('drawId', '=', drawId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toFile)
}

export async function saveMapping(
  db: Db,
  id: string,
  mapping: DrawFile['mapping'],
  options: DrawFile['options'],
) {
  await db
    .updateTable('draw_files')
    .set({ mapping: JSON.stringify(mapping), options: JSON.stringify(options) })
    .where('id', '=', id)
    .execute()
}

/** Done: the lines go, but for those that were refused, which wait a week for whoever mends them. */
export async function finishFile(
  db: Db,
  id: string,
  outcome: {
    readonly taken: number
    readonly rejected: readonly {
      readonly line: number
      readonly cells: readonly string[]
      readonly reason: string
    }[]
  },
  now: Date,
) {
  await db
    .updateTable('draw_files')
    .set({
      rows: null,
      state: 'done',
      taken: outcome.taken,
      rejected: outcome.rejected.length,
      rejectedRows: JSON.stringify(outcome.rejected),
      finishedAt: now,
    })
    .where('id', '=', id)
    .execute()
}

function toFile(row: Selectable<DrawTables['draw_files']>): DrawFile {
  return nounOf(
    row,
    {
      header: row.header as DrawFile['header'],
      rows: (row.rows ?? []) as DrawFile['rows'],
      mapping: row.mapping as DrawFile['mapping'],
      options: row.options as DrawFile['options'],
      rejectedRows: (row.rejectedRows ?? []) as DrawFile['rejectedRows'],
    },
    'byPersonId',
    'finishedAt',
  )
}
