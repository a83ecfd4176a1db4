import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Chance } from '#kit/chance.ts'
import type { GovernanceTables } from '../../tables.ts'
import type { OpenedPaper } from '../seen.ts'

type Db = Kysely<GovernanceTables>

export interface Paper {
  /** Nobody, for a blank paper. */
  readonly named: string | null
  readonly reason: string
}

const method = 'aes-256-gcm'
/** All sealed papers have one length: it says nothing of who is named, nor of the length of a reason. */
const sealedLength = 8192

/**
 * AES-256-GCM under the key of one election, which is kept with the files and not in the database.
 * The election and the author are authenticated: a paper cannot be moved to another hand.
 */
export function sealPaper(
  key: Uint8Array,
  chance: Chance,
  where: { readonly decisionId: string; readonly personId: string },
  paper: Paper,
): Uint8Array {
  const text = Buffer.from(JSON.stringify(paper))
  const plain = Buffer.alloc(sealedLength)
  if (text.length + 4 > sealedLength) throw new Error('a paper is longer than its envelope')
  plain.writeUInt32BE(text.length, 0)
  text.copy(plain, 4)
  const iv = chance.bytes(12)
  const cipher = createCipheriv(method, key, iv)
  cipher.setAAD(Buffer.from(`${where.decisionId}:${where.personId}`))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the envelope was touched, moved, or sealed under another key. */
export function openPaper(
  key: Uint8Array,
  where: { readonly decisionId: string; readonly personId: string },
  sealed: Uint8Array,
): Paper {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv(method, key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(`${where.decisionId}:${where.personId}`))
  decipher.setAuthTag(bytes.subarray(-16))
  const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
  const length = plain.readUInt32BE(0)
  return JSON.parse(plain.subarray(4, 4 + length).toString())
}

/** Hands in a paper, or another one in its place: it may be changed until all are opened. */
export async function putSealedPaper(
  db: Db,
  where: { readonly decisionId: string; readonly personId: string },
  sealed: Uint8Array,
  onPaper: boolean,
): Promise<void> {
  const sealedBytes = Buffer.from(sealed)
  await db
    .insertInto('decision_nominations')
    .values({
      decisionId: where.decisionId,
      personId: where.personId,
      sealed: sealedBytes,
      namedId: null,
      movedTo: null,
      onPaper,
    })
    .onConflict((conflict) =>
      conflict.columns(['decisionId', 'personId']).doUpdateSet({ sealed: sealedBytes, onPaper }),
    )
    .execute()
}

export async function listSealed(
  db: Db,
  decisionId: string,
): Promise<readonly { readonly personId: string; readonly sealed: Uint8Array }[]> {
  const rows = await db
    .selectFrom('decision_nominations')
    .select(['personId', 'sealed'])
    .where('decisionId', '=', decisionId)
    .orderBy('personId')
    .execute()
  return rows.flatMap((row) => (row.sealed ? [{ personId: row.personId, sealed: row.sealed }] : []))
}

export async function dropPaper(db: Db, decisionId: string, personId: string): Promise<void> {
  await db
    .deleteFrom('decision_nominations')
    .where('decisionId', '=', decisionId)
    .where('personId', '=', personId)
    .where('sealed', 'is not', null)
    .execute()
}

export async function putOpenedPaper(
  db: Db,
  decisionId: string,
  personId: string,
  paper: Paper,
): Promise<void> {
  await db
    .updateTable('decision_nominations')
    .set({ sealed: null, namedId: paper.named, reason: paper.reason })
    .where('decisionId', '=', decisionId)
    .where('personId', '=', personId)
    .execute()
}

export async function movePaper(
  db: Db,
  decisionId: string,
  personId: string,
  to: string,
  reason: string,
): Promise<void> {
  await db
    .updateTable('decision_nominations')
    .set({ movedTo: to, movedReason: reason })
    .where('decisionId', '=', decisionId)
    .where('personId', '=', personId)
    .execute()
}

/** Papers that are open; none before all are. */
export async function listOpened(db: Db, decisionId: string): Promise<readonly OpenedPaper[]> {
  const rows = await db
    .selectFrom('decision_nominations')
    .selectAll()
    .where('decisionId', '=', decisionId)
    .where('sealed', 'is', null)
    .orderBy('personId')
    .execute()
  return rows.map((row) => ({
    personId: row.personId,
    named: row.namedId ?? undefined,
    reason: row.reason,
    movedTo: row.movedTo ?? undefined,
    movedReason: row.movedReason,
  }))
}
