import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { PersonStatus } from '../../person-status.ts'
import { knownBefore, listAllowedAgain, listRecruits } from '../../recruits/index.ts'
import { findDraw } from '../../store/draws.ts'
import { listSisterDraws } from '../../store/family.ts'
import { leaveDraw } from './leave-draw.ts'

/** People with one of these standings who sit, or sat, in another panel of the same experiment without a written reason. */
export async function listSatBefore(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
  statuses: readonly PersonStatus[],
): Promise<readonly string[]> {
  if (draw.experimentId === undefined && draw.parentDrawId === undefined) {
    const sisters = await listSisterDraws(ctx.db, draw.id)
    if (sisters.length === 0) return []
  }
  const isKnown = await knownBefore(ctx, draw)
  const allowed = await listAllowedAgain(ctx.db, draw.id)
  const people = await listRecruits(ctx.db, draw.id, { statuses })
  return people
    .filter(({ id, identity }) => identity && !allowed.has(id) && isKnown(identity))
    .map(({ id }) => id)
}

/** By the rule that was published: nobody chooses it here, and the log of a frozen pool tells that a ticket left. */
export async function setAside(ctx: Ctx, ids: readonly string[]) {
  const asked = { kind: 'excluded', reason: 'sat-before', medium: 'rule' } as const
  for (const id of ids) await leaveDraw(ctx, id, asked)
}

/**
 * A panel has just been seated: whoever got a seat leaves the pools and the reserves of the other panels of the same
 * experiment. A pool that is not frozen yet waits for its freeze, so that a person may still write a reason.
 */
export async function setAsideSeated(
  ctx: Ctx,
  { id }: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const sister of await listSisterDraws(ctx.db, String(id))) {
    const draw = await findDraw(ctx.db, sister)
    if (draw) await setAside(ctx, await listSatBefore(ctx, draw, ['pool', 'reserve']))
  }
}
