import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { maySayNeeds } from '../../permissions.ts'
import type { Need, NeedForm } from '../need.ts'
import { saveNeed, saveWatcher } from '../store/needs.ts'

/** A territory says what it would like to try; who says it may ask to be told of calls that match. */
export async function sayNeed(
  ctx: Ctx,
  territoryId: string,
  form: NeedForm,
): Promise<Result<Need, 'forbidden'>> {
  if (!maySayNeeds(ctx.person, territoryId)) return refused('forbidden')

  const { tell, ...said } = form
  const need: Need = { ...said, territoryId, updatedAt: ctx.now }

  await saveNeed(ctx.db, need, ctx.person?.id)
  if (ctx.person) {
    await saveWatcher(ctx.db, territoryId, ctx.person.id, tell ? ctx.now : undefined)
  }

  ctx.audit({ act: 'need.said', subject: `territory:${territoryId}`, public: false })
  ctx.announce('network.need-said', { territoryId })
  return done(need)
}
