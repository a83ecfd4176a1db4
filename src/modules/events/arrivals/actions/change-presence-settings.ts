import { z } from 'zod'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import {
  changePresenceSettings,
  loadForPresences,
  type PresenceLoadRefusal,
} from '../../presence/index.ts'
import { lockEvent } from '../../store/events.ts'

export const presenceSettingsShape = z.object({
  minMinutes: z.coerce.number().int().min(0).max(1440),
  coldWeeks: z.coerce.number().int().min(1).max(52),
  satisfaction: z.string().default(''),
})

export type PresenceSettingsForm = z.infer<typeof presenceSettingsShape>

/** How long counts as being there online, and whether people are asked what they thought. */
export async function savePresenceSettings(
  ctx: Ctx,
  slug: string,
  form: PresenceSettingsForm,
): Promise<Result<undefined, PresenceLoadRefusal>> {
  const loaded = await loadForPresences(ctx, slug)
  if (!loaded.ok) return loaded
  await lockEvent(ctx.db, loaded.value.id)
  await changePresenceSettings(ctx.db, loaded.value.id, {
    minMinutes: form.minMinutes,
    coldWeeks: form.coldWeeks,
    satisfaction: form.satisfaction === 'yes',
  })
  ctx.audit({ act: 'presences.set', subject: `event:${loaded.value.id}`, public: false })
  return done()
}
