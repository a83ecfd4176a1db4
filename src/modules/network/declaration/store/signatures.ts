import { type Kysely, type Selectable, sql } from 'kysely'
import { type Day, dayOf } from '#kit/dates.ts'
import type { SignatureRow } from '../../tables/declaration.ts'
import type { NetworkTables } from '../../tables.ts'
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

export async function insertSignature(db: Db, given: NewSignature): Promise<void> {
  await db
    .insertInto('network_signatures')
    .values({
      id: given.id,
      territory_id: given.territoryId,
      version: given.version,
      state: given.state,
      channel: given.channel,
      signed_on: given.signedOn,
      evidence: given.evidence,
      evidence_href: given.evidenceHref ?? null,
      file_id: given.fileId ?? null,
      file_public: given.filePublic,
      news_on: given.signedOn,
      asked_at: given.askedAt,
      confirmed_at: null,
      published_at: given.state === 'published' ? given.askedAt : null,
      recorded_by: given.recordedBy ?? null,
    })
    .execute()
  const { personId, name, title } = given.signer
  await db
    .insertInto('network_signature_identities')
    .values({ signature_id: given.id, person_id: personId, name, title })
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
    .where('territory_id', '=', territoryId)
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
    .orderBy('signed_on', 'desc')
    .orderBy('network_signatures.id', 'desc')
  if (territoryId) query = query.where('territory_id', '=', territoryId)
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
      ...(state === 'confirmed' ? { confirmed_at: at } : {}),
      ...(state === 'published' ? { published_at: at } : {}),
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
    .set({ state: end.state, ended_on: end.on, end_reason: end.reason })
    .where('id', '=', id)
    .execute()
}

/** A word that was taken back a moment ago is given again. */
export async function putBackSignature(db: Db, id: string): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({ state: 'published', ended_on: null, end_reason: '' })
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
    .set({ state: 'replaced', ended_on: on })
    .where('territory_id', '=', territoryId)
    .where('state', '=', 'published')
    .execute()
}

/** The territory has said where it stands: the years begin again. */
export async function saveNews(db: Db, id: string, on: Day): Promise<void> {
  await db
    .updateTable('network_signatures')
    .set({ news_on: on, reminded_one_on: null, reminded_two_on: null })
    .where('id', '=', id)
    .execute()
}

export async function markReminded(
  db: Db,
  id: string,
  reminder: YearlyReminder,
  on: Day,
): Promise<void> {
  const column = reminder === 'one' ? 'reminded_one_on' : 'reminded_two_on'
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
      token_hash: link.tokenHash,
      signature_id: link.signatureId,
      made_at: link.at,
      expires_on: link.expiresOn,
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
    .select('signature_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_on', '>=', today)
    .executeTakeFirst()
  return row?.signature_id
}

/** Links past their time, signatures that nobody confirmed, names that have been kept long enough. */
export async function purgeSignatures(
  db: Db,
  today: Day,
  before: { readonly asked: Day; readonly news: Day },
): Promise<number> {
  const links = await db
    .deleteFrom('network_signature_links')
    .where('expires_on', '<', today)
    .executeTakeFirst()
  const waiting = await db
    .deleteFrom('network_signatures')
    .where('state', 'in', ['waiting', 'declined'])
    .where(sql<boolean>`asked_at < ${before.asked}::date`)
    .executeTakeFirst()
  const names = await db
    .deleteFrom('network_signature_identities')
    .where('signature_id', 'in', (of) =>
      of.selectFrom('network_signatures').select('id').where('news_on', '<', before.news),
    )
    .executeTakeFirst()
  return Number(links.numDeletedRows + waiting.numDeletedRows + names.numDeletedRows)
}

/** The name goes; the word of the territory stays. */
export async function eraseSigner(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('network_signature_identities').where('person_id', '=', personId).execute()
}

export async function exportSigner(db: Db, personId: string) {
  const rows = await signed(db)
    .where('signer.person_id', '=', personId)
    .orderBy('signed_on')
    .orderBy('network_signatures.id')
    .execute()
  return rows.map(({ signer_name, signer_title, signed_on, state, territory_id, version }) => ({
    name: signer_name,
    title: signer_title,
    signedOn: signed_on,
    state,
    territoryId: territory_id,
    version,
  }))
}

export async function deleteSignaturesAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_signatures')
    .where('territory_id', 'in', [...territoryIds])
    .execute()
}

function signed(db: Db) {
  return db
    .selectFrom('network_signatures')
    .leftJoin(
      'network_signature_identities as signer',
      'signer.signature_id',
      'network_signatures.id',
    )
    .selectAll('network_signatures')
    .select([
      'signer.person_id as signer_id',
      'signer.name as signer_name',
      'signer.title as signer_title',
    ])
}

interface SignerColumns {
  signer_id: string | null
  signer_name: string | null
  signer_title: string | null
}

function signatureOf(row: Selectable<SignatureRow> & SignerColumns): Signature {
  const { signer_id, signer_name, signer_title } = row
  return {
    id: row.id,
    territoryId: row.territory_id,
    version: row.version,
    state: row.state,
    channel: row.channel,
    signedOn: row.signed_on,
    confirmed: row.confirmed_at !== null,
    publishedOn: row.published_at ? dayOf(row.published_at) : undefined,
    evidence: row.evidence,
    evidenceHref: row.evidence_href ?? undefined,
    fileId: row.file_id ?? undefined,
    filePublic: row.file_public,
    newsOn: row.news_on,
    remindedOneOn: row.reminded_one_on ?? undefined,
    remindedTwoOn: row.reminded_two_on ?? undefined,
    endedOn: row.ended_on ?? undefined,
    endReason: row.end_reason,
    signer:
      signer_id === null
        ? undefined
        : { personId: signer_id, name: signer_name ?? '', title: signer_title ?? '' },
  }
}
