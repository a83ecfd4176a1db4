import { sql } from 'kysely'
import { withBase } from './letters.ts'

/** A letter that the house wrote to somebody. */
interface Written {
  readonly id: string
  readonly subject: string
}

const patienceMs = 120_000

/**
 * The letter of what waits, once its hour has come on the moved clock of an instance. The timetable is that of the moved
 * clock, and jobs become due by the clock of the database, which no story moves: the appointment that was made for this
 * hour is told to be due now, and runs as it would.
 */
export async function digestTo(
  folder: string,
  email: string,
  known: ReadonlySet<string>,
): Promise<Written> {
  const until = performance.now() + patienceMs
  return withBase(folder, async (db) => {
    while (performance.now() < until) {
      await sql`update graphile_worker._private_jobs set run_at = now()
        where run_at > now() and locked_at is null
          and payload ->> 'name' = 'home.send-waiting'`.execute(db)
      const found = (await digestsTo(db, email)).find(({ id }) => !known.has(id))
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    throw new Error(`no letter of what waits was written to ${email}`)
  })
}

type Base = Parameters<Parameters<typeof withBase>[1]>[0]

async function digestsTo(db: Base, email: string): Promise<readonly Written[]> {
  const { rows } = await sql<Written>`select id, subject from outbox_mails
    where recipient = ${email} and body_text like '%/atelier/courriels%' order by at desc, id desc`.execute(
    db,
  )
  return rows
}

/** Those that were written before. */
export async function knownDigests(folder: string, email: string): Promise<ReadonlySet<string>> {
  const written = await withBase(folder, (db) => digestsTo(db, email))
  return new Set(written.map(({ id }) => id))
}
