import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { renewContact } from '../../contacts/index.ts'
import { mayProspect } from '../../permissions.ts'
import type { ExchangeForm, Prospect } from '../prospect.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'
import { withNextStep } from './move-prospect.ts'

export type ProspectExchangeRefusal = 'not-found' | 'forbidden' | 'in-the-future'

/** A call, a mail, a meeting: the data of the person may be kept three years more. */
export async function noteProspectExchange(
  ctx: Ctx,
  prospectId: string,
  form: ExchangeForm,
): Promise<Result<Prospect, ProspectExchangeRefusal>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const today = dayOf(ctx.now)
  const on = form.on ?? today
  if (on > today) return refused('in-the-future')
  const last = prospect.lastExchangeOn ?? on
  const next = {
    ...withNextStep(prospect, form),
    lastExchangeOn: [last, on].sort().at(-1),
    updatedAt: ctx.now,
  }

  await saveProspect(ctx.db, next)
  await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
    kind: 'exchange',
    from: undefined,
    to: undefined,
    note: form.note,
    on,
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })
  if (prospect.contactPersonId) await renewContact(ctx, prospect.contactPersonId, on)

  ctx.audit({ act: 'prospect.exchange-noted', subject: `prospect:${prospect.id}`, public: false })
  ctx.changed('prospects')
  return done(next)
}
