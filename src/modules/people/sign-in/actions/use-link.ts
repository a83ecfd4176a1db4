import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hashToken } from '#platform/secrets/secret-links.ts'
import { findIdentity, nameMailbox } from '../../persons/index.ts'
import { linkProblem, type UseLinkRefusal } from '../sign-in-link.ts'
import { findLink, type Link, takeLink } from '../store/links.ts'
import { deleteSession } from '../store/sessions.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { confirmEmail } from './change-email.ts'
import { type OpenedSession, openSession } from './open-session.ts'

export interface UsedLink extends OpenedSession {
  readonly nextPath: string | undefined
}

/** What the browser that clicks tells of itself. */
export interface Browser {
  readonly device: string
  /** A session this browser already holds: it ends, so that no session outlives a sign-in. */
  readonly sessionHash: string | undefined
}

/**
 * The button under a link of ours was pressed: the link is spent, a session opens. The name is given by whoever reads the
 * mailbox and is not the one whose name somebody typed with it.
 */
export async function useLink(
  ctx: Ctx,
  token: string,
  browser: Browser,
  name?: string,
): Promise<Result<UsedLink, UseLinkRefusal>> {
  const tokenHash = hashToken(token)
  const link = await takeLink(ctx.db, tokenHash, ctx.now)
  if (!link) {
    return refused(linkProblem(await findLink(ctx.db, tokenHash), ctx.now) ?? 'link-used')
  }

  const personId = await personOf(ctx, link, name)
  if (!personId) return refused('link-unknown')
  if (link.newEmail && !(await confirmEmail(ctx, personId, link.newEmail))) {
    return refused('email-taken')
  }

  if (browser.sessionHash) await deleteSession(ctx.db, browser.sessionHash)
  const session = await openSession(ctx, personId, browser.device)
  if (!session) return refused('link-unknown')
  return done({ ...session, nextPath: link.nextPath })
}

/** A link that left before the address turned out to be that of somebody else: whoever reads it now is not this person. */
async function isOfAnother(ctx: Pick<Ctx, 'db'>, personId: string): Promise<boolean> {
  return (await findIdentity(ctx.db, personId))?.claimedEmail !== undefined
}

async function personOf(ctx: Ctx, link: Link, name: string | undefined) {
  if (link.invitationId) return acceptInvitation(ctx, link.invitationId)
  if (!link.personId || (await isOfAnother(ctx, link.personId))) return undefined
  if (!name || link.newEmail) return link.personId
  return (await nameMailbox(ctx, link.personId, name))?.personId ?? link.personId
}
