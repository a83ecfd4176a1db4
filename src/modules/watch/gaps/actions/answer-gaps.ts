import { findResource, listNewAnswers } from '#modules/resources/index.ts'
import type { Ctx } from '#platform/context.ts'
import { moveGap } from '../gap.ts'
import { listGaps, saveGap } from '../store/gaps.ts'

const looked = 200

/**
 * A search that found nothing, and that this new publication answers with all its words, is answered. One
 * that somebody opened again waits for another publication. Needs that people wrote are for people to close.
 */
export async function answerGaps(ctx: Ctx, resourceId: string): Promise<number> {
  const resource = await findResource(ctx.db, resourceId)
  if (resource?.state !== 'published' || !resource.publishedAt) return 0

  const until = resource.publishedAt
  const span = { after: new Date(until.getTime() - 1), until }
  let count = 0
  for (const gap of await listGaps(ctx.db, ['open', 'taken'], looked)) {
    if (gap.origin !== 'search') continue
    const found = await listNewAnswers(ctx.db, { words: gap.words }, span, looked)
    if (!found.resources.some(({ id }) => id === resourceId)) continue
    const input = { personId: undefined, answerSlug: resource.slug }
    const moved = moveGap(gap, 'answer', input)
    if (!moved.ok) continue
    await saveGap(ctx.db, { ...gap, ...moved.value, answeredAt: ctx.now })
    ctx.audit({
      act: 'gap.moved',
      subject: `gap:${gap.id}`,
      public: false,
      detail: { to: 'answered', byItself: true },
    })
    count++
  }
  if (count > 0) ctx.changed('watch')
  return count
}
