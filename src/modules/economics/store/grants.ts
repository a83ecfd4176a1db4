import { type Kysely, sql } from 'kysely'
import type { Decision } from '../decision.ts'
import type { FunderKind, Grant, Payment } from '../grant.ts'
import type { EconomyTables } from '../tables.ts'

type Db = Kysely<EconomyTables>

/** The first to end first; of every project when none is named. */
export async function listGrants(
  db: Db,
  projectIds?: readonly string[],
): Promise<readonly Grant[]> {
  const rows = await db
    .selectFrom('economy_grants')
    .selectAll()
    .$if(projectIds !== undefined, (query) =>
      query.where(sql<boolean>`project_id = any(${[...(projectIds ?? [])]}::uuid[])`),
    )
    .orderBy('endsOn')
    .orderBy('id')
    .execute()
  const payments = await db
    .selectFrom('economy_payments')
    .selectAll()
    .where(sql<boolean>`grant_id = any(${rows.map(({ id }) => id)}::uuid[])`)
    .orderBy('dueOn')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as FunderKind,
    grantedCents: row.grantedCents ?? undefined,
    reportDueOn: row.reportDueOn ?? undefined,
    reportSentOn: row.reportSentOn ?? undefined,
    payments: payments
      .filter(({ grantId }) => grantId === row.id)
      .map(({ id, dueOn, cents, paidOn }) => ({ id, dueOn, cents, paidOn: paidOn ?? undefined })),
  }))
}

export async function insertGrant(db: Db, grant: Grant): Promise<void> {
  await db.insertInto('economy_grants').values(rowOf(grant)).execute()
}

export async function saveGrant(db: Db, grant: Grant): Promise<void> {
  const { id, projectId: _, createdAt: __, ...row } = rowOf(grant)
  await db.updateTable('economy_grants').set(row).where('id', '=', id).execute()
}

export async function deleteGrant(db: Db, id: string): Promise<void> {
  await db.deleteFrom('economy_grants').where('id', '=', id).execute()
}

export async function replacePayments(
  db: Db,
  grantId: string,
  payments: readonly Payment[],
): Promise<void> {
  await db.deleteFrom('economy_payments').where('grantId', '=', grantId).execute()
  if (payments.length === 0) return
  await db
    .insertInto('economy_payments')
    .values(
      payments.map((payment, position) => ({
        ...{ ...payment, grantId, position, paidOn: payment.paidOn ?? null },
      })),
    )
    .execute()
}

/** The last first, by project. */
export async function decisionsOf(
  db: Db,
  projectIds: readonly string[],
): Promise<readonly (Decision & { readonly projectId: string })[]> {
  return await db
    .selectFrom('economy_decisions')
    .selectAll()
    .where(sql<boolean>`project_id = any(${[...projectIds]}::uuid[])`)
    .orderBy('decidedAt', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertDecision(
  db: Db,
  projectId: string,
  { criteria, ...decision }: Decision,
): Promise<void> {
  await db
    .insertInto('economy_decisions')
    .values({ ...decision, projectId, criteria: JSON.stringify(criteria) })
    .execute()
}

function rowOf({ payments: _, natures, ...grant }: Grant) {
  return {
    ...grant,
    natures: JSON.stringify(natures),
    grantedCents: grant.grantedCents ?? null,
    reportDueOn: grant.reportDueOn ?? null,
    reportSentOn: grant.reportSentOn ?? null,
  }
}
