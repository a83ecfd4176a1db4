import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Db } from '#platform/context.ts'
import type { NewsletterItem } from '#platform/module.ts'
import { isCallOpen } from '../../calls/nouns.ts'
import { listFindings } from '../../evaluation/index.ts'
import { evaluationPaths } from '../../paths/evaluation.ts'
import { paths } from '../../paths.ts'
import { listExperiments } from '../../store/lists.ts'

const most = 20

/** Open calls, and what experiments have found: written once, ready for a letter. */
export async function listNewsletterItems(
  db: Db,
  _locale: Locale,
): Promise<readonly NewsletterItem[]> {
  const seeking = await listExperiments(db, {
    visibility: ['published'],
    seeking: true,
    limit: most,
  })
  const calls = seeking.filter(isCallOpen).map(
    (one): NewsletterItem => ({
      key: `call:${one.id}`,
      kind: 'call',
      title: one.title,
      text: plainProse(one.question),
      href: paths.answerCall(one.slug),
      at: one.updatedAt,
    }),
  )
  const learnings = (await listFindings(db, most)).map(
    (one): NewsletterItem => ({
      key: `learning:${one.id}`,
      kind: 'learning',
      title: one.title,
      text: `${plainProse(one.question)} ${plainProse(one.finding)}`,
      href: evaluationPaths.evaluation(one.slug),
      at: one.at,
    }),
  )
  return [...calls, ...learnings].sort((one, other) => other.at.getTime() - one.at.getTime())
}
