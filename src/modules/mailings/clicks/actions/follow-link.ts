import type { Ctx } from '#platform/context.ts'
import { keyOfHouse, readLinkToken } from '../../actions/sign-links.ts'
import { findClicksDecision, followLink } from '../store/clicks.ts'

/**
 * Where a signed address of a letter leads: only ever to what that letter held when it left. Counted
 * as long as the association counts; afterwards the link still leads there, and nothing is written.
 */
export async function targetOf(
  ctx: Pick<Ctx, 'db' | 'chance'>,
  token: string,
  read: boolean,
): Promise<string | undefined> {
  const link = readLinkToken(await keyOfHouse(ctx), token)
  if (!link) return undefined
  const counted = read && (await findClicksDecision(ctx.db)) !== undefined
  return followLink(ctx.db, link, counted)
}
