import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { isGone, isSeated, isStanding } from '../../person-status.ts'
import type { DepartureKind } from '../../recruitment.ts'
import {
  askNoMore,
  countLost,
  forgetButCode,
  insertDeparture,
  lockRecruit,
  updateRecruit,
} from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { keepDrawStill } from '../../store/draws.ts'
import { tellSetAside } from './tell-set-aside.ts'

export interface LeaveAsked {
  readonly kind: DepartureKind
  readonly reason: string
  readonly medium: string
  /** « Ne plus me solliciter » : in no later draw either. */
  readonly neverAgain?: boolean
  /** Erased at once; a refusal before registering is, a seat left is erased once the panel is told. */
  readonly erase?: boolean
}

export type LeaveRefusal = 'not-found' | 'already-gone' | 'draw-running'

/** Whether a mail told whoever was set aside: without one, those who run the draw are asked to tell them. */
export type Left = Recruit & { readonly isTold: boolean }

/**
 * Somebody leaves, at any step, in one gesture. Before the pool is frozen nothing is left of who they were; between the
 * freeze and the draw their leaf stays in the file that was published, and the rule replaces them.
 */
export async function leaveDraw(
  ctx: Ctx,
  personId: string,
  asked: LeaveAsked,
): Promise<Result<Left, LeaveRefusal>> {
  const recruit = await lockRecruit(ctx.db, personId)
  if (!recruit) return refused('not-found')
  const draw = await keepDrawStill(ctx.db, recruit.drawId)

  if (!draw) return refused('not-found')
  if (isGone(recruit.status)) return refused('already-gone')

  const isTold = asked.kind === 'excluded' && (await tellSetAside(ctx, draw, recruit, asked.reason))
  if (asked.neverAgain && recruit.identity) await askNoMore(ctx, recruit.identity)
  await insertDeparture(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    personId,
    drawId: recruit.drawId,
    at: ctx.now,
    kind: asked.kind,
    fromStatus: recruit.status,
    reason: asked.reason,
    medium: asked.medium,
  })
  if (isSeated(recruit.status)) await countLost(ctx.db, personId)
  const status = asked.kind === 'refused' || asked.kind === 'unreachable' ? 'refused' : asked.kind
  await updateRecruit(ctx.db, personId, { status }, ctx.now)
  const isOpen = draw.state === 'preparing' || draw.state === 'recruiting'
  if (asked.erase && isOpen) await forgetButCode(ctx.db, personId)

  ctx.audit({
    act: `draw.person-${asked.kind}`,
    subject: `draw:${recruit.drawId}`,
    public: false,
    detail: { reason: asked.reason, from: recruit.status },
  })
  if (isSeated(recruit.status)) {
    ctx.announce('draw.seat-left', {
      drawId: recruit.drawId,
      ticket: recruit.ticket,
      kind: asked.kind,
      reason: asked.reason,
    })
  }
  // Their leaf stays in the file that was published: whoever looks sees that they left.
  else if (!isOpen && isStanding(recruit.status))
    ctx.announce('draw.pool-left', { drawId: recruit.drawId, ticket: recruit.ticket })
  ctx.changed(`draw:${recruit.drawId}`)
  return done({ ...recruit, status, isTold })
}
