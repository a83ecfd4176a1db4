import type { Kysely } from 'kysely'
import type { Ctx } from './context.ts'
import type { PlatformTables } from './tables.ts'

/** Was this fact about the instance itself ever kept? */
export async function hasSetting(db: Kysely<PlatformTables>, name: string): Promise<boolean> {
  const known = await db
    .selectFrom('instance_settings')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst()
  return known !== undefined
}

/** A fact about the instance itself, as it was kept. */
export async function readSetting(db: Kysely<PlatformTables>, name: string): Promise<unknown> {
  const known = await db
    .selectFrom('instance_settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return known?.value
}

/** Keeps a fact about the instance itself, in place of the one before. */
export async function keepSetting(ctx: Pick<Ctx, 'db' | 'now'>, name: string, content: unknown) {
  const db: Kysely<PlatformTables> = ctx.db
  const value = JSON.stringify(content)
  await db
    .insertInto('instance_settings')
    .values({ name, value, changedAt: ctx.now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changedAt: ctx.now }))
    .execute()
}
