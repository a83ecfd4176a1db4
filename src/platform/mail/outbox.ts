import type { Kysely } from 'kysely'
import type { OutboxMailRow, PlatformTables } from '../tables.ts'

type MailStateNow = OutboxMailRow['state']

/** What is written outside a message: a list of them reads no letter. */
export type MailEnvelope = Pick<
  OutboxMailRow,
  'id' | 'at' | 'recipient' | 'subject' | 'state' | 'lastProblem'
>

/** The newest first. */
export function listEnvelopes(
  db: Kysely<PlatformTables>,
  asked: {
    readonly state?: MailStateNow | undefined
    readonly limit: number
    readonly offset?: number
  },
): Promise<readonly MailEnvelope[]> {
  const { state, limit, offset = 0 } = asked
  return db
    .selectFrom('outbox_mails')
    .select(['id', 'at', 'recipient', 'subject', 'state', 'lastProblem'])
    .$if(state !== undefined, (mails) => mails.where('state', '=', state ?? 'held'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export async function countEnvelopes(
  db: Kysely<PlatformTables>,
): Promise<ReadonlyMap<MailStateNow, number>> {
  const rows = await db
    .selectFrom('outbox_mails')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}
