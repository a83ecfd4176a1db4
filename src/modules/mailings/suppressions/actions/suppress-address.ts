import type { Ctx } from '#platform/context.ts'
import { hashAddress } from '../../actions/sign-links.ts'
import { suppress } from '../store/suppressions.ts'

/** The server says that nobody is there: nothing is written to this address any more. */
export async function suppressGone(
  ctx: Pick<Ctx, 'db' | 'now'>,
  secret: string,
  email: string,
  code: string,
): Promise<void> {
  await suppress(ctx.db, hashAddress(secret, email), 'hard-bounce', code, ctx.now)
}
