import type { Kysely, Selectable } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { Recruitment, Source, Wave } from '../../recruitment.ts'
import type { DrawTables } from '../../tables.ts'

type Db = Kysely<DrawTables>

export async function findRecruitment(db: Db, drawId: string): Promise<Recruitment | undefined> {
  const row = await db
    .selectFrom('draw_recruitments')
    .selectAll()
    .where('drawId', '=', drawId)
    .executeTakeFirst()
  return row && toRecruitment(row)
}

/** Opened with its own key the first time; afterwards the key stays. */
export async function openRecruitment(db: Db, drawId: string, secret: string, now: Date) {
  await db
    .insertInto('draw_recruitments')
    .values({ drawId, secret, changedAt: now, record: null })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function saveRecruitment(db: Db, recruitment: Recruitment, now: Date) {
  const before = await findRecruitment(db, recruitment.drawId)
  await db
    .updateTable('draw_recruitments')
    .set({
      controller: recruitment.controller,
      contact: recruitment.contact,
      phone: recruitment.phone,
      address: recruitment.address,
      signedBy: recruitment.signedBy,
      signedAs: recruitment.signedAs,
      minimumAge: recruitment.minimumAge,
      isOpenCall: recruitment.isOpenCall,
      mayReplaceAtHome: recruitment.mayReplaceAtHome,
      poolFactor: recruitment.poolFactor,
      conflicts: recruitment.conflicts,
      sessionCents: recruitment.sessionCents,
      answerDays: recruitment.answerDays,
      setId: recruitment.setId ?? null,
      eraseOn: recruitment.eraseOn ?? null,
      // Another day has warnings of its own.
      ...(before?.eraseOn === recruitment.eraseOn
        ? {}
        : { eraseWarnedFirst: null, eraseWarnedLast: null }),
      changedAt: now,
    })
    .where('drawId', '=', recruitment.drawId)
    .execute()
}

export async function saveSharedSeed(db: Db, drawId: string, seed: string, now: Date) {
  await db
    .updateTable('draw_recruitments')
    .set({ sharedSeed: seed, changedAt: now })
    .where('drawId', '=', drawId)
    .execute()
}

/** What a person expects, instead of what was learned. */
export async function saveForecast(
  db: Db,
  drawId: string,
  recruitment: Partial<Pick<Recruitment, 'dropOuts' | 'responses'>>,
  now: Date,
) {
  await db
    .updateTable('draw_recruitments')
    .set({
      changedAt: now,
      ...(recruitment.dropOuts ? { dropOuts: JSON.stringify(recruitment.dropOuts) } : {}),
      ...(recruitment.responses ? { responses: JSON.stringify(recruitment.responses) } : {}),
    })
    .where('drawId', '=', drawId)
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
    .where('drawId', '=', drawId)
    .orderBy('id')
    .execute()
  return rows.map((row) => nounOf(row, {}, 'createdAt', 'declaredBy', 'declaredAt'))
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
      drawId: source.drawId,
      kind: source.kind,
      label: source.label,
      provenance: source.provenance,
      usualResponse: source.usualResponse,
      declaredBy: declared.by ?? null,
      declaredAt: declared.at,
      createdAt: declared.at,
    })
    .execute()
}

export async function listWaves(db: Db, drawId: string): Promise<readonly Wave[]> {
  const rows = await db
    .selectFrom('draw_waves')
    .selectAll()
    .where('drawId', '=', drawId)
    .orderBy('number')
    .execute()
  return rows.map(toWave)
}

export async function findWave(db: Db, drawId: string, id: string): Promise<Wave | undefined> {
  const row = await db
    .selectFrom('draw_waves')
    .selectAll()
    .where('drawId', '=', drawId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWave(row)
}

export async function insertWave(db: Db, wave: Wave, now: Date) {
  await db
    .insertInto('draw_waves')
    .values({
      id: wave.id,
      drawId: wave.drawId,
      sourceId: wave.sourceId,
      number: wave.number,
      size: wave.size,
      frameSize: wave.frameSize,
      frameSha256: wave.frameSha256,
      seed: wave.seed,
      seedByHouse: wave.isSeedOfHouse,
      beaconRound: wave.beacon?.round ?? null,
      beaconSignature: wave.beacon?.signature ?? null,
      listNumber: wave.beacon?.list ?? null,
      expectedResponse: wave.expectedResponse,
      confidence: wave.confidence,
      codesSha256: wave.codesSha256,
      strata: JSON.stringify(wave.strata),
      createdAt: now,
    })
    .execute()
}

export async function markWave(
  db: Db,
  id: string,
  marks: { committedAt?: Date; postedOn?: string; remindedOn?: string },
) {
  await db.updateTable('draw_waves').set(marks).where('id', '=', id).execute()
}

function toRecruitment(row: Selectable<DrawTables['draw_recruitments']>): Recruitment {
  return nounOf(
    row,
    {
      postponed:
        row.eraseFirstOn && row.eraseOn && row.eraseFirstOn < row.eraseOn
          ? { firstOn: row.eraseFirstOn, because: row.erasePostponedBecause }
          : undefined,
    },
    'changedAt',
    'record',
    'eraseFirstOn',
    'erasePostponedBecause',
    'eraseWarnedFirst',
    'eraseWarnedLast',
  )
}

function toWave(row: Selectable<DrawTables['draw_waves']>): Wave {
  return nounOf(
    row,
    {
      isSeedOfHouse: row.seedByHouse,
      beacon: row.beaconSignature
        ? {
            ...{ round: row.beaconRound ?? 0, signature: row.beaconSignature },
            list: row.listNumber ?? 0,
          }
        : undefined,
      strata: row.strata as Wave['strata'],
    },
    'createdAt',
    'beaconRound',
    'beaconSignature',
    'listNumber',
    'seedByHouse',
  )
}

/** The name of the source of a wave: where an address comes from, said to whoever was written to. */
export async function sourceOfWave(db: Db, waveId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('draw_waves as w')
    .innerJoin('draw_sources as s', 's.id', 'w.sourceId')
    .select('s.label')
    .where('w.id', '=', waveId)
    .executeTakeFirst()
  return row?.label
}
