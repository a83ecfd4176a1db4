import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { findContactOf } from '../../contacts/index.ts'
import { openMembership } from '../../membership/index.ts'
import { mayProspect } from '../../permissions.ts'
import {
  signProspect as decide,
  type Prospect,
  type SignForm,
  type SignRefusal,
} from '../prospect.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'

export type SignProspectRefusal = 'not-found' | 'forbidden' | SignRefusal

/**
 * The membership of the territory opens, with its contact. What the territory will read is what was typed for it: the
 * notes of the team never leave this page.
 */
export async function signProspect(
  ctx: Ctx,
  prospectId: string,
  form: SignForm,
): Promise<Result<Prospect, SignProspectRefusal>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const signed = decide(prospect, { membershipId: undefined, reason: form.reason }, ctx.now)
  if (!signed.ok) return signed
  const { territoryId, contactPersonId } = prospect
  const contact = contactPersonId && (await findContactOf(ctx.db, contactPersonId, territoryId))
  const opened = await openMembership(ctx, {
    territoryId,
    contactPersonId,
    contactFunction: contact ? contact.function : undefined,
    source: 'prospect',
    why: form.why,
  })
  if (!opened.ok) return opened
  const next = { ...signed.value, membershipId: opened.value.id }

  await saveProspect(ctx.db, next)
  await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
    kind: 'moved',
    from: prospect.stage,
    to: 'signed',
    note: form.reason,
    on: dayOf(ctx.now),
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({ act: 'prospect.signed', subject: `prospect:${prospect.id}`, public: false })
  ctx.changed('prospects')
  return done(next)
}
