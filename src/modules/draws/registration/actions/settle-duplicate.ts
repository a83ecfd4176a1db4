import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { listRecruits } from '../../recruits/index.ts'
import { type DuplicatePair, findDuplicates, fullName, type Recruit } from '../../recruits/nouns.ts'
import { addPairs, readPairs, settlePair } from '../store/duplicates.ts'
import { leaveDraw } from './leave-draw.ts'

/** People who are compared: ready for the pool, or in it again since it was reopened. */
const compared = ['registered', 'eligible', 'pool'] as const

/** Everybody registered, two by two where it is worth it: pairs that no person has settled, in the order of registration. */
export async function waitingPairs(
  ctx: Pick<Ctx, 'db'>,
  draw: Draw,
): Promise<readonly DuplicatePair[]> {
  const people = await listRecruits(ctx.db, draw.id, { statuses: compared })
  const inOrder = people.toSorted(
    (a, b) =>
      (a.registeredAt?.getTime() ?? 0) - (b.registeredAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1),
  )
  const { flagged, settled } = await readPairs(ctx.db, draw.id)
  const there = new Set(people.map(({ id }) => id))
  const known = new Set([...settled, ...flagged].map(keyOf))
  return [
    ...flagged.filter(({ first, second }) => there.has(first) && there.has(second)),
    ...findDuplicates(inOrder.map(registrantOf)).filter((pair) => !known.has(keyOf(pair))),
  ]
}

/** Two people, whichever was found first. */
function keyOf({ first, second }: Pick<DuplicatePair, 'first' | 'second'>): string {
  return [first, second].sort().join()
}

/** Looks at everybody registered, and keeps the pairs that wait for a person. How many wait. */
export async function lookForDuplicates(
  ctx: Ctx,
  draw: Draw,
): Promise<Result<number, 'forbidden'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const pairs = await waitingPairs(ctx, draw)
  await addPairs(ctx.db, draw.id, pairs)
  return done(pairs.length)
}

function registrantOf(recruit: Recruit) {
  return {
    id: recruit.id,
    name: recruit.identity ? fullName(recruit.identity) : '',
    birthYear: recruit.identity?.birthYear,
    email: recruit.identity?.email ?? '',
    phone: recruit.identity?.phone ?? '',
    dwelling: recruit.household,
  }
}

/** One person registered twice: the first registration is kept, and counts once. Or two people, and nothing changes. */
export async function settleDuplicate(
  ctx: Ctx,
  draw: Draw,
  pair: { readonly first: string; readonly second: string },
  decision: 'same' | 'different',
): Promise<Result<'told' | 'untold' | 'kept', 'forbidden' | 'not-found'>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const waiting = (await waitingPairs(ctx, draw)).find(
    (duplicatePair) => keyOf(duplicatePair) === keyOf(pair),
  )
  if (waiting) await addPairs(ctx.db, draw.id, [waiting])
  const settled = await settlePair(
    ctx.db,
    { drawId: draw.id, ...pair },
    decision,
    ctx.person?.id,
    ctx.now,
  )
  if (!settled) return refused('not-found')
  const second =
    decision === 'same'
      ? await leaveDraw(ctx, pair.second, {
          kind: 'excluded',
          reason: 'duplicate',
          medium: 'desk',
          erase: true,
        })
      : undefined
  ctx.audit({
    act: 'draw.duplicate-settled',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { decision },
  })
  if (!second) return done('kept')
  return done(second.ok && second.value.isTold ? 'told' : 'untold')
}
