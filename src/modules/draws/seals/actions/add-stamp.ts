import { type StampProblem, verifyStamp } from '#engines/timestamps/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { lockDraw } from '../../store/draws.ts'
import { readSeals } from '../store/seals.ts'
import { insertStamp, listStamps } from '../store/stamps.ts'

export type AddStampRefusal = StampProblem | 'forbidden' | 'not-now' | 'here-already' | 'too-many'

export interface StampGiven {
  readonly response: Uint8Array
  readonly source: 'asked' | 'handed-in'
  /** The number that we asked with, in hexadecimal. */
  readonly nonce?: string
}

const mostStamps = 20
export const mostStampBytes = 65_536

/**
 * Step 8: an authority says that the commitment existed at a time. Checked before it is kept, whole, for ever; its
 * hash joins the public log. What it does not prove is said where it is shown.
 */
export async function addStamp(
  ctx: Ctx,
  drawId: string,
  { response, source, nonce }: StampGiven,
): Promise<Result<undefined, AddStampRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const { commitment } = await readSeals(ctx.db, draw.id)
  if (!commitment || (draw.state !== 'committed' && draw.state !== 'drawn'))
    return refused('not-now')
  if (response.length > mostStampBytes) return refused('not-a-stamp')
  const roots = ctx.settings.timestamps?.roots
  const imprint = commitment.sha256
  const stamp = verifyStamp(response, { imprint, nonce, roots, now: ctx.now })
  if (!stamp.ok) return stamp
  const before = await listStamps(ctx.db, draw.id)
  const sha256 = sha256Of(response)
  if (before.some((entry) => entry.sha256 === sha256)) return refused('here-already')
  if (before.length >= mostStamps) return refused('too-many')

  const { at, authority, serial } = stamp.value
  const number = before.length + 1
  await insertStamp(ctx.db, {
    ...{ drawId: draw.id, number, response: Buffer.from(response), sha256 },
    ...{ stampedAt: at, authority, serial, source },
    ...{ addedBy: ctx.person?.id ?? null, addedAt: ctx.now },
  })
  await recordEvent(ctx, draw.id, 'stamped', {
    ...{ number, sha256, authority },
    at: `${at.toISOString().slice(0, 19)}Z`,
  })

  ctx.audit({
    act: 'draw.stamped',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { sha256, source },
  })
  return done()
}
