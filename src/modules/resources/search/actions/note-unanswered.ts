import type { Ctx } from '#platform/context.ts'
import { chosenValues, type ResourceFilter } from '../filter.ts'
import { countUnanswered } from '../store/unanswered-searches.ts'
import { countedWords, weekOf } from '../unanswered-search.ts'

/** Words that found nothing tell what is missing; nothing tells who looked for them. */
export async function noteUnanswered(ctx: Ctx, filter: ResourceFilter, found: number) {
  if (found > 0 || !filter.words || chosenValues(filter).length > 0) return
  const words = countedWords(filter.words)
  if (words) await countUnanswered(ctx.db, words, weekOf(ctx.now))
}
