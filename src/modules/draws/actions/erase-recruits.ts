import { addDays, dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { findDraw } from '../store/draws.ts'
import {
  destroySecret,
  forgetMany,
  keepSeated,
  listNotSeated,
  listToErase,
  purgeIdentities,
  purgeUnfinished,
} from '../store/forget.ts'
import { keepRecord } from '../store/record.ts'
import { readRecord } from './read-record.ts'

/**
 * Each night: on the day that was announced, everything that says who the people not drawn are, and the key that ties
 * codes and households, are gone. The record is computed a last time before, so that it stays true.
 */
export async function eraseRecruits(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  let erased = 0
  for (const { drawId } of await listToErase(ctx.db, today)) {
    const draw = await findDraw(ctx.db, drawId)
    if (!draw) continue
    await keepRecord(ctx.db, drawId, await readRecord(ctx.db, draw))
    // Those who sit keep their name a year more: they must still be called, paid and replaced.
    await keepSeated(ctx.db, drawId, addDays(draw.replacementsEndOn ?? draw.drawOn ?? today, 365))
    const ids = await listNotSeated(ctx.db, drawId)
    for (let from = 0; from < ids.length; from += 1000)
      await forgetMany(ctx.db, ids.slice(from, from + 1000))
    await destroySecret(ctx.db, drawId, ctx.now)
    erased += ids.length
  }
  const week = new Date(ctx.now.getTime() - 7 * 86_400_000)
  return erased + (await purgeIdentities(ctx.db, today)) + (await purgeUnfinished(ctx.db, week))
}
