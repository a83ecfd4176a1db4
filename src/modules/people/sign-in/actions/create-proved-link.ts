import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { paths } from '../../paths.ts'
import { insertLink } from '../store/links.ts'

const minutes = 30

/**
 * The way in for a person whose address has just been proved by a link that the calling room sent to
 * it: a second letter would prove nothing more. It is pressed like any other link, and spent once.
 */
export async function createProvedLink(
  ctx: Ctx,
  asked: { readonly personId: string; readonly next: string },
): Promise<string> {
  const { token, tokenHash } = newSecretLink(ctx)
  await insertLink(ctx.db, {
    tokenHash,
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
