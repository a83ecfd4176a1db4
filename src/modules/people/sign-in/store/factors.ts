import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { PasskeyRow, PeopleTables } from '../../tables.ts'

type Db = Kysely<PeopleTables>

export interface Passkey {
  readonly id: string
  readonly personId: string
  readonly credentialId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  readonly counter: number
  readonly transports: readonly string[]
  readonly label: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | undefined
}

export interface Totp {
  readonly secret: string
  readonly confirmedAt: Date | undefined
  readonly lastStep: number
}

/** Does a sign-in of this person have to be proven by something it holds? */
export async function hasSecondFactor(db: Db, personId: string): Promise<boolean> {
  const totp = await findTotp(db, personId)
  if (totp?.confirmedAt) return true
  return (await listPasskeys(db, personId)).length > 0
}

export async function findTotp(db: Db, personId: string): Promise<Totp | undefined> {
  const row = await db
    .selectFrom('totp_secrets')
    .selectAll()
    .where('personId', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      secret: row.secret,
      confirmedAt: row.confirmedAt ?? undefined,
      lastStep: Number(row.lastStep),
    }
  )
}

/** A new secret takes the place of one that was never confirmed; a confirmed one stays. */
export async function saveTotpDraft(db: Db, personId: string, secret: string, now: Date) {
  await db
    .insertInto('totp_secrets')
    .values({ personId, secret, createdAt: now, confirmedAt: null })
    .onConflict((conflict) =>
      conflict
        .column('personId')
        .doUpdateSet({ secret, createdAt: now, lastStep: 0 })
        .where('totp_secrets.confirmedAt', 'is', null),
    )
    .execute()
}

export async function confirmTotp(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('totp_secrets')
    .set({ confirmedAt: now })
    .where('personId', '=', personId)
    .execute()
}

/** Remembers the step of an accepted code; false when this step, or a later one, was used before. */
export async function takeStep(db: Db, personId: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('totp_secrets')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export async function deleteTotp(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('totp_secrets').where('personId', '=', personId).execute()
}

export async function listPasskeys(db: Db, personId: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(passkeyOf)
}

export async function findPasskey(db: Db, credentialId: string): Promise<Passkey | undefined> {
  const row = await db
    .selectFrom('passkeys')
    .selectAll()
    .where('credentialId', '=', credentialId)
    .forUpdate()
    .executeTakeFirst()
  return row && passkeyOf(row)
}

/** False when this very key is known already. */
export async function insertPasskey(db: Db, key: Omit<Passkey, 'lastUsedAt'>): Promise<boolean> {
  const written = await db
    .insertInto('passkeys')
    .values({
      id: key.id,
      personId: key.personId,
      credentialId: key.credentialId,
      publicKey: Buffer.from(key.publicKey),
      counter: key.counter,
      transports: JSON.stringify(key.transports),
      label: key.label,
      createdAt: key.createdAt,
      lastUsedAt: null,
    })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function savePasskeyUse(db: Db, id: string, counter: number, now: Date) {
  await db.updateTable('passkeys').set({ counter, lastUsedAt: now }).where('id', '=', id).execute()
}

export async function deletePasskey(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export interface Challenge {
  readonly challenge: string
  readonly sessionHash: string
  readonly purpose: 'add' | 'prove'
}

export async function insertChallenge(
  db: Db,
  challenge: Challenge,
  expiresAt: Date,
): Promise<void> {
  await db
    .insertInto('passkey_challenges')
    .values({
      challenge: challenge.challenge,
      sessionHash: challenge.sessionHash,
      purpose: challenge.purpose,
      expiresAt,
    })
    .execute()
}

/** A challenge answers once, for the session that asked for it. */
export async function takeChallenge(db: Db, asked: Challenge, now: Date): Promise<boolean> {
  const gone = await db
    .deleteFrom('passkey_challenges')
    .where('challenge', '=', asked.challenge)
    .where('sessionHash', '=', asked.sessionHash)
    .where('purpose', '=', asked.purpose)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** New codes take the place of all the old ones. */
export async function saveRecoveryCodes(
  db: Db,
  personId: string,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  await deleteRecoveryCodes(db, personId)
  await db
    .insertInto('recovery_codes')
    .values(
      hashes.map((codeHash) => ({
        codeHash,
        personId,
        createdAt: now,
        usedAt: null,
      })),
    )
    .execute()
}

export async function takeRecoveryCode(db: Db, personId: string, hash: string, now: Date) {
  const taken = await db
    .updateTable('recovery_codes')
    .set({ usedAt: now })
    .where('codeHash', '=', hash)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export async function countRecoveryCodes(db: Db, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_codes')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function deleteRecoveryCodes(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('recovery_codes').where('personId', '=', personId).execute()
}

export async function insertTry(db: Db, id: string, personId: string, now: Date): Promise<void> {
  await db.insertInto('second_factor_tries').values({ id, personId, triedAt: now }).execute()
}

export async function countTries(db: Db, personId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('second_factor_tries')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('triedAt', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

function passkeyOf(row: PasskeyRow): Passkey {
  return nounOf(row, { publicKey: new Uint8Array(row.publicKey), counter: Number(row.counter) })
}
