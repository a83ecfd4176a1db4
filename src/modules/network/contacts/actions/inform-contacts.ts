import { dayOf } from '#kit/dates.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayProspect } from '../../permissions.ts'
import { mustBeInformed } from '../contact.ts'
import { firstNotice } from '../mails/first-notice.ts'
import { listContactsById, markInformed } from '../store/contacts.ts'

/**
 * People whose data we did not get from themselves are told so, by a letter from here or by the team in
 * its own words; the day is kept. Whoever has no address is not counted as told by letter.
 */
export async function informContacts(
  ctx: Ctx,
  ids: readonly string[],
  how: 'letter' | 'told',
): Promise<Result<{ told: number }, 'forbidden'>> {
  if (!mayProspect(ctx.person)) return refused('forbidden')
  const due = (await listContactsById(ctx.db, ids)).filter(mustBeInformed)
  const known = await findContacts(
    ctx.db,
    due.map(({ personId }) => personId),
  )
  const reached = due.filter(({ personId }) => how === 'told' || known.get(personId)?.email)

  const told = await markInformed(
    ctx.db,
    reached.map(({ id }) => id),
    dayOf(ctx.now),
  )
  if (how === 'letter') {
    for (const { personId, origin, originDetail } of reached) {
      const to = known.get(personId)
      if (!to?.email) continue
      const told = { email: to.email, language: to.language }
      ctx.mail(firstNotice(ctx, told, { origin, detail: originDetail }))
    }
  }

  ctx.audit({ act: 'contacts.informed', subject: 'contacts', public: false, detail: { told, how } })
  return done({ told })
}
