import { type Kysely, sql } from 'kysely'
import type { ExperimentTables } from '../tables.ts'

/** Was this file given for this experiment? An id alone opens nothing. */
export async function isFileOf(
  db: Kysely<ExperimentTables>,
  experimentId: string,
  fileId: string,
): Promise<boolean> {
  const result = await sql<{ known: boolean }>`
    select exists (
      select 1 from experiment_evidence
        where experiment_id = ${experimentId} and file_id = ${fileId}
      union all
      select 1 from experiment_eligibility_checks
        where experiment_id = ${experimentId} and file_id = ${fileId}
      union all
      select 1 from experiment_decisions
        where experiment_id = ${experimentId} and file_id = ${fileId}
      union all
      select 1 from protocol_adoptions
        where experiment_id = ${experimentId} and file_id = ${fileId}
      union all
      select 1 from experiment_agreements
        where experiment_id = ${experimentId} and file_id = ${fileId}
      union all
      select 1 from experiment_agreement_amendments as amendment
        join experiment_agreements as agreement on agreement.id = amendment.agreement_id
        where agreement.experiment_id = ${experimentId} and amendment.file_id = ${fileId}
    ) as known`.execute(db)
  return result.rows[0]?.known === true
}
