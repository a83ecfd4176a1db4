import { type Kysely, sql } from 'kysely'
import { sourceOf } from '../../sources/index.ts'
import type { WatchSource } from '../../sources/nouns.ts'
import type { WatchTables } from '../../tables.ts'

type Db = Kysely<WatchTables>

/** Whoever reads a host holds it so long at most: a reader that fell frees it by the clock. */
const leaseSeconds = 60

/**
 * One source that is due and whose host nobody reads at this moment; the host is held. Two processes
 * never get the same source, nor two sources of one host.
 */
export async function claimDue(db: Db, now: Date): Promise<WatchSource | undefined> {
  const due = await db
    .selectFrom('watch_sources')
    .selectAll()
    .where('state', '=', 'active')
    .where('kind', '=', 'feed')
    .where('nextAt', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('watch_hosts')
            .select('host')
            .where('freeAt', '>', now)
            .where('host', '=', hostOf(sql.ref('watch_sources.address'))),
        ),
      ),
    )
    .orderBy('nextAt')
    .orderBy('watch_sources.id')
    .limit(20)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const row of due) {
    const held = await holdHost(db, row.address, now)
    if (held) return sourceOf(row)
  }
  return undefined
}

async function holdHost(db: Db, address: string, now: Date): Promise<boolean> {
  const freeAt = new Date(now.getTime() + leaseSeconds * 1_000)
  const written = await db
    .insertInto('watch_hosts')
    .values({ host: hostOf(sql.val(address)), freeAt })
    .onConflict((conflict) =>
      conflict.column('host').doUpdateSet({ freeAt }).where('watch_hosts.freeAt', '<=', now),
    )
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The host may be read again, a moment later. */
export async function freeHost(db: Db, address: string, freeAt: Date): Promise<void> {
  await db
    .updateTable('watch_hosts')
    .set({ freeAt })
    .where('host', '=', hostOf(sql.val(address)))
    .execute()
}

/** When the next source that is already due may be read; undefined when none is. */
export async function nextFreeAt(db: Db, now: Date): Promise<Date | undefined> {
  const row = await db
    .selectFrom('watch_sources')
    .leftJoin('watch_hosts', (join) =>
      join.on('watch_hosts.host', '=', hostOf(sql.ref('watch_sources.address'))),
    )
    .select(sql<Date | null>`min(greatest(next_at, coalesce(free_at, next_at)))`.as('at'))
    .where('state', '=', 'active')
    .where('kind', '=', 'feed')
    .where('nextAt', '<=', now)
    .executeTakeFirst()
  return row?.at ?? undefined
}

export async function forgetHosts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('watch_hosts').where('freeAt', '<', before).execute()
}

/** `https://Revue.exemple.fr:443/flux` → `revue.exemple.fr:443`. */
function hostOf(address: ReturnType<typeof sql.ref> | ReturnType<typeof sql.val>) {
  return sql<string>`lower(split_part(split_part(${address}::text, '/', 3), '@', -1))`
}
