import { holdAlone } from '#platform/database/lock.ts'
import { act } from '#platform/world.ts'
import type { Instance } from './instance.ts'
import type { Terminal } from './terminal.ts'

/** What every house has from its first day, room after room. Found there already, nothing is said. */
export async function seedRooms(instance: Instance, terminal: Terminal): Promise<void> {
  const added = await act(instance.house, {}, async (ctx) => {
    await holdAlone(ctx.db, 'seed')
    let count = 0
    for (const room of instance.rooms) count += (await room.seed?.(ctx)) ?? 0
    return count
  })
  if (added > 0) terminal.say(`Fiches de départ : ${added}`)
}
