import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { answerCodeTyped } from '../answer-code.ts'
import { paths } from '../paths.ts'
import { findParticipation } from '../store/records.ts'

/** The code that somebody noted when they began leads to their answers, from the page of any letter too. */
export async function readLetterCode(
  ctx: Pick<Ctx, 'db'>,
  typed: string,
): Promise<string | undefined> {
  const code = answerCodeTyped(typed)
  const found = code && (await findParticipation(ctx.db, hashToken(code)))
  return code && found ? paths.answers(code) : undefined
}
