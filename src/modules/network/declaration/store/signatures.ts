import { type Kysely, sql } from 'kysely'
import { type Day, dayOf } from '#kit/dates.ts'
import type { NetworkTables, SignatureRow } from '../../tables.ts'
import type { Signature, SignatureState, YearlyReminder } from '../signature.ts'

type Db = Kysely<NetworkTables>

export interface NewSignature
  extends Omit<
    Signature,
    | 'confirmed'
    | 'publishedOn'
    | 'newsOn'
    | 'remindedOneOn'
    | 'remindedTwoOn'
    | 'endedOn'
    | 'endReason'
    | 'signer'
  > {
  readonly signer: NonNullable<Signature['signer']>
  readonly askedAt: Date
  readonly recordedBy: string | undefined
}

export async function insertSignature(db: Db, signature: NewSignature): Promise<void> {
  await db
    .insertInto('network_signatures')
    .values({
      id: signature.id,
      territoryId: signature.territoryId,
      version: signature.version,
      state: signature.state,
      channel: signature.channel,
      signedOn: signature.signedOn,
      evidence: signature.evidence,
      evidenceHref: signature.evidenceHref ?? null,
      fileId: signature.fileId ?? null,
      filePublic: signature.filePublic,
      newsOn: signature.signedOn,
      askedAt: signature.askedAt,
      confirmedAt: null,
      publishedAt: signature.state === 'published' ? signature.askedAt : null,
      recordedBy: signature.recordedBy ?? null,
    })
    .execute()
  const { personId, name, title } = signature.signer
  await db
    .insertInto('network_signature_identities')
    .values({ signatureId: signature.id, personId, name, title })
    .execute()
}

export async function findSignature(db: Db, id: string): Promise<Signature | undefined> {
  const row = await signed(db).where('network_signatures.id', '=', id).executeTakeFirst()
  return row && signatureOf(row)
}

/** Held until the end of the act: two people may decide about it at once. */
export async function lockSignature(db: Db, id: string): Promise<Signature | undefined> {
  await db.selectFrom('network_signatures').select('id').where('id', '=', id).forUpdate().execute()
  return findSignature(db, id)
}

/** The word that a territory keeps today. */
export async function findSignatureOf(db: Db, territoryId: string): Promise<Signature | undefined> {
  const row = await signed(db)
    .where('territoryId', '=', territoryId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return row && signatureOf(row)
}

/** Of these states, the latest first. */
export async function listSignatures(
  db: Db,
  states: readonly SignatureState[],
  territoryId?: string,
): Promise<readonly Signature[]> {
  let query = signed(db)
    .where('state', 'in', [...states])
    .orderBy('signedOn', 'desc')
    .orderBy('network_signatures.id', 'desc')
  if (territoryId) query = query.where('territoryId', '=', territoryId)
  return (await query.execute()).map(signatureOf)
}

export async function saveSignatureState(
  db: Db,
  id: string,
  state: SignatureState,
  at: Date,
): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({
      state,
      ...(state === 'confirmed' ? { confirmedAt: at } : {}),
      ...(state === 'published' ? { publishedAt: at } : {}),
    })
    .where('id', '=', id)
    .execute()
}

export async function endSignature(
  db: Db,
  id: string,
  end: { readonly state: SignatureState; readonly on: Day; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({ state: end.state, endedOn: end.on, endReason: end.reason })
    .where('id', '=', id)
    .execute()
}

/** A word that was taken back a moment ago is given again. */
export async function putBackSignature(db: Db, id: string): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({ state: 'published', endedOn: null, endReason: '' })
    .where('id', '=', id)
    .execute()
}

/** Gives way to the signature of a later version, by the same territory. */
export async function replaceSignatureOf(db: Db, territoryId: string, on: Day): Promise<void> {
  // Two words of one territory published at the same instant would both find nothing to replace.
  const subject = `network.signature:${territoryId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(db)
  await db
    .updateTable('network_signatures')
    .set({ state: 'replaced', endedOn: on })
    .where('territoryId', '=', territoryId)
    .where('state', '=', 'published')
    .execute()
}

/** The territory has said where it stands: the years begin again. */
export async function saveNews(db: Db, id: string, on: Day): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({ newsOn: on, remindedOneOn: null, remindedTwoOn: null })
    .where('id', '=', id)
    .execute()
}

export async function markReminded(
  db: Db,
  id: string,
  reminder: YearlyReminder,
  on: Day,
): Promise<void> {
  const column = reminder === 'one' ? 'remindedOneOn' : 'remindedTwoOn'
  await db
    .updateTable('network_signatures')
    .set({ [column]: on })
    .where('id', '=', id)
    .execute()
}

export async function insertLink(
  db: Db,
  link: {
    readonly tokenHash: string
    readonly signatureId: string
    readonly at: Date
    readonly expiresOn: Day
  },
): Promise<void> {
  await db
    .insertInto('network_signature_links')
    .values({
      tokenHash: link.tokenHash,
      signatureId: link.signatureId,
      madeAt: link.at,
      expiresOn: link.expiresOn,
    })
    .execute()
}

export async function findSignatureByLink(
  db: Db,
  tokenHash: string,
  today: Day,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('network_signature_links')
    .select('signatureId')
    .where('tokenHash', '=', tokenHash)
    .where('expiresOn', '>=', today)
    .executeTakeFirst()
  return row?.signatureId
}

/** Links past their time, signatures that nobody confirmed, names that have been kept long enough. */
export async function purgeSignatures(
  db: Db,
  today: Day,
  before: { readonly asked: Day; readonly news: Day },
): Promise<number> {
  const links = await db
    .deleteFrom('network_signature_links')
    .where('expiresOn', '<', today)
    .executeTakeFirst()
  const waiting = await db
    .deleteFrom('network_signatures')
    .where('state', 'in', ['waiting', 'declined'])
    .where(sql<boolean>`asked_at < ${before.asked}::date`)
    .executeTakeFirst()
  const names = await db
    .deleteFrom('network_signature_identities')
    .where('signatureId', 'in', (of) =>
      of.selectFrom('network_signatures').select('id').where('newsOn', '<', before.news),
    )
    .executeTakeFirst()
  return Number(links.numDeletedRows + waiting.numDeletedRows + names.numDeletedRows)
}

/** The name goes; the word of the territory stays. */
export async function eraseSigner(db: Db, personId: string): Promise<void> {
  const own = db
    .selectFrom('network_signature_identities')
    .select('signatureId')
    .where('personId', '=', personId)
  await db.deleteFrom('network_signature_links').where('signatureId', 'in', own).execute()
  await db.deleteFrom('network_signature_identities').where('personId', '=', personId).execute()
}

export async function exportSigner(db: Db, personId: string) {
  const rows = await signed(db)
    .where('signer.personId', '=', personId)
    .orderBy('signedOn')
    .orderBy('network_signatures.id')
    .execute()
  return rows.map(({ signerName, signerTitle, signedOn, state, territoryId, version }) => ({
    name: signerName,
    title: signerTitle,
    signedOn,
    state,
    territoryId,
    version,
  }))
}

export async function deleteSignaturesAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_signatures')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}

function signed(db: Db) {
  return db
    .selectFrom('network_signatures')
    .leftJoin(
      'network_signature_identities as signer',
      'signer.signatureId',
      'network_signatures.id',
    )
    .selectAll('network_signatures')
    .select([
      'signer.personId as signerId',
      'signer.name as signerName',
      'signer.title as signerTitle',
    ])
}

interface SignerColumns {
  signerId: string | null
  signerName: string | null
  signerTitle: string | null
}

function signatureOf(row: SignatureRow & SignerColumns): Signature {
  const { signerId, signerName, signerTitle } = row
  return {
    id: row.id,
    territoryId: row.territoryId,
    version: row.version,
    state: row.state,
    channel: row.channel,
    signedOn: row.signedOn,
    confirmed: row.confirmedAt !== null,
    publishedOn: row.publishedAt ? dayOf(row.publishedAt) : undefined,
    evidence: row.evidence,
    evidenceHref: row.evidenceHref ?? undefined,
    fileId: row.fileId ?? undefined,
    filePublic: row.filePublic,
    newsOn: row.newsOn,
    remindedOneOn: row.remindedOneOn ?? undefined,
    remindedTwoOn: row.remindedTwoOn ?? undefined,
    endedOn: row.endedOn ?? undefined,
    endReason: row.endReason,
    signer:
      signerId === null
        ? undefined
        : { personId: signerId, name: signerName ?? '', title: signerTitle ?? '' },
  }
}
