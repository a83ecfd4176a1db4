import type { Kysely } from 'kysely'
import type { EligibilityCheck, EligibilityCriterion, EligibilityState } from '../../eligibility.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

export async function listEligibilityChecks(
  db: Db,
  experimentId: string,
): Promise<readonly EligibilityCheck[]> {
  const rows = await db
    .selectFrom('experiment_eligibility_checks')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    criterion: row.criterion as EligibilityCriterion,
    state: row.state as EligibilityState,
    text: row.text,
    link: row.link ?? undefined,
    fileId: row.file_id ?? undefined,
    personId: row.person_id ?? undefined,
    at: row.at,
  }))
}

export async function addEligibilityCheck(
  db: Db,
  experimentId: string,
  check: EligibilityCheck,
): Promise<void> {
  await db
    .insertInto('experiment_eligibility_checks')
    .values({
      id: check.id,
      experiment_id: experimentId,
      criterion: check.criterion,
      state: check.state,
      text: check.text,
      link: check.link ?? null,
      file_id: check.fileId ?? null,
      person_id: check.personId ?? null,
      at: check.at,
    })
    .execute()
}
