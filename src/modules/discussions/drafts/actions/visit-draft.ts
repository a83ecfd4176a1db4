import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Kinds } from '../../actions/find-thing.ts'
import { type DraftVisit, mostRemarks, mostVisits } from '../draft-link.ts'
import { findVisit, insertRemark, insertVisit, listRemarks, listVisits } from '../store/visits.ts'
import { type OpenedLink, openLink } from './read-draft.ts'

export interface OpenedVisit extends OpenedLink {
  readonly visit: DraftVisit
}

/** Who came by this link, and no other. */
export async function openVisit(
  ctx: Pick<Ctx, 'db' | 'now' | 'locale'>,
  kinds: Kinds,
  { token, visitId }: { readonly token: string; readonly visitId: string },
): Promise<OpenedVisit | undefined> {
  const opened = await openLink(ctx, kinds, token)
  const visit = opened && (await findVisit(ctx.db, visitId))
  return opened && visit?.linkId === opened.link.id ? { ...opened, visit } : undefined
}

/** Whoever holds the link says who they are, or not, and reads. */
export async function arriveAtDraft(
  ctx: Ctx,
  { link }: OpenedLink,
  name: string,
): Promise<Result<{ readonly visitId: string }, 'too-many'>> {
  if ((await listVisits(ctx.db, [link.id])).length >= mostVisits) return refused('too-many')
  const visit = { id: newId(ctx.now, ctx.chance), linkId: link.id, name, cameAt: ctx.now }
  await insertVisit(ctx.db, visit)
  return done({ visitId: visit.id })
}

/** It waits for whoever made the link; the team reads it beside who came. */
export async function leaveRemark(
  ctx: Ctx,
  { link, visit }: OpenedVisit,
  body: string,
): Promise<Result<undefined, 'only-read' | 'too-many'>> {
  if (!link.mayRemark) return refused('only-read')
  if ((await listRemarks(ctx.db, [link.id])).length >= mostRemarks) return refused('too-many')
  await insertRemark(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    visitId: visit.id,
    body,
    writtenAt: ctx.now,
  })
  return done()
}
