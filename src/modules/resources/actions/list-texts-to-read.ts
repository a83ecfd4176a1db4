import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { mayModerate, mayReview } from '../permissions.ts'
import { findResource } from '../store/resources.ts'
import { countWaiting, listWaiting } from '../store/reviews.ts'
import { listHands } from '../store/writers.ts'
import { isOwnText } from '../writing/review.ts'
import { writingPaths } from '../writing-paths.ts'

interface TextToRead {
  readonly title: string
  readonly href: string
}

/** As many as a page of the day shows, and as many as are looked through to find them. */
const shown = 5
const looked = 30

/** Texts that a second person has to read, for this person: those they wrote are for somebody else. */
export async function listTextsToRead(
  ctx: Pick<Ctx, 'db'>,
  viewer: Viewer,
): Promise<readonly TextToRead[]> {
  if (!mayReview(viewer)) return []
  const found: TextToRead[] = []
  for (const { id, slug, title, submittedBy } of await listWaiting(ctx.db, {
    held: false,
    limit: looked,
  })) {
    if (found.length === shown) break
    const resource = await findResource(ctx.db, id)
    if (!resource || submittedBy === viewer.id) continue
    if (isOwnText(viewer, resource, await listHands(ctx.db, id))) continue
    found.push({ title, href: writingPaths.workshop(slug) })
  }
  return found
}

/** First contributions that wait at the door: somebody of the house lets them through, or not. */
export async function listAtTheDoor(
  ctx: Pick<Ctx, 'db'>,
  viewer: Viewer,
): Promise<{ readonly count: number; readonly href: string }> {
  const count = mayModerate(viewer) ? await countWaiting(ctx.db, true) : 0
  return { count, href: writingPaths.moderation }
}
