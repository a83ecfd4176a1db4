import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayAnswerRightsRequest, mayRecordRightsRequest } from '../../permissions.ts'
import { lockPerson } from '../../persons/index.ts'
import { dueDay, type RightKind, type RightsRefusal } from '../../rights-request.ts'
import { insertRightsRequest, lockRightsRequest, saveAnswer } from '../store/rights.ts'

/** Notes a request about one's rights, also one that came by letter or by voice. */
export async function askRight(
  ctx: Ctx,
  input: {
    readonly personId: string
    readonly kind: RightKind
    readonly message: string | undefined
  },
): Promise<Result<undefined, RightsRefusal>> {
  if (!(await lockPerson(ctx.db, input.personId))) return refused('not-found')

  if (!mayRecordRightsRequest(ctx.person, input.personId)) return refused('forbidden')

  const { personId, kind, message } = input
  const id = newId(ctx.now, ctx.chance)
  const dueOn = dueDay(dayOf(ctx.now))
  await insertRightsRequest(ctx.db, { id, personId, kind, message, askedAt: ctx.now, dueOn })

  const detail = { kind }
  ctx.audit({ act: 'right.asked', subject: `person:${personId}`, public: false, detail })
  ctx.announce('right.asked', { personId, kind })
  return done()
}

export async function answerRight(
  ctx: Ctx,
  input: { readonly requestId: string; readonly answer: string },
): Promise<Result<undefined, RightsRefusal>> {
  const request = await lockRightsRequest(ctx.db, input.requestId)
  if (!request) return refused('not-found')

  if (!mayAnswerRightsRequest(ctx.person)) return refused('forbidden')

  if (request.answeredAt) return refused('already-answered')

  const answer = { text: input.answer, by: ctx.person?.id, at: ctx.now }
  await saveAnswer(ctx.db, request.id, answer)

  const detail = { kind: request.kind }
  ctx.audit({
    act: 'right.answered',
    subject: `person:${request.personId}`,
    public: false,
    detail,
  })
  return done()
}
