import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { ExperimentTables } from '../../tables.ts'

/** Of these, those with an open phase that began before this day, and nothing noted in the logbook since. */
export async function listSilentLogbooks(
  db: Kysely<ExperimentTables>,
  ids: readonly string[],
  since: Day,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('experiment_phases')
    .select('experimentId')
    .distinct()
    .where('experimentId', 'in', [...ids])
    .where('state', '=', 'open')
    .where('openedOn', '<', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('experiment_log_entries')
            .select('experiment_log_entries.id')
            .whereRef('experiment_log_entries.experimentId', '=', 'experiment_phases.experimentId')
            .where('experiment_log_entries.onDay', '>=', since)
            .where('experiment_log_entries.retractedAt', 'is', null),
        ),
      ),
    )
    .execute()
  return new Set(rows.map(({ experimentId }) => experimentId))
}
