import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { mayRunDraw } from '../permissions.ts'

/** Names, codes or answers that leave the house on paper or in a file. */
export interface Leaving {
  readonly act: string
  /** What left, and how many; never who. */
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

/** Those who run the draw take papers and lists out of the house, and each time leaves its line. */
export async function recordLeaving(
  ctx: Ctx,
  draw: Draw,
  { act, detail }: Leaving,
): Promise<Result<undefined, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  ctx.audit({ act, subject: `draw:${draw.id}`, public: false, detail })
  return done()
}
