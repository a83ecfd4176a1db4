import type { Ctx } from '#platform/context.ts'
import { votePaths } from '../../paths.ts'
import type { Vote } from '../../vote.ts'
import { changeMail, type EndChange } from '../mails.ts'
import { listRoll } from '../store/roll.ts'

export interface Told {
  readonly told: number
  /** By number and name, whom somebody has to tell otherwise. */
  readonly untold: readonly string[]
}

/** Whoever has a mailbox is told, once, that the vote ends otherwise than was said; how many were, and were not. */
export async function tellVoters(
  ctx: Ctx,
  vote: Vote,
  change: EndChange,
  reason: string,
  planned: Date = vote.closesAt,
): Promise<Told> {
  const roll = await listRoll(ctx.db, vote.id)
  const contacts = new Map(roll.flatMap((voter) => (voter.contact ? [[voter.contact, voter]] : [])))
  const link = ctx.settings.baseUrl + votePaths.vote(vote.slug)
  for (const [contact, { name = '' }] of contacts)
    ctx.mail(changeMail('fr', vote, change, { name, contact, reason, link, planned }))
  return {
    told: contacts.size,
    untold: roll
      .filter(({ contact }) => contact === '')
      .map(({ number, name }) => `${number}. ${name ?? ''}`.trim()),
  }
}
