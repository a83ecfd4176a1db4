import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayMerge } from '../../permissions.ts'
import { findResourceBySlug } from '../../store/resources.ts'
import { addApart, removeApart } from '../store/apart.ts'
import { lockPair } from '../store/merge.ts'

export type ApartRefusal = 'not-found' | 'forbidden'

/** The addresses of the two, in any order. */
export interface PairNamed {
  readonly one: string
  readonly other: string
}

/** « Ce ne sont pas les mêmes »: the list of probable duplicates leaves this pair out, until somebody takes it back. */
export async function tellApart(
  ctx: Ctx,
  named: PairNamed,
): Promise<Result<undefined, ApartRefusal>> {
  const pair = await readTwo(ctx, named)
  if (!pair) return refused('not-found')

  if (!mayMerge(ctx.person)) return refused('forbidden')

  const isNew = await addApart(ctx.db, pair.ids, { by: ctx.person?.id, at: ctx.now })

  if (isNew) ctx.audit({ act: 'resource.told-apart', ...pair.told })
  return done()
}

/** They may be the same after all: the list compares them again. */
export async function takeApartBack(
  ctx: Ctx,
  named: PairNamed,
): Promise<Result<undefined, ApartRefusal>> {
  const pair = await readTwo(ctx, named)
  if (!pair) return refused('not-found')

  if (!mayMerge(ctx.person)) return refused('forbidden')

  const wasSaid = await removeApart(ctx.db, pair.ids)

  if (wasSaid) ctx.audit({ act: 'resource.apart-taken-back', ...pair.told })
  return done()
}

/** Both rows held, as a merging holds them: who says « not the same » of what is being merged waits, then finds it gone. */
async function readTwo(ctx: Ctx, { one, other }: PairNamed) {
  if (one === other) return undefined
  await lockPair(ctx.db, [one, other])
  const resources = [await findResourceBySlug(ctx.db, one), await findResourceBySlug(ctx.db, other)]
  const [first, second] = resources.filter((resource) => resource?.state !== 'retired')
  if (!first || !second) return undefined
  const ids: readonly [string, string] = [first.id, second.id]
  const detail = { one: first.slug, other: second.slug }
  return { ids, told: { subject: `resource:${first.id}`, public: false, detail } }
}
