import { runWhole } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { RunEngine } from '../../preparation/index.ts'
import { findDraw } from '../../store/draws.ts'
import { computeList, type ListRefusal } from './compute-list.ts'

/** The engine in this very act: for the invented world, whose pools are small. */
const here: RunEngine = (task) => ({
  result: runWhole(task, {}).then((answer) => done(answer)),
  stop: () => undefined,
})

/** The list of panels, awaited. */
export async function listPanels(
  ctx: Ctx,
  drawId: string,
): Promise<Result<Draw, ListRefusal | 'impossible'>> {
  const begun = await computeList(ctx, drawId, here, (run) => run(ctx))
  if (!begun.ok) return begun
  await begun.value.ended
  const draw = await findDraw(ctx.db, drawId)
  return draw?.state === 'listed' ? done(draw) : refused('impossible')
}
