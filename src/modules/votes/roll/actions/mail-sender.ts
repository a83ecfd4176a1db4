import { houseHelp, letterheadOf } from '#modules/letterheads/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vote } from '../../vote.ts'
import type { MailSender } from '../mails.ts'

/** Who writes to the voters of a vote: as on its letters of paper. */
export async function mailSender(ctx: Ctx, vote: Pick<Vote, 'territoryId'>): Promise<MailSender> {
  const head = await letterheadOf(ctx, { territoryId: vote.territoryId })
  return { house: head.name, ...(await houseHelp(ctx)) }
}
