import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import { recordPerson } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { addMembershipContact, insertMembership } from '../../membership/index.ts'
import { confirmDays, emptyMembership, type RequestForm } from '../../membership/nouns.ts'
import { requestToConfirm } from '../mails/membership.ts'

/** Anyone asks for a territory. Nobody reads it before the address is confirmed by its link. */
export async function requestMembership(
  ctx: Ctx,
  input: RequestForm & { readonly territoryId: string; readonly territoryName: string },
): Promise<Result<{ id: string; token: string }, never>> {
  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)

  const membership = {
    ...emptyMembership,
    id,
    territoryId: input.territoryId,
    state: 'to-confirm',
    source: 'form',
    why: input.why,
    requestedAt: ctx.now,
  } as const
  await insertMembership(ctx.db, membership, ctx.now)
  const personId = await recordPerson(ctx, {
    name: input.name,
    email: input.email,
    keptUntil: addDays(dayOf(ctx.now), confirmDays),
  })
  const contact = { personId, function: input.function, token }
  await addMembershipContact(ctx.db, id, contact, ctx.now)

  ctx.audit({ act: 'membership.asked', subject: `membership:${id}`, public: false })
  ctx.mail(requestToConfirm(ctx, input.email, input.territoryName, token))
  return done({ id, token })
}
