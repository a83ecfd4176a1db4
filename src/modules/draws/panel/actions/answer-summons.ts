import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { confirmSeat, vacateSeat } from '../../ceremony/index.ts'
import { isSeated } from '../../person-status.ts'
import {
  askNoMore,
  countLost,
  findRegistration,
  insertDeparture,
  lockRecruit,
} from '../../recruits/index.ts'
import type { Recruit } from '../../recruits/nouns.ts'
import { findDraw } from '../../store/draws.ts'
import { joinNeeds, type needsSent } from '../needs.ts'
import {
  answerSummonsRow,
  findNeeds,
  findSummons,
  keepNeeds,
  putSummons,
  type Summons,
} from '../store/summons.ts'

export interface SummonsAnswer {
  readonly answer: NonNullable<Summons['answer']>
  readonly medium: string
  /** What was sent of their needs, and by what kind of form. */
  readonly needs?: ReturnType<typeof needsSent> | undefined
  readonly guardianAgrees?: boolean
  /** « Ne plus me solliciter » : in no later draw either. */
  readonly neverAgain?: boolean
}

export type AnswerRefusal = 'no-seat' | 'answered' | 'no-agreement' | 'not-now'

/**
 * A drawn person answers, by the link, at the telephone or at the desk. A seat given back goes to the next batch of
 * replacements, by the rule; under 18, a yes needs the agreement of a representative, asked only now.
 */
export async function answerForPerson(
  ctx: Ctx,
  personId: string,
  answer: SummonsAnswer,
): Promise<Result<undefined, AnswerRefusal>> {
  const recruit = await lockRecruit(ctx.db, personId)
  if (!recruit) return refused('no-seat')
  const draw = await findDraw(ctx.db, recruit.drawId)
  if (draw?.state !== 'drawn') return refused('not-now')
  const summons = (await findSummons(ctx.db, personId)) ?? toldAloud(ctx, recruit)

  if (!summons) return refused('no-seat')
  if (summons.answer === 'declined' || summons.answer === 'unreachable') return refused('answered')
  const registration = await findRegistration(ctx.db, personId)
  const needsAgreement = registration?.isMinor === true && answer.answer === 'confirmed'
  if (needsAgreement && !answer.guardianAgrees && summons.answer !== 'confirmed')
    return refused('no-agreement')

  if (answer.answer === 'confirmed') {
    const confirmed = await confirmSeat(ctx, personId)
    if (!confirmed.ok) return refused('not-now')
    if (answer.needs) {
      const until = addDays(draw.replacementsEndOn ?? dayOf(ctx.now), 365)
      const agreedAt = needsAgreement && answer.guardianAgrees ? ctx.now : undefined
      const needs = joinNeeds(
        await findNeeds(ctx.db, personId),
        answer.needs.sent,
        answer.needs.form,
      )
      await keepNeeds(ctx.db, personId, needs, agreedAt, until)
    }
  } else {
    const vacated = await vacateSeat(ctx, personId, answer.answer)
    if (!vacated.ok) return refused('not-now')
    await countLost(ctx.db, personId)
    if (answer.neverAgain && recruit.identity) await askNoMore(ctx, recruit.identity)
    await insertDeparture(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      personId,
      drawId: recruit.drawId,
      at: ctx.now,
      kind: answer.answer === 'declined' ? 'refused' : 'unreachable',
      fromStatus: recruit.status,
      reason: answer.answer,
      medium: answer.medium,
    })
  }
  if (!(await findSummons(ctx.db, personId))) await keepSummons(ctx, summons)
  await answerSummonsRow(ctx.db, personId, answer.answer, answer.medium, ctx.now)

  ctx.audit({
    act: `draw.seat-${answer.answer}`,
    subject: `draw:${recruit.drawId}`,
    public: false,
    detail: { medium: answer.medium },
  })
  ctx.changed(`draw:${recruit.drawId}`)
  return done()
}

/**
 * Somebody who holds a seat and has no link, since there is no mail to send it by: whoever calls them or meets them tells
 * them, and their answer counts like the others.
 */
function toldAloud(ctx: Ctx, recruit: Recruit): Summons | undefined {
  if (!isSeated(recruit.status)) return undefined
  return {
    ...{ personId: recruit.id, drawId: recruit.drawId, sentAt: ctx.now },
    ...{ answerBy: dayOf(ctx.now), answer: undefined, participantId: undefined },
  }
}

/** Under a link that nobody holds: what is kept is that they were told, and when. */
async function keepSummons(ctx: Ctx, { personId, drawId, sentAt, answerBy }: Summons) {
  const token = newToken(ctx.chance)
  await putSummons(ctx.db, { personId, drawId, token, sentAt, answerBy })
}
