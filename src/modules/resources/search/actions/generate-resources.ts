import { done as finished, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { inventor } from '../invented-resource.ts'
import {
  countInvented,
  hasRealResources,
  indexInvented,
  insertInvented,
  listStarterTexts,
} from '../store/invented.ts'

export type GenerateRefusal = 'real-resources' | 'no-starter-sheets'

const batch = 1000

/**
 * Brings the number of invented resources up to `count`, to measure what a large base costs. Never beside
 * resources that somebody wrote: nobody should have to tell them apart.
 */
export async function generateResources(
  ctx: Ctx,
  count: number,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Result<number, GenerateRefusal>> {
  const texts = await listStarterTexts(ctx.db)

  if (await hasRealResources(ctx.db)) return refused('real-resources')
  if (texts.length === 0) return refused('no-starter-sheets')

  const before = await countInvented(ctx.db)
  const invent = inventor(texts, before + 1)

  for (let done = before; done < count; done += batch) {
    const rows = Array.from({ length: Math.min(batch, count - done) }, (_, at) =>
      invent(done + at + 1),
    )
    await insertInvented(ctx.db, rows, ctx.now)
    progress(done + rows.length, count)
  }
  if (count > before) await indexInvented(ctx.db)
  ctx.audit({
    act: 'resources.invented',
    subject: 'house:resources',
    public: false,
    detail: { count: Math.max(0, count - before) },
  })
  return finished(Math.max(0, count - before))
}
