import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ExchangeRow } from '../../tables/exchange.ts'
import type { NetworkTables } from '../../tables.ts'
import type { Exchange } from '../exchange.ts'

type Db = Kysely<NetworkTables>

export async function insertExchange(
  db: Db,
  given: Omit<Exchange, 'nextDoneOn'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('network_exchanges')
    .values({
      id: given.id,
      territory_id: given.territoryId,
      held_on: given.heldOn,
      kind: given.kind,
      summary: given.summary,
      next_action: given.nextAction,
      next_on: given.nextOn ?? null,
      author_id: given.authorId ?? null,
      noted_at: at,
    })
    .execute()
}

/** The latest first; of one territory, or of all. */
export async function listExchanges(
  db: Db,
  asked: { readonly territoryId?: string | undefined; readonly since?: Day | undefined },
): Promise<readonly Exchange[]> {
  let query = db
    .selectFrom('network_exchanges')
    .selectAll()
    .orderBy('held_on', 'desc')
    .orderBy('noted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.territoryId ? 500 : 20_000)
  if (asked.territoryId) query = query.where('territory_id', '=', asked.territoryId)
  const { since } = asked
  if (since) {
    query = query.where((where) =>
      where.or([where('held_on', '>=', since), where('next_done_on', 'is', null)]),
    )
  }
  return (await query.execute()).map(exchangeOf)
}

/** False when there was no open next step here. */
export async function closeNextStep(
  db: Db,
  territoryId: string,
  id: string,
  on: Day,
): Promise<boolean> {
  const closed = await db
    .updateTable('network_exchanges')
    .set({ next_done_on: on })
    .where('id', '=', id)
    .where('territory_id', '=', territoryId)
    .where('next_on', 'is not', null)
    .where('next_done_on', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

export async function purgeExchanges(db: Db, before: Day): Promise<number> {
  const gone = await db
    .deleteFrom('network_exchanges')
    .where('held_on', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** What this person noted, for their right of access. */
export async function exportAuthor(db: Db, personId: string) {
  const rows = await db
    .selectFrom('network_exchanges')
    .select(['held_on', 'kind', 'summary'])
    .where('author_id', '=', personId)
    .orderBy('held_on')
    .orderBy('id')
    .execute()
  return rows.map(({ held_on, kind, summary }) => ({ heldOn: held_on, kind, summary }))
}

export async function forgetAuthor(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_exchanges')
    .set({ author_id: null })
    .where('author_id', '=', personId)
    .execute()
}

export async function deleteExchangesAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_exchanges')
    .where('territory_id', 'in', [...territoryIds])
    .execute()
}

function exchangeOf(row: Selectable<ExchangeRow>): Exchange {
  return {
    id: row.id,
    territoryId: row.territory_id,
    heldOn: row.held_on,
    kind: row.kind,
    summary: row.summary,
    nextAction: row.next_action,
    nextOn: row.next_on ?? undefined,
    nextDoneOn: row.next_done_on ?? undefined,
    authorId: row.author_id ?? undefined,
  }
}
