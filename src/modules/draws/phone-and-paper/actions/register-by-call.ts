import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { findRecruit } from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { registerRecruit } from '../../registration/index.ts'
import { noticeVersion, type RegisterRefusal, type Registration } from '../../registration/nouns.ts'
import { dropLock, holdsLock, insertCall } from '../store/calls.ts'

/** Somebody says yes on the telephone or at the door: the caller who has them in hand registers them at once. */
export async function registerByCall(
  ctx: Ctx,
  draw: Draw,
  personId: string,
  input: { readonly registration: Registration; readonly channel: 'phone' | 'door' },
): Promise<Result<Recruit, RegisterRefusal | 'forbidden' | 'not-yours'>> {
  const callerId = ctx.person?.id ?? ''
  if (!mayCall(ctx.person, draw)) return refused('forbidden')
  if (!(await holdsLock(ctx.db, personId, { callerId }, ctx.now))) return refused('not-yours')

  const known = await findRecruit(ctx.db, personId)
  const registered = await registerRecruit(ctx, draw.id, {
    recruitId: personId,
    registration: input.registration,
    medium: input.channel,
    channel: known?.channel ?? input.channel,
    noticeVersion,
  })
  if (!registered.ok) return registered
  await insertCall(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    personId,
    drawId: draw.id,
    at: ctx.now,
    callerId,
    channel: input.channel,
    outcome: 'agreed',
    callBackAt: undefined,
    note: '',
  })
  await dropLock(ctx.db, personId)
  return done(registered.value)
}
