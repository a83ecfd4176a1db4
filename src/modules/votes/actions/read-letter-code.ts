import type { Ctx } from '#platform/context.ts'
import { codeTyped, linkToken, rollHash } from '../code.ts'
import { votePaths } from '../paths.ts'
import { findVoteOfCode } from '../store/roll.ts'

/** The code of the letter of a vote leads to its ballot, which says by itself whether it may still be filled. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = codeTyped(typed)
  const slug = code && (await findVoteOfCode(ctx.db, await rollHash(code)))
  return code && slug ? votePaths.ballot(slug, await linkToken(code)) : undefined
}
