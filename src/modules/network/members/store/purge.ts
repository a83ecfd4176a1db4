import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

export interface PurgeLimits {
  readonly unconfirmedBefore: Date
  readonly endedBefore: Day
  readonly statementsBefore: Date
  /** Papers of years before this one. */
  readonly papersBefore: number
}

/** Deletes what is past its time, each kind by its own rule; says how many lines went. */
export async function purgeMembershipRows(db: Db, limits: PurgeLimits): Promise<number> {
  const { endedBefore, papersBefore } = limits
  const lastDay = `${papersBefore - 1}-12-31`
  const gone = [
    await db
      .deleteFrom('network_memberships')
      .where('state', '=', 'to-confirm')
      .where('requestedAt', '<', limits.unconfirmedBefore)
      .executeTakeFirst(),
    await db
      .deleteFrom('network_memberships')
      .where('state', '=', 'declined')
      .where('changedAt', '<', new Date(`${endedBefore}T00:00:00Z`))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('network_invoices')
              .select('network_invoices.id')
              .whereRef('network_invoices.membershipId', '=', 'network_memberships.id'),
          ),
        ),
      )
      .executeTakeFirst(),
    await db
      .deleteFrom('network_membership_contacts')
      .where('membershipId', 'in', (inner) =>
        inner
          .selectFrom('network_memberships')
          .select('network_memberships.id')
          // One that was declined stays when it was invoiced: not whoever spoke for it.
          .where((where) =>
            where.or([
              where.and([where('state', '=', 'left'), where('leftOn', '<', endedBefore)]),
              where.and([
                where('state', '=', 'declined'),
                where('changedAt', '<', new Date(`${endedBefore}T00:00:00Z`)),
              ]),
            ]),
          ),
      )
      .executeTakeFirst(),
    await db
      .deleteFrom('network_membership_reminders')
      .where('untilOn', '<', endedBefore)
      .executeTakeFirst(),
    await db
      .deleteFrom('network_payment_imports')
      .where('importedAt', '<', limits.statementsBefore)
      .executeTakeFirst(),
    // An invoice goes with what paid it and what took it back, once all of it is ten years old.
    await db
      .deleteFrom('network_payments')
      .where('invoiceId', 'in', oldInvoices(papersBefore))
      .executeTakeFirst(),
    await db
      .deleteFrom('network_invoices')
      .where('id', 'in', oldInvoices(papersBefore))
      .executeTakeFirst(),
    await db
      .deleteFrom('network_membership_periods')
      .where('endsOn', '<', lastDay)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('network_invoices')
              .select('network_invoices.id')
              .whereRef('network_invoices.periodId', '=', 'network_membership_periods.id'),
          ),
        ),
      )
      .executeTakeFirst(),
  ]
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}

function oldInvoices(year: number) {
  return sql<string>`(
    select invoice.id from network_invoices invoice
    left join network_invoices note on note.credits_id = invoice.id
    left join network_invoices taken on taken.id = invoice.credits_id
    where greatest(invoice.year, coalesce(note.year, 0), coalesce(taken.year, 0),
      coalesce((select max(extract(year from received_on)) from network_payments
        where invoice_id = invoice.id), 0)) < ${year})`
}
