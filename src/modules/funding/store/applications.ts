import { type Kysely, sql } from 'kysely'
import type { Application, Piece } from '../application.ts'
import type { FundingTables } from '../tables.ts'

type Db = Kysely<FundingTables>

/** The last begun first. */
export async function listApplications(
  db: Db,
  only: { readonly id?: string; readonly opportunityId?: string } = {},
): Promise<readonly Application[]> {
  const { id, opportunityId } = only
  const rows = await db
    .selectFrom('funding_applications')
    .selectAll()
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .$if(opportunityId !== undefined, (query) =>
      query.where('opportunityId', '=', opportunityId ?? ''),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
  const pieces = await db
    .selectFrom('funding_pieces')
    .selectAll()
    .where(sql<boolean>`application_id = any(${rows.map((row) => row.id)}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    ownerId: row.ownerId ?? undefined,
    askedCents: row.askedCents ?? undefined,
    sentOn: row.sentOn ?? undefined,
    decidedOn: row.decidedOn ?? undefined,
    grantId: row.grantId ?? undefined,
    pieces: pieces
      .filter(({ applicationId }) => applicationId === row.id)
      .map(({ applicationId: _, position: __, ownerId, dueOn, ...piece }) => ({
        ...{ ...piece, ownerId: ownerId ?? undefined, dueOn: dueOn ?? undefined },
      })),
  }))
}

export async function findApplication(db: Db, id: string): Promise<Application | undefined> {
  const [application] = await listApplications(db, { id })
  return application
}

/** Whoever moves it waits for whoever moves it already. */
export async function lockApplication(db: Db, id: string): Promise<Application | undefined> {
  const held = await db
    .selectFrom('funding_applications')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findApplication(db, id)
}

export async function insertApplication(db: Db, application: Application): Promise<void> {
  await db.insertInto('funding_applications').values(rowOf(application)).execute()
  await insertPieces(db, application.id, application.pieces)
}

export async function saveApplication(db: Db, application: Application): Promise<void> {
  const { id, createdAt: _, invented: __, ...row } = rowOf(application)
  await db.updateTable('funding_applications').set(row).where('id', '=', id).execute()
}

export async function replacePieces(db: Db, id: string, pieces: readonly Piece[]): Promise<void> {
  await db.deleteFrom('funding_pieces').where('applicationId', '=', id).execute()
  await insertPieces(db, id, pieces)
}

async function insertPieces(db: Db, applicationId: string, pieces: readonly Piece[]) {
  if (pieces.length === 0) return
  await db
    .insertInto('funding_pieces')
    .values(
      pieces.map((piece, position) => ({
        ...{ ...piece, applicationId, position },
        ...{ ownerId: piece.ownerId ?? null, dueOn: piece.dueOn ?? null },
      })),
    )
    .execute()
}

/** Whoever is erased follows nothing and brings nothing any more; what was asked stays. */
export async function forgetOwner(db: Db, personId: string): Promise<void> {
  const nobody = { ownerId: null }
  await db
    .updateTable('funding_opportunities')
    .set(nobody)
    .where('ownerId', '=', personId)
    .execute()
  await db.updateTable('funding_applications').set(nobody).where('ownerId', '=', personId).execute()
  await db.updateTable('funding_pieces').set(nobody).where('ownerId', '=', personId).execute()
}

function rowOf({ pieces: _, ...application }: Application) {
  return {
    ...application,
    ownerId: application.ownerId ?? null,
    askedCents: application.askedCents ?? null,
    sentOn: application.sentOn ?? null,
    decidedOn: application.decidedOn ?? null,
    grantId: application.grantId ?? null,
  }
}
