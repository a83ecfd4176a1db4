import { dayOf } from '#kit/dates.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { reminderDue } from '../../fees/nouns.ts'
import { listMembers, membershipRecipients } from '../../membership/index.ts'
import { renewalReminder } from '../mails/membership.ts'
import { listReminded, markReminded } from '../store/reminders.ts'

/** Each morning: members whose year ends are written to, once for each step. Returns how many. */
export async function remindRenewals(ctx: Ctx): Promise<number> {
  const today = dayOf(ctx.now)
  const members = await listMembers(ctx.db)
  const sent = await listReminded(ctx.db)
  const places = await getTerritories(
    ctx.db,
    members.map(({ territoryId }) => territoryId),
  )

  let count = 0
  for (const { membershipId, territoryId, until } of members) {
    if (until === undefined) continue
    const due = reminderDue(until, sent.get(`${membershipId} ${until}`) ?? [], today)
    if (!due) continue
    // The line is written first: whoever writes it second sends nothing.
    if (!(await markReminded(ctx.db, { membershipId, until, ...due, today }))) continue

    const territory = places.get(territoryId)
    const place = territory ? territoryLabel(territory) : ''
    for (const to of await membershipRecipients(ctx, membershipId)) {
      ctx.mail(renewalReminder(ctx, to, { place, until, step: due.step }))
    }
    ctx.announce('membership.renewal-due', { id: membershipId, territoryId, step: due.step })
    count += 1
  }
  return count
}
