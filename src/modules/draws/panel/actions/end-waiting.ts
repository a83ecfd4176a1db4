import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { vacateSeat } from '../../ceremony/index.ts'
import { countLost, insertDeparture } from '../../recruits/index.ts'
import { answerSummonsRow, listWithoutAgreement } from '../store/summons.ts'

/** Under 18, no agreement of a representative by the day that was said: the seat goes to the next, by the rule. */
export async function endWaiting(ctx: Ctx): Promise<number> {
  let ended = 0
  for (const { personId, drawId } of await listWithoutAgreement(ctx.db, dayOf(ctx.now))) {
    const vacated = await vacateSeat(ctx, personId, 'no-agreement')
    if (!vacated.ok) continue
    ended++
    await countLost(ctx.db, personId)
    await insertDeparture(ctx.db, {
      ...{ id: newId(ctx.now, ctx.chance), personId, drawId, at: ctx.now },
      ...{ kind: 'refused', fromStatus: 'drawn', reason: 'no-agreement', medium: 'rule' },
    })
    await answerSummonsRow(ctx.db, personId, 'declined', 'rule', ctx.now)
  }
  return ended
}
