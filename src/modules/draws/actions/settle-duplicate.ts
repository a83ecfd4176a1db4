import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../draw.ts'
import { findDuplicates } from '../duplicate.ts'
import { mayRunDraw } from '../permissions.ts'
import { fullName, type Recruit } from '../recruit.ts'
import { addPairs, settlePair } from '../store/duplicates.ts'
import { listRecruits } from '../store/recruits.ts'
import { leaveDraw } from './leave-draw.ts'

/** Looks at everybody registered, two by two where it is worth it; pairs wait for a person. */
export async function lookForDuplicates(
  ctx: Ctx,
  draw: Draw,
): Promise<Result<number, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const people = await listRecruits(ctx.db, draw.id, { statuses: ['registered', 'eligible'] })
  const inOrder = people.toSorted(
    (a, b) =>
      (a.registeredAt?.getTime() ?? 0) - (b.registeredAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
  )
  return done(await addPairs(ctx.db, draw.id, findDuplicates(inOrder.map(registrantOf))))
}

function registrantOf(one: Recruit) {
  return {
    id: one.id,
    name: one.identity ? fullName(one.identity) : '',
    birthYear: one.identity?.birthYear,
    email: one.identity?.email ?? '',
    phone: one.identity?.phone ?? '',
    dwelling: one.household,
  }
}

/** One person registered twice: the first registration is kept, and counts once. Or two people, and nothing changes. */
export async function settleDuplicate(
  ctx: Ctx,
  draw: Draw,
  pair: { readonly first: string; readonly second: string },
  decision: 'same' | 'different',
): Promise<Result<undefined, 'forbidden' | 'not-found'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const settled = await settlePair(
    ctx.db,
    { drawId: draw.id, ...pair },
    decision,
    ctx.person?.id,
    ctx.now,
  )
  if (!settled) return refused('not-found')
  if (decision === 'same')
    await leaveDraw(ctx, pair.second, {
      kind: 'excluded',
      reason: 'duplicate',
      medium: 'desk',
      erase: true,
    })
  ctx.audit({
    act: 'draw.duplicate-settled',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { decision },
  })
  return done()
}
