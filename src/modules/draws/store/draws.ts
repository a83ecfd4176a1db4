import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Draw, DrawState } from '../draw.ts'
import type { DrawRow } from '../tables/rule.ts'
import type { DrawTables } from '../tables.ts'

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
    .where('instrument_id', '=', instrumentId)
    .executeTakeFirst()
  if (!row) throw new Error(`no draw of instrument ${instrumentId}`)
  return toDraw(row)
}

/** When their experiment is published, or taken back inside. */
export async function hideDraws(db: Db, experimentId: string, hidden: boolean) {
  await db.updateTable('draws').set({ hidden }).where('experiment_id', '=', experimentId).execute()
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

export async function listDraws(db: Db, territoryId?: string): Promise<readonly Draw[]> {
  const rows = await db
    .selectFrom('draws')
    .selectAll()
    .$if(territoryId !== undefined, (query) => query.where('territory_id', '=', territoryId ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
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
  const { id, state: _, created_at: __, ...row } = toRow(draw)
  await db.updateTable('draws').set(row).where('id', '=', id).execute()
}

export async function moveDrawTo(db: Db, id: string, state: DrawState, now: Date) {
  await db
    .updateTable('draws')
    .set({
      state,
      updated_at: now,
      ...(state === 'closed' ? { closed_at: now } : {}),
      ...(state === 'void' ? { voided_at: now } : {}),
    })
    .where('id', '=', id)
    .execute()
}

function toDraw(row: Selectable<DrawRow>): Draw {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    purpose: row.purpose,
    organiser: row.organiser,
    organiserKind: row.organiser_kind,
    territoryId: row.territory_id ?? undefined,
    experimentId: row.experiment_id ?? undefined,
    phaseId: row.phase_id ?? undefined,
    instrumentId: row.instrument_id ?? undefined,
    protocolVersion: row.protocol_version ?? undefined,
    hidden: row.hidden,
    parentDrawId: row.parent_draw_id ?? undefined,
    source: row.source,
    state: row.state,
    population: row.population,
    panelSize: row.panel_size,
    reserveSize: row.reserve_size,
    expectedPool: row.expected_pool ?? undefined,
    method: row.method,
    listSize: row.list_size,
    sameAddress: row.same_address,
    diceAlone: row.dice_alone,
    lettersRound: row.letters_round === null ? undefined : Number(row.letters_round),
    indemnity: row.indemnity,
    care: row.care,
    registrationOpensOn: row.registration_opens_on ?? undefined,
    registrationClosesOn: row.registration_closes_on ?? undefined,
    drawOn: row.draw_on ?? undefined,
    firstSessionOn: row.first_session_on ?? undefined,
    replacementsEndOn: row.replacements_end_on ?? undefined,
    publishedAt: row.published_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    voidReason: row.void_reason ?? undefined,
    voidedAt: row.voided_at ?? undefined,
    createdBy: row.created_by ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function toRow(draw: Draw): Insertable<DrawRow> {
  return {
    id: draw.id,
    slug: draw.slug,
    title: draw.title,
    purpose: draw.purpose,
    organiser: draw.organiser,
    organiser_kind: draw.organiserKind,
    territory_id: draw.territoryId ?? null,
    experiment_id: draw.experimentId ?? null,
    phase_id: draw.phaseId ?? null,
    instrument_id: draw.instrumentId ?? null,
    protocol_version: draw.protocolVersion ?? null,
    hidden: draw.hidden,
    parent_draw_id: draw.parentDrawId ?? null,
    source: draw.source,
    state: draw.state,
    population: draw.population,
    panel_size: draw.panelSize,
    reserve_size: draw.reserveSize,
    expected_pool: draw.expectedPool ?? null,
    method: draw.method,
    list_size: draw.listSize,
    same_address: draw.sameAddress,
    dice_alone: draw.diceAlone,
    letters_round: draw.lettersRound ?? null,
    indemnity: draw.indemnity,
    care: draw.care,
    registration_opens_on: draw.registrationOpensOn ?? null,
    registration_closes_on: draw.registrationClosesOn ?? null,
    draw_on: draw.drawOn ?? null,
    first_session_on: draw.firstSessionOn ?? null,
    replacements_end_on: draw.replacementsEndOn ?? null,
    published_at: draw.publishedAt ?? null,
    closed_at: draw.closedAt ?? null,
    void_reason: draw.voidReason ?? null,
    voided_at: draw.voidedAt ?? null,
    created_by: draw.createdBy ?? null,
    created_at: draw.createdAt,
    updated_at: draw.updatedAt,
  }
}
