import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/tables.ts'
import { act } from '#platform/world.ts'
import type { Instance } from './instance.ts'
import type { Terminal } from './terminal.ts'

const mark = 'demonstration'

/** Loads the demonstration world into an empty instance, once in its life. */
export async function loadDemoOnce(instance: Instance, terminal: Terminal): Promise<void> {
  const db: Kysely<PlatformTables> = instance.house.db
  const known = await db
    .selectFrom('instance_settings')
    .select('name')
    .where('name', '=', mark)
    .executeTakeFirst()
  if (known) return
  await loadDemo(instance, terminal)
}

/** Room after room, in floor-plan order: a later one leans on the places of an earlier one. */
export async function loadDemo(instance: Instance, terminal: Terminal): Promise<void> {
  const withDemo = instance.rooms.filter(({ demo }) => demo)
  const onStep = terminal.progress('Monde de démonstration')
  await act(instance.house, {}, async (ctx) => {
    for (const [at, room] of withDemo.entries()) {
      await room.demo?.load(ctx)
      onStep(at + 1, withDemo.length)
    }
    await markDemo(ctx.db, 'loaded', ctx.now)
  })
}

/** Takes the demonstration away, in the opposite order. What people wrote since stays. */
export async function removeDemo(instance: Instance): Promise<void> {
  await act(instance.house, {}, async (ctx) => {
    for (const room of [...instance.rooms].reverse()) await room.demo?.remove(ctx)
    await markDemo(ctx.db, 'removed', ctx.now)
  })
}

async function markDemo(db: Kysely<PlatformTables>, state: string, now: Date) {
  const value = JSON.stringify({ state })
  await db
    .insertInto('instance_settings')
    .values({ name: mark, value, changed_at: now })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, changed_at: now }))
    .execute()
}
