import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { movePerson } from './move-person.ts'

/**
 * Several registrations are read over at once. Each goes by the rule that moves one: whoever cannot be moved (withdrawn
 * meanwhile, seated elsewhere before) stays where they are, and the count tells it.
 */
export async function checkPeople(
  ctx: Ctx,
  draw: Draw,
  ids: readonly string[],
): Promise<Result<{ readonly checked: number; readonly left: number }, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  let checked = 0
  // In one order, whoever asks: two who press at once never wait for each other.
  const all = [...new Set(ids)].toSorted()
  for (const id of all) {
    const moved = await movePerson(ctx, draw, id, 'eligible', '')
    if (moved.ok) checked++
  }
  return done({ checked, left: all.length - checked })
}
