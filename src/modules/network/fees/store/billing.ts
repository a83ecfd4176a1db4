import type { Kysely } from 'kysely'
import type { NetworkTables } from '../../tables.ts'
import type { Billing } from '../billing.ts'
import type { YearMode } from '../renewal.ts'

type Db = Kysely<NetworkTables>

/** Undefined until an administrator has written it: no invoice leaves without its author. */
export async function findBilling(db: Db): Promise<Billing | undefined> {
  const row = await db.selectFrom('network_billing').selectAll().executeTakeFirst()
  return (
    row && {
      name: row.name,
      address: row.address,
      siret: row.siret,
      vatMention: row.vat_mention,
      paymentTerms: row.payment_terms,
      paymentDays: row.payment_days,
      iban: row.iban,
      bic: row.bic,
      yearMode: row.year_mode as YearMode,
    }
  )
}

export async function saveBilling(db: Db, billing: Billing, now: Date): Promise<void> {
  const row = {
    name: billing.name,
    address: billing.address,
    siret: billing.siret,
    vat_mention: billing.vatMention,
    payment_terms: billing.paymentTerms,
    payment_days: billing.paymentDays,
    iban: billing.iban,
    bic: billing.bic,
    year_mode: billing.yearMode,
    changed_at: now,
  }
  await db
    .insertInto('network_billing')
    .values({ single: true, ...row })
    .onConflict((conflict) => conflict.column('single').doUpdateSet(row))
    .execute()
}
