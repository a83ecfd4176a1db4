import type { Kysely } from 'kysely'
import { counted, numbered } from '#kit/words.ts'
import type { Experiment } from '../../experiment.ts'
import type { GateFact } from '../../gate.ts'
import { findPlannedPhases, listPhaseRecords } from '../../phases/index.ts'
import type { ExperimentTables } from '../../tables.ts'

/** Are all the planned phases closed, or cancelled with a reason? */
export async function phaseFacts(
  db: Kysely<ExperimentTables>,
  experiment: Experiment,
): Promise<readonly GateFact[]> {
  const [planned, records] = await Promise.all([
    findPlannedPhases(db, experiment.id),
    listPhaseRecords(db, experiment.id),
  ])
  if (!planned || planned.plans.length === 0) return [{ key: 'phases-closed', met: false }]
  const over = planned.plans.filter(({ id }) =>
    records.some(({ planId, state }) => planId === id && state !== 'open'),
  ).length
  const total = planned.plans.length
  return [
    {
      key: 'phases-closed',
      met: over === total,
      detail: {
        fr: `${over === 0 ? 'aucune phase terminée' : counted(over, 'phase terminée', 'phases terminées')} sur ${total}`,
        en: `${over === 0 ? 'no phase' : numbered(over, 'phases', 'en')} over out of ${total}`,
      },
      href: `/experiences/${experiment.slug}/phases`,
    },
  ]
}
