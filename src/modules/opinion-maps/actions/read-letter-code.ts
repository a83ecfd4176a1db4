import { readCode } from '#kit/codes/letter-code.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../paths.ts'
import { findSlugOfCode } from '../store/codes.ts'
import { codeHash } from './code-marks.ts'

/** The code of a letter leads to the page where its answers begin, or go on. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = readCode(typed)
  const slug = code && (await findSlugOfCode(ctx.db, codeHash(code)))
  return slug && paths.answerWith(slug, code)
}
