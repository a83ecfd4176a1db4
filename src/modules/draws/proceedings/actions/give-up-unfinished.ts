import { type Day, dayOf, writtenDay } from '#kit/dates.ts'
import { findContacts, listHolders } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { listUnfinished, noteWarned, type Unfinished } from '../../recruits/index.ts'
import {
  announcedErasure,
  erasureTexts,
  givenUpOn,
  isGivenUp,
  isWarningDue,
} from '../../recruits/nouns.ts'
import { lockDraw } from '../../store/draws.ts'
import { giveUp } from './end-draw.ts'

/**
 * Each night, draws that are not over and whose announced day of erasure comes near: the team is warned; two weeks after
 * the day, the draw is given up with its reason, and the next night erases its people, once they could read it. How many
 * were given up.
 */
export async function giveUpUnfinished(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  let givenUp = 0
  for (const one of await listUnfinished(ctx.db)) {
    const announced = announcedErasure(one, one.eraseOn)
    if (announced === undefined) continue
    if (isGivenUp(one, announced, one, today)) {
      const draw = await lockDraw(ctx.db, one.id)
      const reason = erasureTexts[ctx.locale].givenUp(writtenDay(announced, ctx.locale))
      if (draw && (await giveUp(ctx, draw, reason)).ok) givenUp++
    } else if (isWarningDue(announced, one, today)) {
      const draw = await lockDraw(ctx.db, one.id)
      if (draw) await warnTeam(ctx, draw, announced, one)
      await noteWarned(ctx.db, one.id, today)
    }
  }
  return givenUp
}

/** Those who lead its experiment, and the lab. */
async function warnTeam(
  ctx: Ctx,
  draw: Draw,
  announced: Day,
  { people, first }: Pick<Unfinished, 'people' | 'first'>,
): Promise<void> {
  const { locale, settings } = ctx
  const place = draw.experimentId && { kind: 'experiment' as const, id: draw.experimentId }
  const ids = await listHolders(ctx.db, ['lab-team'], dayOf(ctx.now), place || undefined)
  const texts = erasureTexts[locale]
  for (const { email } of (await findContacts(ctx.db, ids)).values()) {
    if (!email) continue
    ctx.mail({
      to: email,
      subject: texts.warnedSubject(draw.title),
      text: texts.warnedText({
        draw: draw.title,
        day: writtenDay(announced, locale),
        until: writtenDay(givenUpOn(announced, first, dayOf(ctx.now)), locale),
        isPast: announced < dayOf(ctx.now),
        people,
        page: `${settings.baseUrl}${recruitPaths.board(draw.slug)}`,
      }),
    })
  }
}
