import { newToken } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { paths } from '../../paths.ts'
import { insertLink } from '../store/links.ts'
import { hashOf } from '../store/tokens.ts'

const minutes = 30

/**
 * The way in for a person whose address has just been proved by a link that the calling room sent to
 * it: a second letter would prove nothing more. It is pressed like any other link, and spent once.
 */
export async function createProvedLink(
  ctx: Ctx,
  asked: { readonly personId: string; readonly next: string },
): Promise<string> {
  const token = newToken(ctx.chance)
  await insertLink(ctx.db, {
    tokenHash: hashOf(token),
    purpose: 'sign-in',
    personId: asked.personId,
    nextPath: asked.next,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + minutes * 60_000),
  })
  ctx.audit({
    act: 'sign-in-link.proved',
    subject: `person:${asked.personId}`,
    public: false,
  })
  return paths.link(token)
}
