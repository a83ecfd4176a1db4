import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import { writingPaths } from '../../paths/writing.ts'
import { mayModerate, mayReview } from '../../permissions.ts'
import { decideProblem, secondReaders } from '../../working/nouns.ts'
import { countWaiting, listWaiting } from '../store/reviews.ts'
import { findTextHands, listTeam } from './find-second-readers.ts'

interface TextToRead {
  readonly id: string
  readonly title: string
  readonly href: string
}

/** As many as a page of the day shows, and as many as are looked through to find them. */
const shown = 5
const looked = 30

/** Texts that a second person has to read, for this person: those they wrote or let in are for somebody else. */
export async function listTextsToRead(
  ctx: Pick<Ctx, 'db' | 'now'>,
  viewer: Viewer,
): Promise<readonly TextToRead[]> {
  if (!mayReview(viewer)) return []
  const texts: TextToRead[] = []
  const team = await listTeam(ctx)
  for (const waiting of await listWaiting(ctx.db, { held: false, limit: looked })) {
    if (texts.length === shown) break
    const text = await findTextHands(ctx.db, waiting, waiting)
    const stands = { stage: waiting.stage, held: false, number: 0 }
    const readers = secondReaders(team, text)
    const asked = { reader: viewer, text, readers, unanswered: 0, seenNumber: 0 }
    if (decideProblem(stands, asked)) continue
    texts.push({ id: waiting.id, title: waiting.title, href: writingPaths.preview(waiting.slug) })
  }
  return texts
}

/** First contributions that wait at the door: somebody of the house lets them through, or not. */
export async function listAtTheDoor(
  ctx: Pick<Ctx, 'db'>,
  viewer: Viewer,
): Promise<{ readonly count: number; readonly href: string }> {
  const count = mayModerate(viewer) ? await countWaiting(ctx.db, true) : 0
  return { count, href: writingPaths.moderation }
}
