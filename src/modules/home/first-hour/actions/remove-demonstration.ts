import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Module } from '#platform/module.ts'
import { mayRemoveDemonstration } from '../../permissions.ts'
import type { DemonstrationRefusal } from '../../texts/first-hour.ts'
import { isInvented, lockDemonstration, saveRemoved } from '../store/settings.ts'

type Rooms = readonly Pick<Module, 'demo'>[]

/** Asked by an administrator. Whoever is of the demonstration would go with it, and the house be without them. */
export async function removeDemonstration(
  ctx: Ctx,
  rooms: Rooms,
): Promise<Result<undefined, DemonstrationRefusal>> {
  if (!ctx.person || !mayRemoveDemonstration(ctx.person)) return refused('forbidden')
  if (isInvented(ctx.person.id)) return refused('invented-person')

  if ((await lockDemonstration(ctx.db)) !== 'loaded') return refused('no-demonstration')

  await takeDemonstrationAway(ctx, rooms)
  return done()
}

/** In the opposite order of its loading: a later room leans on the places of an earlier one. What people wrote since stays. */
export async function takeDemonstrationAway(ctx: Ctx, rooms: Rooms): Promise<void> {
  for (const room of [...rooms].reverse()) await room.demo?.remove(ctx)
  await saveRemoved(ctx)

  ctx.audit({ act: 'demonstration.removed', subject: 'house', public: true })
}
