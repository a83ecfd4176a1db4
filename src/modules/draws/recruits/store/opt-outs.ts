import type { Kysely } from 'kysely'
import type { DrawTables } from '../../tables.ts'
import { emailKey, nameKey, phoneKey } from '../duplicate.ts'
import type { RecruitIdentity } from '../recruit.ts'
import { keyed } from './keyed.ts'

type Db = Kysely<DrawTables>

/** The key of the house for those who ask not to be asked again: made once, and never shown. */
export async function optOutSecret(db: Db): Promise<string> {
  const known = await db.selectFrom('draw_opt_out_keys').select('secret').executeTakeFirst()
  return known?.secret ?? ''
}

/** Written by the act that needs it first; two at once keep the same key. */
export async function keepOptOutSecret(db: Db, secret: string): Promise<string> {
  await db
    .insertInto('draw_opt_out_keys')
    .values({ oneRow: true, secret })
    .onConflict((on) => on.doNothing())
    .execute()
  return optOutSecret(db)
}

/** Ways to know somebody again without keeping who they are. */
export function hashesOf(
  secret: string,
  identity: Pick<
    RecruitIdentity,
    'firstName' | 'lastName' | 'email' | 'phone' | 'postcode' | 'birthYear'
  >,
): readonly string[] {
  if (secret === '') return []
  const name = nameKey(`${identity.firstName} ${identity.lastName}`)
  const hash = (kind: string, text: string) => keyed(secret, kind, text)
  return [
    ...(emailKey(identity.email) ? [hash('email', emailKey(identity.email))] : []),
    ...(phoneKey(identity.phone) ? [hash('phone', phoneKey(identity.phone))] : []),
    ...(name && identity.postcode
      ? [hash('name', `${name}|${identity.postcode.replace(/\D/g, '')}`)]
      : []),
  ]
}

export async function listOptOuts(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('draw_opt_outs').select('keyHash').execute()
  return new Set(rows.map(({ keyHash }) => keyHash))
}

export async function addOptOuts(db: Db, hashes: readonly string[], now: Date) {
  if (hashes.length === 0) return
  await db
    .insertInto('draw_opt_outs')
    .values(hashes.map((keyHash) => ({ keyHash, at: now })))
    .onConflict((on) => on.doNothing())
    .execute()
}
