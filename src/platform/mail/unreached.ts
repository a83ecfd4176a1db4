import { type Kysely, sql } from 'kysely'
import type { Db, Unreached } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

/** A server that asks to come back later (RFC 6647) has taken the mail by then: ten minutes have passed. */
const triesToBelieve = 6

/**
 * Addresses among these where no mail arrives: rooms know of returned letters, and the outbox of those whose last mail was
 * refused by the server of its reader, again and again.
 */
export async function unreachedOf(
  db: Db,
  addresses: readonly string[],
  known: Unreached | undefined,
): Promise<readonly string[]> {
  if (addresses.length === 0) return []
  const lost = new Set([
    ...((await known?.(db, addresses)) ?? []),
    ...(await refused(db, addresses)),
  ])
  return addresses.filter((address) => lost.has(address))
}

async function refused(db: Kysely<PlatformTables>, addresses: readonly string[]) {
  const { rows } = await sql<{ recipient: string }>`
    select recipient from (
      select distinct on (recipient) recipient, state, tries, last_problem from outbox_mails
        where recipient = any(${[...addresses]}::text[]) and state in ('sent', 'failed')
        order by recipient, at desc, id desc) last
      where state = 'failed' and last_problem = 'EENVELOPE' and tries >= ${triesToBelieve}`.execute(
    db,
  )
  return rows.map(({ recipient }) => recipient)
}
