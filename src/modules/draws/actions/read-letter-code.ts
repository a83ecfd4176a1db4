import type { Ctx } from '#platform/context.ts'
import { readCode } from '../letter-code.ts'
import { codePaths } from '../recruit-paths.ts'
import { findCodeHolder } from './find-code-holder.ts'

/** The code of a letter of this room leads to its page, which says by itself what it opens, or why nothing. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed)
  return code !== undefined && (await findCodeHolder(ctx, code)) ? codePaths.code(code) : undefined
}
