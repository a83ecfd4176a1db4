import type { Insertable, Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Draw, DrawState } from '../draw.ts'
import type { DrawRow, DrawTables } from '../tables.ts'

type Db = Kysely<DrawTables>

export async function findDrawBySlug(db: Db, slug: string): Promise<Draw | undefined> {
  const row = await db.selectFrom('draws').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && toDraw(row)
}

export async function findDraw(db: Db, id: string): Promise<Draw | undefined> {
  const row = await db.selectFrom('draws').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDraw(row)
}

export async function getDrawOfInstrument(db: Db, instrumentId: string): Promise<Draw> {
  const row = await db
    .selectFrom('draws')
    .selectAll()
    .where('instrumentId', '=', instrumentId)
    .executeTakeFirst()
  if (!row) throw new Error(`no draw of instrument ${instrumentId}`)
  return toDraw(row)
}

/** When their experiment is published, or taken back inside. */
export async function hideDraws(db: Db, experimentId: string, hidden: boolean) {
  await db.updateTable('draws').set({ hidden }).where('experimentId', '=', experimentId).execute()
}

/** With everything that hangs on them: the database lets history go with its whole draw. */
export async function deleteDemoDraws(db: Db) {
  await db.deleteFrom('draws').where('source', '=', 'demo').execute()
}

/** Whoever moves a draw, its quotas or its chain passes here first: one at a time. */
export async function lockDraw(db: Db, id: string): Promise<Draw | undefined> {
  const row = await db
    .selectFrom('draws')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toDraw(row)
}

/** A draw held still until this act ends: no pool is frozen in the middle of a registration. */
export async function keepDrawStill(db: Db, id: string): Promise<Draw | undefined> {
  const row = await db
    .selectFrom('draws')
    .selectAll()
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  return row && toDraw(row)
}

/** Every one: open data and the map of the site say them all, the page turns its pages. */
export async function listDraws(db: Db, territoryId?: string): Promise<readonly Draw[]> {
  const rows = await db
    .selectFrom('draws')
    .selectAll()
    .$if(territoryId !== undefined, (query) => query.where('territoryId', '=', territoryId ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(toDraw)
}

export async function drawSlugTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db.selectFrom('draws').select('id').where('slug', '=', slug).executeTakeFirst()
  return row !== undefined
}

export async function insertDraw(db: Db, draw: Draw) {
  await db.insertInto('draws').values(toRow(draw)).execute()
}

/** The rule as it is now; the state goes through `moveDrawTo`. */
export async function saveDraw(db: Db, draw: Draw) {
  const { id, state: _, createdAt: __, ...row } = toRow(draw)
  await db.updateTable('draws').set(row).where('id', '=', id).execute()
}

export async function moveDrawTo(db: Db, id: string, state: DrawState, now: Date) {
  await db
    .updateTable('draws')
    .set({
      state,
      updatedAt: now,
      ...(state === 'closed' ? { closedAt: now } : {}),
      ...(state === 'void' ? { voidedAt: now } : {}),
    })
    .where('id', '=', id)
    .execute()
}

function toDraw(row: DrawRow): Draw {
  return nounOf(row)
}

function toRow(draw: Draw): Insertable<DrawRow> {
  return {
    id: draw.id,
    slug: draw.slug,
    title: draw.title,
    purpose: draw.purpose,
    organiser: draw.organiser,
    organiserKind: draw.organiserKind,
    territoryId: draw.territoryId ?? null,
    experimentId: draw.experimentId ?? null,
    phaseId: draw.phaseId ?? null,
    instrumentId: draw.instrumentId ?? null,
    protocolVersion: draw.protocolVersion ?? null,
    hidden: draw.hidden,
    parentDrawId: draw.parentDrawId ?? null,
    source: draw.source,
    state: draw.state,
    population: draw.population,
    panelSize: draw.panelSize,
    reserveSize: draw.reserveSize,
    expectedPool: draw.expectedPool ?? null,
    method: draw.method,
    listSize: draw.listSize,
    sameAddress: draw.sameAddress,
    diceAlone: draw.diceAlone,
    lettersRound: draw.lettersRound ?? null,
    indemnity: draw.indemnity,
    care: draw.care,
    registrationOpensOn: draw.registrationOpensOn ?? null,
    registrationClosesOn: draw.registrationClosesOn ?? null,
    drawOn: draw.drawOn ?? null,
    firstSessionOn: draw.firstSessionOn ?? null,
    replacementsEndOn: draw.replacementsEndOn ?? null,
    publishedAt: draw.publishedAt ?? null,
    closedAt: draw.closedAt ?? null,
    voidReason: draw.voidReason ?? null,
    voidedAt: draw.voidedAt ?? null,
    createdBy: draw.createdBy ?? null,
    createdAt: draw.createdAt,
    updatedAt: draw.updatedAt,
  }
}
