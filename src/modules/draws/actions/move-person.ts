import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw } from '../permissions.ts'
import { moveTo, type PersonStatus } from '../person-status.ts'
import { keepDrawStill } from '../store/draws.ts'
import { lockRecruit, updateRecruit } from '../store/recruits.ts'
import { leaveDraw } from './leave-draw.ts'

/** Somebody is checked, set aside or withdrawn by those who run the draw: each is an event with its reason. */
export async function movePerson(
  ctx: Ctx,
  draw: Draw,
  personId: string,
  to: PersonStatus,
  reason: string,
): Promise<Result<undefined, 'forbidden' | 'not-found' | 'not-now'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const recruit = await lockRecruit(ctx.db, personId)
  const now = await keepDrawStill(ctx.db, draw.id)
  if (!now || recruit?.drawId !== draw.id) return refused('not-found')
  const isOpen = now.state === 'preparing' || now.state === 'recruiting'
  const drawn = now.state === 'drawn' || now.state === 'closed'
  if (!moveTo(recruit.status, to, { frozen: !isOpen, drawn }).ok) return refused('not-now')

  if (to === 'excluded' || to === 'withdrawn' || to === 'refused') {
    const left = await leaveDraw(ctx, personId, {
      kind: to,
      reason,
      medium: 'desk',
      erase: to === 'withdrawn',
    })
    return left.ok ? done() : refused('not-now')
  }
  await updateRecruit(ctx.db, personId, { status: to }, ctx.now)
  ctx.audit({ act: 'draw.person-moved', subject: `draw:${draw.id}`, public: false, detail: { to } })
  ctx.changed(`draw:${draw.id}`)
  return done()
}
