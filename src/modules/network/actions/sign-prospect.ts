import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../permissions.ts'
import { signProspect as decide, type Prospect } from '../prospect.ts'
import { findContactOf } from '../store/contacts.ts'
import { addStep, lockProspect, saveProspect } from '../store/prospects.ts'
import { openMembership } from './open-membership.ts'

export type SignRefusal = 'not-found' | 'forbidden' | 'signed-already'

/** The territory joins: its membership opens with all that is known of it, and nothing is typed again. */
export async function signProspect(
  ctx: Ctx,
  prospectId: string,
): Promise<Result<Prospect, SignRefusal>> {
  const prospect = await lockProspect(ctx.db, prospectId)
  if (!prospect) return refused('not-found')

  if (!mayProspect(ctx.person)) return refused('forbidden')

  const signed = decide(prospect, undefined, ctx.now)
  if (!signed.ok) return signed
  const { territoryId, contactPersonId } = prospect
  const contact = contactPersonId && (await findContactOf(ctx.db, contactPersonId, territoryId))
  const opened = await openMembership(ctx, {
    territoryId,
    contactPersonId,
    contactFunction: contact ? contact.function : undefined,
    source: 'prospect',
    why: prospect.notes,
  })
  if (!opened.ok) return opened
  const next = { ...signed.value, membershipId: opened.value.id }

  await saveProspect(ctx.db, next)
  await addStep(ctx.db, newId(ctx.now, ctx.chance), prospect.id, {
    kind: 'moved',
    from: prospect.stage,
    to: 'signed',
    note: '',
    on: dayOf(ctx.now),
    byPersonId: ctx.person?.id,
    at: ctx.now,
  })

  ctx.audit({ act: 'prospect.signed', subject: `prospect:${prospect.id}`, public: false })
  ctx.changed('prospects')
  return done(next)
}
