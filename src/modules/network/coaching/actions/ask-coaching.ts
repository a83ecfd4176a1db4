import { addDays, dayOf } from '#kit/dates.ts'
import { newId, newToken } from '#kit/ids.ts'
import { findContacts, recordPerson } from '#modules/people/index.ts'
import { type Territory, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { type CoachingForm, coachedDays } from '../coaching.ts'
import { coachingReceived, coachingToMatch } from '../mails/coaching.ts'
import { insertCoaching } from '../store/coachings.ts'

/** Whose need it is: the one who is signed in, or someone whose name and address are given. */
export type Asker =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'contact'; readonly name: string; readonly email: string }

/** Anyone asks for a territory, with or without an account; the team answers. */
export async function askCoaching(
  ctx: Ctx,
  input: CoachingForm & {
    readonly territory: Territory
    readonly asker: Asker
    readonly source?: 'demo'
  },
): Promise<{ id: string; token: string }> {
  const { asker, territory, title, ...form } = input
  const id = newId(ctx.now, ctx.chance)
  const token = newToken(ctx.chance)
  const place = territoryLabel(territory)
  const coachedId =
    asker.kind === 'person'
      ? asker.id
      : await recordPerson(ctx, {
          name: asker.name,
          email: asker.email,
          keptUntil: addDays(dayOf(ctx.now), coachedDays),
        })

  await insertCoaching(
    ctx.db,
    {
      ...form,
      id,
      token,
      coachedId,
      territoryId: territory.id,
      coachedTitle: title,
      askedBy: ctx.person?.id,
    },
    ctx.now,
  )

  ctx.audit({ act: 'coaching.asked', subject: `coaching:${id}`, public: false })
  ctx.announce('coaching.asked', { id, territoryId: territory.id })
  ctx.mail(coachingToMatch(ctx, place, id))
  const to = (await findContacts(ctx.db, [coachedId])).get(coachedId)
  const email = asker.kind === 'contact' ? asker.email : to?.email
  const language = to?.language ?? ctx.locale
  if (email) ctx.mail(coachingReceived(ctx, { email, language }, place, token))
  return { id, token }
}
