import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { MandateRefusal } from '../../mandate.ts'
import { mayRecordMandate } from '../../permissions.ts'
import { lockPerson } from '../../persons/index.ts'
import { insertMandate } from '../store/mandates.ts'

export interface MandateToRecord {
  readonly personId: string
  readonly territoryId: string | undefined
  readonly title: string
  readonly startsOn: Day
  readonly endsOn: Day | undefined
}

/** Notes that someone holds an office, as far as the one who acts may. */
export async function addMandate(
  ctx: Ctx,
  input: MandateToRecord,
): Promise<Result<{ mandateId: string }, MandateRefusal>> {
  if (!mayRecordMandate(ctx.person)) return refused('forbidden')
  return recordMandate(ctx, input)
}

/** The same, for a room that asked its own “may I?” before. */
export async function recordMandate(
  ctx: Ctx,
  input: MandateToRecord,
): Promise<Result<{ mandateId: string }, MandateRefusal>> {
  if (!(await lockPerson(ctx.db, input.personId))) return refused('not-found')

  const { territoryId, endsOn } = input
  if (!territoryId) return refused('place-needed')
  if (endsOn !== undefined && endsOn < input.startsOn) return refused('days-reversed')

  const id = newId(ctx.now, ctx.chance)
  await insertMandate(ctx.db, { ...input, id, territoryId, recordedBy: ctx.person?.id }, ctx.now)

  ctx.audit({ act: 'mandate.recorded', subject: `person:${input.personId}`, public: false })
  ctx.announce('mandate.recorded', { personId: input.personId, territoryId })
  return done({ mandateId: id })
}
