import type { Kysely } from 'kysely'
import { counted } from '#kit/words.ts'
import { listReports } from '../../evaluation/index.ts'
import type { Experiment } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import { findSheet } from '../../sheet/index.ts'
import type { ExperimentTables } from '../../tables.ts'

/** Was an evaluation filed, and is the sheet published? */
export async function evaluationFacts(
  db: Kysely<ExperimentTables>,
  experiment: Experiment,
): Promise<readonly GateFact[]> {
  const [reports, sheet] = await Promise.all([
    listReports(db, experiment.id),
    findSheet(db, experiment.id),
  ])
  return [
    {
      key: 'evaluation-filed',
      met: reports.length > 0,
      detail: {
        fr:
          reports.length === 0 ? 'aucune déposée' : counted(reports.length, 'déposée', 'déposées'),
        en: reports.length === 0 ? 'none filed' : `${reports.length} filed`,
      },
      href: `/experiences/${experiment.slug}/evaluation`,
    },
    {
      key: 'sheet-published',
      met: sheet?.publishedAt !== undefined,
      href: `/experiences/${experiment.slug}/fiche`,
    },
  ]
}
