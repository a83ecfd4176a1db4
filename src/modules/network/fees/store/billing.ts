import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Billing } from '../billing.ts'

type Db = Kysely<NetworkTables>

/** Undefined until an administrator has written it: no invoice leaves without its author. */
export async function findBilling(db: Db): Promise<Billing | undefined> {
  const row = await db.selectFrom('network_billing').selectAll().executeTakeFirst()
  return row && nounOf(row, {}, 'changedAt', 'single')
}

export async function saveBilling(db: Db, billing: Billing, now: Date): Promise<void> {
  const row = {
    name: billing.name,
    address: billing.address,
    siret: billing.siret,
    vatMention: billing.vatMention,
    paymentTerms: billing.paymentTerms,
    paymentDays: billing.paymentDays,
    iban: billing.iban,
    bic: billing.bic,
    yearMode: billing.yearMode,
    changedAt: now,
  }
  await db
    .insertInto('network_billing')
    .values({ single: true, ...row })
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
}
