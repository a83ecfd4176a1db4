import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { type MailState, mailStates } from '#kit/mail-reason.ts'
import { plainWords } from '#kit/words.ts'
import type { OutboxMailRow, PlatformTables } from '../tables.ts'

/** What is written outside a message: a list of them reads no letter. */
export type MailEnvelope = Pick<
  OutboxMailRow,
  'id' | 'at' | 'recipient' | 'subject' | 'state' | 'lastProblem' | 'tries'
>

export interface EnvelopesAsked {
  readonly state?: MailState | undefined
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  /** What somebody looks for in the address and in the subject, whatever its accents. */
  readonly words?: string | undefined
  readonly sort?:
    | { readonly by: 'at' | 'subject' | 'recipient' | 'state'; readonly isDown: boolean }
    | undefined
  readonly limit: number
  readonly offset?: number
}

/** The newest first, unless another order is asked. */
export function listEnvelopes(
  db: Kysely<PlatformTables>,
  asked: EnvelopesAsked,
): Promise<readonly MailEnvelope[]> {
  const { limit, offset = 0, sort } = asked
  return matching(db, asked)
    .select(['id', 'at', 'recipient', 'subject', 'state', 'lastProblem', 'tries'])
    .$if(sort !== undefined, (mails) =>
      mails.orderBy(keyOf(sort?.by), sort?.isDown ? 'desc' : 'asc'),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** From what waits to what is over; texts as they are searched, without capitals or accents. */
function keyOf(by: NonNullable<EnvelopesAsked['sort']>['by'] = 'at') {
  if (by === 'at') return sql.ref(by)
  return by === 'state'
    ? sql`array_position(${[...mailStates]}::text[], state)`
    : sql`unaccent(lower(${sql.ref(by)}))`
}

/** How many there are, whatever part of them is read. */
export async function countMatching(
  db: Kysely<PlatformTables>,
  asked: Omit<EnvelopesAsked, 'limit' | 'offset' | 'sort'>,
): Promise<number> {
  const { count } = await matching(db, asked)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function matching(
  db: Kysely<PlatformTables>,
  { state, from, until, words = '' }: Omit<EnvelopesAsked, 'limit'>,
): SelectQueryBuilder<PlatformTables, 'outbox_mails', object> {
  const day = sql<Day>`(at at time zone 'Europe/Paris')::date`
  const typed = words.trim()
  const plain = plainWords(typed).split(' ').filter(Boolean)
  return db
    .selectFrom('outbox_mails')
    .$if(state !== undefined, (mails) => mails.where('state', '=', state ?? 'held'))
    .$if(from !== undefined, (mails) => mails.where(day, '>=', from ?? ''))
    .$if(until !== undefined, (mails) => mails.where(day, '<=', until ?? ''))
    .$if(plain.length > 0, (mails) =>
      mails.where(({ and }) =>
        and(
          plain.map(
            (word) =>
              sql<boolean>`strpos(unaccent(lower(recipient || ' ' || subject)), ${word}) > 0`,
          ),
        ),
      ),
    )
    .$if(plain.length === 0 && typed !== '', (mails) =>
      mails.where(sql<boolean>`strpos(recipient || ' ' || subject, ${typed}) > 0`),
    )
}

export async function countEnvelopes(
  db: Kysely<PlatformTables>,
): Promise<ReadonlyMap<MailState, number>> {
  const rows = await db
    .selectFrom('outbox_mails')
    .select(['state', ({ fn }) => fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}
