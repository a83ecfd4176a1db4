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
    (experiment): NewsletterItem => ({
      key: `call:${experiment.id}`,
      kind: 'call',
      title: experiment.title,
      text: plainProse(experiment.question),
      href: paths.answerCall(experiment.slug),
      at: experiment.updatedAt,
    }),
  )
  const learnings = (await listFindings(db, most)).map(
    (finding): NewsletterItem => ({
      key: `learning:${finding.id}`,
      kind: 'learning',
      title: finding.title,
      text: `${plainProse(finding.question)} ${plainProse(finding.finding)}`,
      href: evaluationPaths.evaluation(finding.slug),
      at: finding.at,
    }),
  )
  return [...calls, ...learnings].sort((item, other) => other.at.getTime() - item.at.getTime())
}
