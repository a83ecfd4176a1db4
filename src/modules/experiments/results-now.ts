import type { PublishedResult } from '#kit/frames/published-result.ts'
import type { Ctx } from '#platform/context.ts'

/** What rooms that come after this one published of an experiment: asked when a page is drawn. */
export type ResultsNow = (
  ctx: Pick<Ctx, 'db' | 'locale'>,
  experiment: { readonly id: string; readonly slug: string },
) => Promise<readonly PublishedResult[]>

export const noResults: ResultsNow = async () => []
