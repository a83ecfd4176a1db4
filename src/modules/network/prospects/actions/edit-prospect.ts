import { dayOf } from '#kit/dates.ts'
import { isId, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import type { Prospect, ProspectForm } from '../prospect.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'

/** What we know of a territory, and what comes next with it. */
export async function editProspect(
  ctx: Ctx,
  prospectId: string,
  form: ProspectForm,
): Promise<Result<Prospect, 'not-found' | 'forbidden'>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const next: Prospect = {
    ...prospect,
    source: form.source,
    sourceDetail: form.sourceDetail,
    ownerId: isId(form.owner) ? form.owner : undefined,
    contactPersonId: isId(form.contact) ? form.contact : undefined,
    nextAction: form.nextAction,
    nextOn: form.nextOn,
    notes: form.notes,
    challenges: form.challenges,
    updatedAt: ctx.now,
  }

  await saveProspect(ctx.db, next)
  if (next.nextOn !== undefined && next.nextAction !== prospect.nextAction) {
    await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
      kind: 'next-action',
      from: undefined,
      to: undefined,
      note: next.nextAction,
      on: dayOf(ctx.now),
      byPersonId: ctx.person?.id,
      at: ctx.now,
    })
  }

  ctx.audit({ act: 'prospect.edited', subject: `prospect:${prospect.id}`, public: false })
  ctx.changed('prospects')
  return done(next)
}
