import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { ExchangeRow, NetworkTables } from '../../tables.ts'
import type { Exchange } from '../exchange.ts'

type Db = Kysely<NetworkTables>

export async function insertExchange(
  db: Db,
  input: Omit<Exchange, 'nextDoneOn'>,
  at: Date,
): Promise<void> {
  await db
    .insertInto('network_exchanges')
    .values({
      id: input.id,
      territoryId: input.territoryId,
      heldOn: input.heldOn,
      kind: input.kind,
      summary: input.summary,
      nextAction: input.nextAction,
      nextOn: input.nextOn ?? null,
      authorId: input.authorId ?? null,
      notedAt: at,
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
    .orderBy('heldOn', 'desc')
    .orderBy('notedAt', 'desc')
    .orderBy('id', 'desc')
  if (asked.territoryId) query = query.where('territoryId', '=', asked.territoryId)
  const { since } = asked
  if (since) {
    query = query.where((where) =>
      where.or([where('heldOn', '>=', since), where('nextDoneOn', 'is', null)]),
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
    .set({ nextDoneOn: on })
    .where('id', '=', id)
    .where('territoryId', '=', territoryId)
    .where('nextOn', 'is not', null)
    .where('nextDoneOn', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** When each territory was last met, within these days. */
export async function listLastHeld(
  db: Db,
  asked: { readonly since: Day; readonly until: Day },
): Promise<readonly { readonly territoryId: string; readonly on: Day }[]> {
  return db
    .selectFrom('network_exchanges')
    .select(['territoryId'])
    .select(({ fn }) => fn.max<Day>('heldOn').as('on'))
    .where('heldOn', '>=', asked.since)
    .where('heldOn', '<=', asked.until)
    .groupBy('territoryId')
    .execute()
}

/** The day on which its next step was taken; held until the end of the act. */
export async function lockNextStep(db: Db, id: string) {
  const row = await db
    .selectFrom('network_exchanges')
    .select('nextDoneOn as doneOn')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { doneOn: row.doneOn }
}

export async function reopenNextStep(db: Db, id: string): Promise<void> {
  await db.updateTable('network_exchanges').set({ nextDoneOn: null }).where('id', '=', id).execute()
}

export async function purgeExchanges(db: Db, before: Day): Promise<number> {
  const gone = await db
    .deleteFrom('network_exchanges')
    .where('heldOn', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** What this person noted, for their right of access. */
export async function exportAuthor(db: Db, personId: string) {
  return db
    .selectFrom('network_exchanges')
    .select(['heldOn', 'kind', 'summary', 'nextAction'])
    .where('authorId', '=', personId)
    .orderBy('heldOn')
    .orderBy('id')
    .execute()
}

export async function forgetAuthor(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('network_exchanges')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
}

export async function deleteExchangesAt(db: Db, territoryIds: readonly string[]): Promise<void> {
  if (territoryIds.length === 0) return
  await db
    .deleteFrom('network_exchanges')
    .where('territoryId', 'in', [...territoryIds])
    .execute()
}

function exchangeOf(row: ExchangeRow): Exchange {
  return nounOf(row, {}, 'notedAt')
}
