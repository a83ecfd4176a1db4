import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { callOrder } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { mayCall } from '../../permissions-recruit.ts'
import { listCallees, takeLock } from '../store/calls.ts'

/** Lines of a sheet: a page that is read without turning it. */
const linesOfSheet = 12

/** A sheet that is out keeps its people this long; afterwards they may be called by others. */
export const hoursOut = 48

/** A sheet of paper for one caller: the next dozen people to call, kept from the other callers meanwhile. */
export async function takeSheet(
  ctx: Ctx,
  draw: Draw,
): Promise<Result<number, 'forbidden' | 'nobody'>> {
  const callerId = ctx.person?.id
  if (!mayCall(ctx.person, draw) || callerId === undefined) return refused('forbidden')

  // Drawn rather than counted: an old sheet is never typed for a new one.
  const [high = 0, low = 0] = ctx.chance.bytes(2)
  const sheet = 10_000 + high * 256 + low
  const until = new Date(ctx.now.getTime() + hoursOut * 3_600_000)
  const waiting = await listCallees(ctx.db, draw.id, { callerId, now: ctx.now })
  let line = 0
  for (const { id } of callOrder(waiting, ctx.now)) {
    if (line === linesOfSheet) break
    const lock = { personId: id, drawId: draw.id, callerId, sheet, line: line + 1 }
    if (await takeLock(ctx.db, lock, ctx.now, until)) line++
  }
  if (line === 0) return refused('nobody')

  ctx.audit({
    act: 'draw.call-sheet-made',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { sheet, people: line },
  })
  return done(sheet)
}
