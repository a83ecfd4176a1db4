import type { Kysely } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type { EligibilityCheck, EligibilityCriterion } from '../../eligibility.ts'
import type { ExperimentTables } from '../../tables.ts'

type Db = Kysely<ExperimentTables>

export async function listEligibilityChecks(
  db: Db,
  experimentId: string,
): Promise<readonly EligibilityCheck[]> {
  const rows = await db
    .selectFrom('experiment_eligibility_checks')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) =>
    nounOf(row, { criterion: row.criterion as EligibilityCriterion }, 'experimentId'),
  )
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
      experimentId,
      criterion: check.criterion,
      state: check.state,
      text: check.text,
      link: check.link ?? null,
      fileId: check.fileId ?? null,
      personId: check.personId ?? null,
      at: check.at,
    })
    .execute()
}
