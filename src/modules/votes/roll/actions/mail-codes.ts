import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vote } from '../../vote.ts'
import type { Code } from '../code.ts'
import { codeMail } from '../mails.ts'
import { giveCodes } from './give-codes.ts'
import { mailSender } from './mail-sender.ts'

/** A new code by mail for each voter who has an address and has not voted. */
export async function mailCodes(
  ctx: Ctx,
  slug: string,
  linkOf: (vote: Vote, code: Code) => Promise<string>,
): Promise<Result<{ vote: Vote }, 'not-found' | 'forbidden' | 'not-now'>> {
  const codes = await giveCodes(ctx, slug, ({ contact }) => contact !== '')
  if (!codes.ok) return codes

  const { vote, given } = codes.value
  const sender = await mailSender(ctx, vote)
  for (const { voter, code } of given) {
    const link = await linkOf(vote, code)
    const { name = '', contact, hasCode: replaces } = voter
    ctx.mail(codeMail('fr', vote, { name, contact, link, replaces }, sender))
  }
  return done({ vote })
}
