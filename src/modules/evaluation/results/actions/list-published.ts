import type { PublishedResult } from '#kit/frames/published-result.ts'
import { evaluationPaths } from '#modules/experiments/index.ts'
import type { Ctx } from '#platform/context.ts'
import { ownDeviationsInWords } from '../deviation-words.ts'
import { effectInWords, effectSentence } from '../effect-sentence.ts'
import { shownEffects } from '../shown-numbers.ts'
import { listResults } from '../store/results.ts'

/** What was published of an experiment, in words; drafts are of the team. */
export async function listPublishedResults(
  { db, locale }: Pick<Ctx, 'db' | 'locale'>,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<readonly PublishedResult[]> {
  const results = await listResults(db, id)
  return results.flatMap((result) => {
    const { numbers, publishedAt, withdrawnAt, reason, deviations } = result
    if (!publishedAt) return []
    const sentences = numbers
      ? shownEffects(numbers, result.openColumns !== undefined).map(({ effect, shown }) =>
          effectInWords(effectSentence(effect, numbers, locale, shown), locale),
        )
      : [reason]
    const byTeam = deviations === '' ? [] : [deviations]
    return [
      {
        ...{ href: evaluationPaths.result(slug, result.id), question: result.question },
        ...{ kind: result.kind, publishedAt },
        withdrawn: withdrawnAt && { at: withdrawnAt, reason },
        sentences: withdrawnAt ? [] : sentences,
        deviations: withdrawnAt ? [] : [...ownDeviationsInWords(result, locale), ...byTeam],
      },
    ]
  })
}
