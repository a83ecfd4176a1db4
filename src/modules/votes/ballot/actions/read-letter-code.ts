import type { Ctx } from '#platform/context.ts'
import type { LetterFault } from '#platform/module.ts'
import { typedSigns } from '../../canonical.ts'
import { votePaths } from '../../paths.ts'
import { maySeeVote } from '../../permissions.ts'
import { findVoteOfCode } from '../../roll/index.ts'
import { codeLength, codeOfLink, codeTyped, linkToken, rollHash } from '../../roll/nouns.ts'
import { listByMark, listOpen } from '../../store/votes.ts'
import { ballotTexts } from '../texts/ballot.ts'

/** The code of the letter of a vote leads to its ballot, which says by itself whether it may still be filled. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = codeTyped(typed) ?? (await codeOfLink(typed.trim()))
  const slug = code && (await findVoteOfCode(ctx.db, await rollHash(code)))
  if (code && slug) return votePaths.ballot(slug, await linkToken(code))
  return (await isKnownMark(ctx, typed)) ? votePaths.short(typedSigns(typed)) : undefined
}

/** The four signs of the short address of a letter, typed in place of its code: that page says whether the vote is over. */
async function isKnownMark(ctx: Pick<Ctx, 'db'>, typed: string): Promise<boolean> {
  const mark = typedSigns(typed)
  if (!/^[0-9a-z]{4}$/.test(mark)) return false
  const votes = await listByMark(ctx.db, mark)
  return votes.some((vote) => maySeeVote(undefined, vote) && vote.state !== 'draft')
}

/**
 * Signs that have the length of a code of this room and open nothing. The codes of a vote are erased when it ends, and a code
 * that another replaced is not kept, and no sign checks the others: whether any vote is open is all that is known, so
 * reading it again comes first.
 */
export async function readLetterFault(
  ctx: Pick<Ctx, 'db' | 'locale'>,
  typed: string,
): Promise<LetterFault | undefined> {
  const texts = ballotTexts[ctx.locale].faults
  const signs = typedSigns(typed).length
  if (Math.abs(signs - codeLength) > 4) return undefined
  if (signs !== codeLength) return { said: texts.length(signs) }
  if (codeTyped(typed) === undefined) return { said: texts.misread }
  const isOpen = (await listOpen(ctx.db)).length > 0
  return {
    said: isOpen ? texts.replaced : texts.over,
    more: { label: texts.votes, href: votePaths.list },
  }
}
