import { addDays, dayOf } from '#kit/dates.ts'
import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { keepRecord } from '../../forecasts/index.ts'
import {
  destroySecret,
  forgetFacts,
  forgetMany,
  forgetNames,
  keepAskedAgain,
  keepOptOutSecret,
  keepSeated,
  listGone,
  listNotSeated,
  listSilent,
  listToErase,
  purgeIdentities,
  purgeSeatKeys,
  purgeUnfinished,
} from '../../recruits/index.ts'
import { purgeDrafts } from '../../registration/index.ts'
import { findDraw } from '../../store/draws.ts'
import { readRecord } from './read-record.ts'

/**
 * Each night: on the day that was announced, everything that says who the people not drawn are, and the key that ties
 * codes and households, are gone. The record is computed a last time before, so that it stays true.
 */
export async function eraseRecruits(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  let erased = 0
  await keepOptOutSecret(ctx.db, newToken(ctx.chance))
  for (const { drawId } of await listToErase(ctx.db, today)) {
    const draw = await findDraw(ctx.db, drawId)
    if (!draw) continue
    await keepRecord(ctx.db, drawId, await readRecord(ctx.db, draw))
    // Those who sit keep their name a year more: they must still be called, paid and replaced.
    await keepSeated(ctx.db, drawId, addDays(draw.replacementsEndOn ?? draw.drawOn ?? today, 365))
    const asked = await keepAskedAgain(ctx.db, drawId, addDays(today, 365))
    await forgetFacts(ctx.db, asked)
    const others = (await listNotSeated(ctx.db, drawId)).filter((id) => !asked.includes(id))
    erased += await forgetAll(ctx, others)
    await destroySecret(ctx.db, drawId, ctx.now)
  }
  erased += await forgetAll(ctx, await listSilent(ctx.db, daysAgo(ctx, 30)))
  const gone = await listGone(ctx.db, daysAgo(ctx, 1))
  await forgetNames(ctx.db, gone)
  erased += gone.length
  await purgeSeatKeys(ctx.db, today)
  return (
    erased +
    (await purgeDrafts(ctx.db, today)) +
    (await purgeIdentities(ctx.db, today)) +
    (await purgeUnfinished(ctx.db, daysAgo(ctx, 7), today))
  )
}

function daysAgo({ now }: Ctx, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}

async function forgetAll({ db }: Ctx, ids: readonly string[]): Promise<number> {
  for (let from = 0; from < ids.length; from += 1000)
    await forgetMany(db, ids.slice(from, from + 1000))
  return ids.length
}
