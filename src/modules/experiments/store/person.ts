import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../tables.ts'
import { exportProtocolWriter, forgetProtocolWriter } from './protocol-person.ts'

type Db = Kysely<ExperimentTables>

/** What the core of this room holds about a person (right of access). */
export async function exportPerson(db: Db, personId: string): Promise<Record<string, unknown>> {
  const proposals = await db
    .selectFrom('experiment_contacts as contact')
    .innerJoin('experiments', 'experiments.id', 'contact.experiment_id')
    .select(['experiments.title', 'experiments.slug', 'contact.organisation', 'contact.created_at'])
    .where('contact.person_id', '=', personId)
    .execute()
  const places = await db
    .selectFrom('experiment_members as member')
    .innerJoin('experiments', 'experiments.id', 'member.experiment_id')
    .select([
      'experiments.title as experiment',
      'member.role',
      'member.title',
      'member.organisation',
      'member.shown',
      'member.starts_on',
      'member.ends_on',
    ])
    .where('member.person_id', '=', personId)
    .execute()
  const passages = await db
    .selectFrom('experiment_passages as passage')
    .innerJoin('experiments', 'experiments.id', 'passage.experiment_id')
    .select(['experiments.title', 'passage.kind', 'passage.to_stage', 'passage.at'])
    .where('passage.person_id', '=', personId)
    .execute()
  const evidence = await db
    .selectFrom('experiment_evidence')
    .select(['requirement', 'text', 'link', 'at'])
    .where('person_id', '=', personId)
    .execute()
  const waivers = await db
    .selectFrom('experiment_waivers')
    .select(['requirement', 'reason', 'at'])
    .where('person_id', '=', personId)
    .execute()
  const checks = await db
    .selectFrom('experiment_eligibility_checks')
    .select(['criterion', 'state', 'text', 'at'])
    .where('person_id', '=', personId)
    .execute()
  const logbook = await db
    .selectFrom('experiment_log_entries')
    .select(['on_day', 'text', 'written_at'])
    .where('author_id', '=', personId)
    .execute()
  const calls = await db
    .selectFrom('experiment_call_answers')
    .select(['title', 'message', 'reply', 'at'])
    .where('person_id', '=', personId)
    .execute()
  const toldOfCalls = await db
    .selectFrom('experiment_call_tellings as telling')
    .innerJoin('experiments', 'experiments.id', 'telling.experiment_id')
    .select(['experiments.title', 'telling.told_at'])
    .where('telling.person_id', '=', personId)
    .execute()
  const protocol = await exportProtocolWriter(db, personId)
  return {
    proposals,
    places,
    passages,
    evidence,
    waivers,
    checks,
    calls,
    toldOfCalls,
    logbook,
    protocol,
  }
}

/**
 * The name is gone with the other vault; here the link of the proposer and what describes a member
 * go too. What was decided and shown stays, by someone who no longer has a name.
 */
export async function erasePerson(db: Db, personId: string): Promise<void> {
  await forgetWriter(db, personId)
  await forgetProtocolWriter(db, personId)
  await db.deleteFrom('experiment_contacts').where('person_id', '=', personId).execute()
  await db.deleteFrom('experiment_call_tellings').where('person_id', '=', personId).execute()
  await db
    .updateTable('experiment_call_answers')
    .set({ person_id: null, title: '' })
    .where('person_id', '=', personId)
    .execute()
  await db
    .updateTable('experiment_members')
    .set({ title: '', shown: false })
    .where('person_id', '=', personId)
    .execute()
}

/** Entries, answers, evaluations and sheets stay, written by someone who no longer has a name. */
async function forgetWriter(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('experiment_log_entries')
    .set({ author_id: null })
    .where('author_id', '=', personId)
    .execute()
  await db
    .updateTable('citizen_proposals')
    .set({ recorded_by: null })
    .where('recorded_by', '=', personId)
    .execute()
  await db
    .updateTable('authority_answers')
    .set({ recorded_by: null })
    .where('recorded_by', '=', personId)
    .execute()
  await db
    .updateTable('experiment_evaluation_reports')
    .set({ filed_by: null })
    .where('filed_by', '=', personId)
    .execute()
  await db
    .updateTable('experiment_sheets')
    .set({ updated_by: null })
    .where('updated_by', '=', personId)
    .execute()
}
