import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { ExperimentTables, ProtocolAdoptionRow, ProtocolAmendmentRow } from '../../tables.ts'
import type { Amendment, ProtocolAdoption, ProtocolFreeze, ProtocolStanding } from '../protocol.ts'

type Db = Kysely<ExperimentTables>

/** Where the protocol stands: its last version, its adoption, its latest freeze, its open amendment. */
export async function findStanding(db: Db, experimentId: string): Promise<ProtocolStanding> {
  const [head, [adoption], [frozen], amendment] = await Promise.all([
    db
      .selectFrom('protocols')
      .select('version')
      .where('experimentId', '=', experimentId)
      .executeTakeFirst(),
    listAdoptions(db, experimentId),
    listFreezes(db, experimentId),
    findOpenAmendment(db, experimentId),
  ])
  return { version: head?.version ?? 0, adoption, frozen, amendment }
}

/** The latest first. */
export async function listAdoptions(
  db: Db,
  experimentId: string,
): Promise<readonly ProtocolAdoption[]> {
  const rows = await db
    .selectFrom('protocol_adoptions')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('number', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(adoptionOf)
}

export async function addAdoption(
  db: Db,
  experimentId: string,
  adoption: ProtocolAdoption,
): Promise<void> {
  await db
    .insertInto('protocol_adoptions')
    .values({
      id: adoption.id,
      experimentId,
      number: adoption.version,
      circle: adoption.circle,
      adoptedOn: adoption.adoptedOn,
      minutes: adoption.minutes,
      link: adoption.link ?? null,
      fileId: adoption.fileId ?? null,
      recordedBy: adoption.recordedBy ?? null,
      at: adoption.at,
    })
    .execute()
}

/** The latest first. */
export async function listFreezes(
  db: Db,
  experimentId: string,
): Promise<readonly ProtocolFreeze[]> {
  const rows = await freezes(db)
    .where('experimentId', '=', experimentId)
    .orderBy('number', 'desc')
    .execute()
  return rows.map(freezeOf)
}

/** Those of these experiments whose protocol was frozen, in one question. */
export async function listFrozenAmong(
  db: Db,
  experimentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (experimentIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('protocol_freezes')
    .select('experimentId')
    .where('experimentId', 'in', experimentIds)
    .distinct()
    .execute()
  return new Set(rows.map(({ experimentId }) => experimentId))
}

/** The exact bytes that were hashed and frozen. */
export async function findFrozenBytes(
  db: Db,
  experimentId: string,
  version: number,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('protocol_freezes')
    .select('bytes')
    .where('experimentId', '=', experimentId)
    .where('number', '=', version)
    .executeTakeFirst()
  return row && new Uint8Array(row.bytes)
}

export async function addFreeze(
  db: Db,
  experimentId: string,
  freeze: ProtocolFreeze,
  bytes: Uint8Array,
): Promise<void> {
  await db
    .insertInto('protocol_freezes')
    .values({
      experimentId,
      number: freeze.version,
      bytes: Buffer.from(bytes),
      sha256: freeze.sha256,
      frozenAt: freeze.frozenAt,
      frozenBy: freeze.frozenBy ?? null,
      amends: freeze.amends ?? null,
      reason: freeze.reason,
    })
    .execute()
}

async function findOpenAmendment(db: Db, experimentId: string): Promise<Amendment | undefined> {
  const row = await db
    .selectFrom('protocol_amendments')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  return row && amendmentOf(row)
}

export async function addAmendment(
  db: Db,
  experimentId: string,
  amendment: Amendment,
): Promise<void> {
  await db
    .insertInto('protocol_amendments')
    .values({
      id: amendment.id,
      experimentId,
      amends: amendment.amends,
      reason: amendment.reason,
      openedBy: amendment.openedBy ?? null,
      openedAt: amendment.openedAt,
      outcome: null,
      endedAt: null,
    })
    .execute()
}

export async function endAmendment(
  db: Db,
  id: string,
  outcome: 'frozen' | 'abandoned',
  at: Date,
): Promise<void> {
  await db
    .updateTable('protocol_amendments')
    .set({ outcome, endedAt: at })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute()
}

/** One that was given up a moment ago goes on. */
export async function reopenAmendment(db: Db, id: string): Promise<void> {
  await db
    .updateTable('protocol_amendments')
    .set({ outcome: null, endedAt: null })
    .where('id', '=', id)
    .where('outcome', '=', 'abandoned')
    .execute()
}

function freezes(db: Db) {
  return db
    .selectFrom('protocol_freezes')
    .select(['experimentId', 'number', 'sha256', 'frozenAt', 'frozenBy', 'amends', 'reason'])
}

function freezeOf(row: {
  number: number
  sha256: string
  frozenAt: Date
  frozenBy: string | null
  amends: number | null
  reason: string
}): ProtocolFreeze {
  return {
    version: row.number,
    sha256: row.sha256,
    frozenAt: row.frozenAt,
    frozenBy: row.frozenBy ?? undefined,
    amends: row.amends ?? undefined,
    reason: row.reason,
  }
}

function adoptionOf(row: ProtocolAdoptionRow): ProtocolAdoption {
  return nounOf(row, { version: row.number }, 'number', 'experimentId')
}

function amendmentOf(row: ProtocolAmendmentRow): Amendment {
  return nounOf(row, {}, 'endedAt', 'experimentId', 'outcome')
}
