import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { vacateSeat } from '../../ceremony/index.ts'
import type { Draw } from '../../draw.ts'
import { countLost, findRecruitment, insertDeparture, listRecruits } from '../../recruits/index.ts'
import { waitingTexts } from '../../texts/waiting.ts'

/**
 * The draw closes: a seat whose holder has not answered is empty from now on, by its own class of reason. The holder is
 * told by mail; without one, the page of the panel goes on showing whom to call or write to. How many seats.
 */
export async function endUnanswered(ctx: Ctx, draw: Draw): Promise<number> {
  const texts = waitingTexts[ctx.locale]
  const help = (await findRecruitment(ctx.db, draw.id))?.phone ?? ''
  const waiting = await listRecruits(ctx.db, draw.id, { statuses: ['drawn'] })
  for (const { id, identity } of waiting) {
    const vacated = await vacateSeat(ctx, id, 'no-answer')
    if (!vacated.ok) throw new Error(`a drawn person holds no seat: ${id}`)
    await countLost(ctx.db, id)
    await insertDeparture(ctx.db, {
      ...{ id: newId(ctx.now, ctx.chance), personId: id, drawId: draw.id, at: ctx.now },
      ...{ kind: 'unreachable', fromStatus: 'drawn', reason: 'no-answer', medium: 'desk' },
    })
    if (identity?.email)
      ctx.mail({
        to: identity.email,
        subject: texts.unansweredSubject(draw.title),
        text: texts.unansweredText(draw.title, help),
        keepHours: 72,
      })
  }
  return waiting.length
}
