import type { Day } from '#kit/dates.ts'
import { getTerritories, territoryLabel } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import {
  joinedForTeam,
  membershipJoined,
  type PaidNews,
  paidForTeam,
  paymentReceived,
} from '../mails/news.ts'
import type { Membership } from '../membership.ts'
import { membershipRecipients } from './membership-recipients.ts'

export async function placeName(ctx: Pick<Ctx, 'db'>, territoryId: string): Promise<string> {
  const territory = (await getTerritories(ctx.db, [territoryId])).get(territoryId)
  return territory ? territoryLabel(territory) : ''
}

/** Money came in: whoever speaks for the territory reads that it arrived. */
export async function tellPaid(ctx: Ctx, news: PaidNews): Promise<void> {
  for (const to of await membershipRecipients(ctx, news.membershipId))
    ctx.mail(paymentReceived(ctx, to, news))
}

/** The team reads in one letter of all that came in at once. */
export function tellPaidTogether(ctx: Ctx, paid: readonly PaidNews[]): void {
  ctx.mail(paidForTeam(ctx, paid))
}

/** A territory is a member from now on: its people and the team read so. The invented ones join in silence. */
export async function tellJoined(
  ctx: Ctx,
  { id: membershipId, territoryId, source }: Pick<Membership, 'id' | 'territoryId' | 'source'>,
  since: Day,
): Promise<void> {
  if (source === 'demo') return
  const place = await placeName(ctx, territoryId)
  for (const to of await membershipRecipients(ctx, membershipId))
    ctx.mail(membershipJoined(ctx, to, { place, since }))
  ctx.mail(joinedForTeam(ctx, { place, since, membershipId }))
}
