import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { liftedWhere } from '../../invoices/index.ts'
import type { NetworkTables } from '../../tables.ts'

type Db = Kysely<NetworkTables>

/** An invoice of which something is still expected. */
export interface Unpaid {
  readonly id: string
  readonly number: string
  readonly territoryId: string
  readonly dueOn: Day
  readonly dueCents: number
}

/** The oldest first; those due before a day, or those of memberships that these territories still have. */
export async function listUnpaid(
  db: Db,
  asked: { readonly dueBefore: Day } | { readonly territoryIds: readonly string[] },
): Promise<readonly Unpaid[]> {
  const wanted =
    'dueBefore' in asked
      ? sql`i.due_on < ${asked.dueBefore}`
      : sql`i.territory_id = any(${asked.territoryIds}::uuid[]) and exists (
          select from network_memberships m
          where m.id = i.membership_id and m.state in ('agreed', 'active'))`
  const { rows } = await sql<Unpaid>`
    select i.id, i.number, i.territory_id as "territoryId", i.due_on as "dueOn",
      (i.total_cents - coalesce(sum(p.cents), 0))::int as "dueCents"
    from network_invoices i
    left join network_payments p on p.invoice_id = i.id and p.cancelled_on is null
    where i.series not in ('A', 'D') and i.membership_id is not null and ${wanted}
      and not exists (select from network_invoices c where c.credits_id = i.id)
      and not (${liftedWhere('i')})
    group by i.id
    having i.total_cents > coalesce(sum(p.cents), 0)
    order by i.due_on, i.number
    limit 1000`.execute(db)
  return rows
}

/** Memberships that are agreed and for which no invoice stands: somebody has to issue it. */
export async function listToInvoice(db: Db) {
  const { rows } = await sql<{ readonly id: string; readonly territoryId: string }>`
    select m.id, m.territory_id as "territoryId"
    from network_memberships m
    where m.state = 'agreed' and not exists (
      select from network_invoices i
      where i.membership_id = m.id and i.series not in ('A', 'D')
        and not exists (select from network_invoices c where c.credits_id = i.id))
    order by m.agreement_on, m.id
    limit 20`.execute(db)
  return rows
}

/** Requests that the team has not answered, the oldest first. */
export async function listRequested(db: Db) {
  return db
    .selectFrom('network_memberships')
    .select(['id', 'territoryId', 'requestedAt'])
    .where('state', '=', 'requested')
    .orderBy('requestedAt')
    .orderBy('id')
    .limit(20)
    .execute()
}
