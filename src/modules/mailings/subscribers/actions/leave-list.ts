import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { keyOfHouse, readLeaveToken } from '../../actions/sign-links.ts'
import { findListName, leaveLists } from '../store/subscriptions.ts'
import type { LeavingWay } from '../subscription.ts'

/** The link is the key: it holds who and which list, and opens for ever, whatever has been erased. */
export async function readLeaveLink(
  ctx: Ctx,
  token: string,
): Promise<Result<{ subscriberId: string; listId: string; listName: string }, 'bad-link'>> {
  const told = readLeaveToken(await keyOfHouse(ctx), token)
  if (!told) return refused('bad-link')
  return done({ ...told, listName: (await findListName(ctx.db, told.listId)) ?? '' })
}

/** Leaving twice, or after everything was erased, is leaving: the answer is the same. */
export async function leaveList(
  ctx: Ctx,
  token: string,
  way: LeavingWay,
): Promise<Result<{ listName: string }, 'bad-link'>> {
  const link = await readLeaveLink(ctx, token)
  if (!link.ok) return link
  const { subscriberId, listId, listName } = link.value

  const left = await leaveLists(ctx.db, subscriberId, { way, now: ctx.now, listId })

  if (left > 0) {
    ctx.audit({
      act: 'subscription.ended',
      subject: `subscriber:${subscriberId}`,
      public: false,
      detail: { way },
    })
  }
  return done({ listName })
}
