import { type Kysely, sql } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { eligibilityCriteria } from '../../eligibility.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { PlaceCounts } from '../place-counts.ts'

/**
 * What each place of an experiment holds, in one question: it is asked above each of its pages. Money only, as in
 * `budgetTotals`: what is given in kind is not spent.
 */
export async function countPlaces(
  db: Kysely<ExperimentTables>,
  id: string,
  today: Day,
): Promise<PlaceCounts> {
  const { rows } = await sql<PlaceCounts>`
    select
      (select count(*)::int from (
        select distinct on (criterion) state from experiment_eligibility_checks
        where experiment_id = ${id} order by criterion, at desc, id desc) latest
        where state = 'met') as "criteriaMet",
      (select signed_on from experiment_agreements where experiment_id = ${id}) as "signedOn",
      (select count(*)::int from experiment_agreements where experiment_id = ${id}) as "agreements",
      (select count(*)::int from experiment_risks where experiment_id = ${id} and state <> 'closed') as "risks",
      (select count(*)::int from experiment_stop_criteria where experiment_id = ${id}) as "stopCriteria",
      (select max(number) from protocol_freezes where experiment_id = ${id}) as "frozenVersion",
      (select count(*)::int from experiment_phases where experiment_id = ${id}) as "phases",
      (select count(*)::int from experiment_log_entries
        where experiment_id = ${id} and retracted_at is null) as "logEntries",
      (select count(*)::int from experiment_log_entries
        where experiment_id = ${id} and retracted_at is null and is_public) as "publicLogEntries",
      (select count(*)::int from citizen_proposals where experiment_id = ${id}) as "proposals",
      (select count(*)::int from citizen_proposals asked where experiment_id = ${id}
        and not exists (select from authority_answers where proposal_id = asked.id)) as "unanswered",
      (select count(*)::int from experiment_evaluation_lines where experiment_id = ${id}) as "questions",
      (select count(*)::int from experiment_evaluation_reports where experiment_id = ${id}) as "reports",
      (select count(*)::int from experiment_sheets where experiment_id = ${id}) as "sheets",
      (select count(*)::int from experiment_sheets
        where experiment_id = ${id} and published_at is not null) as "publishedSheets",
      (select count(*)::int from experiment_members
        where experiment_id = ${id} and (ends_on is null or ends_on >= ${today}::date)) as "members",
      (select count(*)::int from experiment_tasks
        where experiment_id = ${id} and done_on is null) as "openTasks",
      (select count(*)::int from experiment_tasks
        where experiment_id = ${id} and done_on is null and due_on < ${today}::date) as "lateTasks",
      (select count(*)::int from experiment_budget_lines where experiment_id = ${id}) as "budgetLines",
      (select sum(planned_cents)::float8 from experiment_budget_lines
        where experiment_id = ${id} and side = 'cost' and not in_kind) as "plannedCents",
      (select sum(actual_cents)::float8 from experiment_budget_lines
        where experiment_id = ${id} and side = 'cost' and not in_kind) as "actualCents"
  `.execute(db)
  const [row] = rows
  if (!row) throw new Error('a count always answers')
  return { ...row, criteria: eligibilityCriteria.length }
}

/** Which experiment, and which of its phases, an instrument belongs to. */
export async function findInstrumentHome(
  db: Kysely<ExperimentTables>,
  kind: string,
  instrumentId: string,
) {
  return db
    .selectFrom('experiment_instruments as i')
    .innerJoin('experiment_phases as p', 'p.id', 'i.phaseId')
    .select(['i.experimentId', 'p.title', 'p.planId'])
    .where('i.kind', '=', kind)
    .where('i.instrumentId', '=', instrumentId)
    .executeTakeFirst()
}
