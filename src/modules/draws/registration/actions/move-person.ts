import { isReason } from '#kit/fields.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { moveTo, type PersonStatus } from '../../person-status.ts'
import {
  allowAgain,
  knownBefore,
  listAllowedAgain,
  lockRecruit,
  updateRecruit,
} from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { keepDrawStill } from '../../store/draws.ts'
import { leaveDraw } from './leave-draw.ts'

export type MovePersonRefusal = 'forbidden' | 'not-found' | 'not-now' | 'sat-before'

/** Somebody is checked, set aside or withdrawn by those who run the draw: each is an event with its reason. */
export async function movePerson(
  ctx: Ctx,
  draw: Draw,
  personId: string,
  to: PersonStatus,
  reason: string,
): Promise<Result<undefined, MovePersonRefusal>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const recruit = await lockRecruit(ctx.db, personId)
  const now = await keepDrawStill(ctx.db, draw.id)
  if (!now || recruit?.drawId !== draw.id) return refused('not-found')
  const isOpen = now.state === 'preparing' || now.state === 'recruiting'
  const drawn = now.state === 'drawn' || now.state === 'closed'
  const satBefore = to === 'eligible' && isOpen && (await isSetAside(ctx, draw, recruit))
  // Somebody who registered before the other panel sat is ready already: only the reason is missing.
  const stays = satBefore && recruit.status === 'eligible'
  if (!stays && !moveTo(recruit.status, to, { frozen: !isOpen, drawn }).ok)
    return refused('not-now')
  if (satBefore) {
    if (!isReason(reason, 3)) return refused('sat-before')
    if (!(await allowAgain(ctx.db, personId, reason.trim()))) return refused('not-found')
  }

  if (to === 'excluded' || to === 'withdrawn' || to === 'refused') {
    const left = await leaveDraw(ctx, personId, {
      kind: to,
      reason: reason || 'other',
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

/** Sat in another panel of the same experiment, and nobody wrote why they may sit again. */
async function isSetAside(ctx: Ctx, draw: Draw, recruit: Recruit): Promise<boolean> {
  if (!recruit.identity || (await listAllowedAgain(ctx.db, draw.id)).has(recruit.id)) return false
  return (await knownBefore(ctx, draw))(recruit.identity)
}
