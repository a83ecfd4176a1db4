import type { Kysely } from 'kysely'
import type { ExperimentTables } from '../tables.ts'
import { exportProtocolWriter, forgetProtocolWriter } from './protocol-person.ts'

type Db = Kysely<ExperimentTables>

/** What the core of this room holds about a person (right of access). */
export async function exportPerson(db: Db, personId: string): Promise<Record<string, unknown>> {
  // One moment, one question to the database.
  const [
    proposals,
    places,
    passages,
    evidence,
    waivers,
    checks,
    logbook,
    calls,
    toldOfCalls,
    protocol,
  ] = await Promise.all([
    db
      .selectFrom('experiment_contacts as contact')
      .innerJoin('experiments', 'experiments.id', 'contact.experimentId')
      .select([
        'experiments.title',
        'experiments.slug',
        'contact.organisation',
        'contact.createdAt',
      ])
      .where('contact.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_members as member')
      .innerJoin('experiments', 'experiments.id', 'member.experimentId')
      .select([
        'experiments.title as experiment',
        'member.role',
        'member.title',
        'member.organisation',
        'member.shown',
        'member.startsOn',
        'member.endsOn',
      ])
      .where('member.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_passages as passage')
      .innerJoin('experiments', 'experiments.id', 'passage.experimentId')
      .select(['experiments.title', 'passage.kind', 'passage.toStage', 'passage.at'])
      .where('passage.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_evidence as own')
      .innerJoin('experiments', 'experiments.id', 'own.experimentId')
      .select([
        'experiments.title as experiment',
        'own.requirement',
        'own.text',
        'own.link',
        'own.at',
      ])
      .where('own.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_waivers as own')
      .innerJoin('experiments', 'experiments.id', 'own.experimentId')
      .select(['experiments.title as experiment', 'own.requirement', 'own.reason', 'own.at'])
      .where('own.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_eligibility_checks as own')
      .innerJoin('experiments', 'experiments.id', 'own.experimentId')
      .select([
        'experiments.title as experiment',
        'own.criterion',
        'own.state',
        'own.text',
        'own.at',
      ])
      .where('own.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_log_entries as own')
      .innerJoin('experiments', 'experiments.id', 'own.experimentId')
      .select(['experiments.title as experiment', 'own.onDay', 'own.text', 'own.writtenAt'])
      .where('own.authorId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_call_answers as own')
      .innerJoin('experiments', 'experiments.id', 'own.experimentId')
      .select([
        'experiments.title as experiment',
        'own.title',
        'own.message',
        'own.reply',
        'own.at',
      ])
      .where('own.personId', '=', personId)
      .execute(),
    db
      .selectFrom('experiment_call_tellings as telling')
      .innerJoin('experiments', 'experiments.id', 'telling.experimentId')
      .select(['experiments.title', 'telling.toldAt'])
      .where('telling.personId', '=', personId)
      .execute(),
    exportProtocolWriter(db, personId),
  ])
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
  await db.deleteFrom('experiment_contacts').where('personId', '=', personId).execute()
  await db.deleteFrom('experiment_call_tellings').where('personId', '=', personId).execute()
  await db
    .updateTable('experiment_call_answers')
    .set({ personId: null, title: '' })
    .where('personId', '=', personId)
    .execute()
  await db
    .updateTable('experiment_members')
    .set({ title: '', shown: false })
    .where('personId', '=', personId)
    .execute()
}

/** Entries, answers, evaluations and sheets stay, written by someone who no longer has a name. */
async function forgetWriter(db: Db, personId: string): Promise<void> {
  await db
    .updateTable('experiment_log_entries')
    .set({ authorId: null })
    .where('authorId', '=', personId)
    .execute()
  await db
    .updateTable('citizen_proposals')
    .set({ recordedBy: null })
    .where('recordedBy', '=', personId)
    .execute()
  await db
    .updateTable('authority_answers')
    .set({ recordedBy: null })
    .where('recordedBy', '=', personId)
    .execute()
  await db
    .updateTable('experiment_evaluation_reports')
    .set({ filedBy: null })
    .where('filedBy', '=', personId)
    .execute()
  await db
    .updateTable('experiment_sheets')
    .set({ updatedBy: null })
    .where('updatedBy', '=', personId)
    .execute()
}
