import { demonstrationMark, takeDemonstrationAway } from '#modules/home/index.ts'
import { holdAlone } from '#platform/database/lock.ts'
import { hasSetting, keepSetting } from '#platform/settings.ts'
import { act } from '#platform/world.ts'
import type { Instance } from './instance.ts'
import type { Terminal } from './terminal.ts'

/** Loads the demonstration world into an empty instance, once in its life. */
export async function loadDemoOnce(instance: Instance, terminal: Terminal): Promise<void> {
  if (await hasSetting(instance.house.db, demonstrationMark)) return
  await play(instance, terminal, 'once')
}

export async function loadDemo(instance: Instance, terminal: Terminal): Promise<void> {
  await play(instance, terminal, 'again')
}

/** Room after room, in floor-plan order: a later one leans on the places of an earlier one. */
async function play(instance: Instance, terminal: Terminal, how: 'once' | 'again') {
  const withDemo = instance.rooms.filter(({ demo }) => demo)
  const onStep = terminal.progress('Monde de démonstration')
  await act(instance.house, {}, async (ctx) => {
    await holdAlone(ctx.db, demonstrationMark)
    // Another process may have loaded it while this one waited.
    if (how === 'once' && (await hasSetting(ctx.db, demonstrationMark))) return
    for (const [at, room] of withDemo.entries()) {
      await room.demo?.load(ctx)
      onStep(at + 1, withDemo.length)
    }
    await keepSetting(ctx, demonstrationMark, { state: 'loaded' })
    ctx.audit({ act: 'demonstration.loaded', subject: 'house', public: true })
  })
}

/** Takes the demonstration away. What people wrote since stays. */
export async function removeDemo(instance: Instance): Promise<void> {
  await act(instance.house, {}, async (ctx) => {
    await takeDemonstrationAway(ctx, instance.rooms)
  })
}
