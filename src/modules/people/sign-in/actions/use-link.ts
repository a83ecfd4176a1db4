import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { linkProblem, type UseLinkRefusal } from '../sign-in-link.ts'
import { findLink, takeLink } from '../store/links.ts'
import { deleteSession } from '../store/sessions.ts'
import { hashOf } from '../store/tokens.ts'
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

/** The button under a link of ours was pressed: the link is spent, a session opens. */
export async function useLink(
  ctx: Ctx,
  token: string,
  browser: Browser,
): Promise<Result<UsedLink, UseLinkRefusal>> {
  const tokenHash = hashOf(token)
  const link = await takeLink(ctx.db, tokenHash, ctx.now)
  if (!link) {
    return refused(linkProblem(await findLink(ctx.db, tokenHash), ctx.now) ?? 'link-used')
  }

  const personId = link.invitationId
    ? await acceptInvitation(ctx, link.invitationId)
    : link.personId
  if (!personId) return refused('link-unknown')
  if (link.newEmail && !(await confirmEmail(ctx, personId, link.newEmail))) {
    return refused('email-taken')
  }

  if (browser.sessionHash) await deleteSession(ctx.db, browser.sessionHash)
  const session = await openSession(ctx, personId, browser.device)
  if (!session) return refused('link-unknown')
  return done({ ...session, nextPath: link.nextPath })
}
