import { type Kysely, sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { PlatformTables } from '../tables.ts'

/** Deletes what the platform keeps for a time only. */
export async function purgePlatform(ctx: Ctx): Promise<number> {
  const db: Kysely<PlatformTables> = ctx.db
  const dayAgo = new Date(ctx.now.getTime() - 86_400_000)
  const removed = await Promise.all([
    db.deleteFrom('submissions').where('at', '<', dayAgo).executeTakeFirst(),
    db.deleteFrom('undoable_acts').where('until', '<', dayAgo).executeTakeFirst(),
    db.deleteFrom('outbox_mails').where('eraseAt', '<', ctx.now).executeTakeFirst(),
  ])
  await sql`delete from rate_limits where expire < ${ctx.now.getTime()}`.execute(db)
  await sql`delete from rate_salts where hour < ${Math.floor(ctx.now.getTime() / 3_600_000)}`.execute(
    db,
  )
  return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
}
