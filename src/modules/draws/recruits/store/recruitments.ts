import type { Kysely, Selectable } from 'kysely'
import type { Recruitment, Source, Wave } from '../../recruitment.ts'
import type { RecruitTables } from '../../tables/recruiting.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export async function findRecruitment(db: Db, drawId: string): Promise<Recruitment | undefined> {
  const row = await db
    .selectFrom('draw_recruitments')
    .selectAll()
    .where('draw_id', '=', drawId)
    .executeTakeFirst()
  return row && toRecruitment(row)
}

/** Opened with its own key the first time; afterwards the key stays. */
export async function openRecruitment(db: Db, drawId: string, secret: string, now: Date) {
  await db
    .insertInto('draw_recruitments')
    .values({ draw_id: drawId, secret, changed_at: now, record: null })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function saveRecruitment(db: Db, one: Recruitment, now: Date) {
  const before = await findRecruitment(db, one.drawId)
  await db
    .updateTable('draw_recruitments')
    .set({
      controller: one.controller,
      contact: one.contact,
      phone: one.phone,
      address: one.address,
      signed_by: one.signedBy,
      signed_as: one.signedAs,
      minimum_age: one.minimumAge,
      is_open_call: one.isOpenCall,
      may_replace_at_home: one.mayReplaceAtHome,
      pool_factor: one.poolFactor,
      conflicts: one.conflicts,
      session_cents: one.sessionCents,
      answer_days: one.answerDays,
      set_id: one.setId ?? null,
      erase_on: one.eraseOn ?? null,
      // Another day has warnings of its own.
      ...(before?.eraseOn === one.eraseOn
        ? {}
        : { erase_warned_first: null, erase_warned_last: null }),
      changed_at: now,
    })
    .where('draw_id', '=', one.drawId)
    .execute()
}

export async function saveSharedSeed(db: Db, drawId: string, seed: string, now: Date) {
  await db
    .updateTable('draw_recruitments')
    .set({ shared_seed: seed, changed_at: now })
    .where('draw_id', '=', drawId)
    .execute()
}

/** What a person expects, instead of what was learned. */
export async function saveForecast(
  db: Db,
  drawId: string,
  said: Partial<Pick<Recruitment, 'dropOuts' | 'responses'>>,
  now: Date,
) {
  await db
    .updateTable('draw_recruitments')
    .set({
      changed_at: now,
      ...(said.dropOuts ? { drop_outs: JSON.stringify(said.dropOuts) as never } : {}),
      ...(said.responses ? { responses: JSON.stringify(said.responses) as never } : {}),
    })
    .where('draw_id', '=', drawId)
    .execute()
}

/** Recruitments whose codes still open something. */
export async function listOpenRecruitments(db: Db): Promise<readonly Recruitment[]> {
  const rows = await db
    .selectFrom('draw_recruitments')
    .selectAll()
    .where('secret', 'is not', null)
    .execute()
  return rows.map(toRecruitment)
}

export async function listSources(db: Db, drawId: string): Promise<readonly Source[]> {
  const rows = await db
    .selectFrom('draw_sources')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    drawId: row.draw_id,
    kind: row.kind,
    label: row.label,
    provenance: row.provenance,
    usualResponse: row.usual_response,
  }))
}

export async function insertSource(
  db: Db,
  source: Source,
  declared: { readonly by: string | undefined; readonly at: Date },
) {
  await db
    .insertInto('draw_sources')
    .values({
      id: source.id,
      draw_id: source.drawId,
      kind: source.kind,
      label: source.label,
      provenance: source.provenance,
      usual_response: source.usualResponse,
      declared_by: declared.by ?? null,
      declared_at: declared.at,
      created_at: declared.at,
    })
    .execute()
}

export async function listWaves(db: Db, drawId: string): Promise<readonly Wave[]> {
  const rows = await db
    .selectFrom('draw_waves')
    .selectAll()
    .where('draw_id', '=', drawId)
    .orderBy('number')
    .execute()
  return rows.map(toWave)
}

export async function findWave(db: Db, drawId: string, id: string): Promise<Wave | undefined> {
  const row = await db
    .selectFrom('draw_waves')
    .selectAll()
    .where('draw_id', '=', drawId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWave(row)
}

export async function insertWave(db: Db, wave: Wave, now: Date) {
  await db
    .insertInto('draw_waves')
    .values({
      id: wave.id,
      draw_id: wave.drawId,
      source_id: wave.sourceId,
      number: wave.number,
      size: wave.size,
      frame_size: wave.frameSize,
      frame_sha256: wave.frameSha256,
      seed: wave.seed,
      seed_by_house: wave.isSeedOfHouse,
      beacon_round: wave.beacon?.round ?? null,
      beacon_signature: wave.beacon?.signature ?? null,
      list_number: wave.beacon?.list ?? null,
      expected_response: wave.expectedResponse,
      confidence: wave.confidence,
      codes_sha256: wave.codesSha256,
      strata: JSON.stringify(wave.strata),
      created_at: now,
    })
    .execute()
}

export async function markWave(
  db: Db,
  id: string,
  marks: { committed_at?: Date; posted_on?: string; reminded_on?: string },
) {
  await db.updateTable('draw_waves').set(marks).where('id', '=', id).execute()
}

function toRecruitment(row: Selectable<RecruitTables['draw_recruitments']>): Recruitment {
  return {
    drawId: row.draw_id,
    secret: row.secret ?? undefined,
    controller: row.controller,
    contact: row.contact,
    phone: row.phone,
    address: row.address,
    signedBy: row.signed_by,
    signedAs: row.signed_as,
    minimumAge: row.minimum_age,
    isOpenCall: row.is_open_call,
    mayReplaceAtHome: row.may_replace_at_home,
    poolFactor: row.pool_factor,
    conflicts: row.conflicts,
    sessionCents: row.session_cents,
    answerDays: row.answer_days,
    setId: row.set_id ?? undefined,
    eraseOn: row.erase_on ?? undefined,
    postponed:
      row.erase_first_on && row.erase_on && row.erase_first_on < row.erase_on
        ? { firstOn: row.erase_first_on, because: row.erase_postponed_because }
        : undefined,
    erasedAt: row.erased_at ?? undefined,
    dropOuts: row.drop_outs,
    responses: row.responses,
    sharedSeed: row.shared_seed,
  }
}

function toWave(row: Selectable<RecruitTables['draw_waves']>): Wave {
  return {
    id: row.id,
    drawId: row.draw_id,
    sourceId: row.source_id,
    number: row.number,
    size: row.size,
    frameSize: row.frame_size,
    frameSha256: row.frame_sha256,
    seed: row.seed,
    isSeedOfHouse: row.seed_by_house,
    beacon: row.beacon_signature
      ? {
          ...{ round: Number(row.beacon_round), signature: row.beacon_signature },
          list: row.list_number ?? 0,
        }
      : undefined,
    expectedResponse: row.expected_response,
    confidence: row.confidence,
    codesSha256: row.codes_sha256,
    strata: row.strata as Wave['strata'],
    committedAt: row.committed_at ?? undefined,
    postedOn: row.posted_on ?? undefined,
    remindedOn: row.reminded_on ?? undefined,
  }
}

/** The name of the source of a wave: where an address comes from, said to whoever was written to. */
export async function sourceOfWave(db: Db, waveId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('draw_waves as w')
    .innerJoin('draw_sources as s', 's.id', 'w.source_id')
    .select('s.label')
    .where('w.id', '=', waveId)
    .executeTakeFirst()
  return row?.label
}
