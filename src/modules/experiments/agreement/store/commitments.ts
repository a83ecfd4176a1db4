import type { Kysely } from 'kysely'
import { addDays, type Day } from '#kit/dates.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Commitment, CommitmentState, Reminder } from '../agreement.ts'

type Db = Kysely<ExperimentTables>

export async function addCommitment(
  db: Db,
  agreementId: string,
  commitment: Pick<Commitment, 'id' | 'partyId' | 'text' | 'dueOn'>,
): Promise<void> {
  await db
    .insertInto('experiment_commitments')
    .values({
      id: commitment.id,
      agreementId,
      partyId: commitment.partyId,
      text: commitment.text,
      dueOn: commitment.dueOn ?? null,
    })
    .execute()
}

/** False when this commitment is not one of this agreement. */
export async function saveCommitmentState(
  db: Db,
  agreementId: string,
  commitmentId: string,
  input: { state: CommitmentState; note: string; on: Day },
): Promise<boolean> {
  const saved = await db
    .updateTable('experiment_commitments')
    .set({ state: input.state, stateNote: input.note, stateOn: input.on })
    .where('id', '=', commitmentId)
    .where('agreementId', '=', agreementId)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** A commitment seen from the whole house, for reminders and for the portfolio. */
export interface DueCommitment {
  readonly id: string
  readonly experimentId: string
  readonly slug: string
  readonly title: string
  readonly territoryId: string | undefined
  readonly party: string
  readonly text: string
  readonly state: CommitmentState
  readonly dueOn: Day
  readonly remindedSoonOn: Day | undefined
  readonly remindedLateOn: Day | undefined
}

/** Open commitments due in the coming days or already late, soonest first. */
export async function listDueCommitments(
  db: Db,
  today: Day,
  aheadDays = 14,
): Promise<readonly DueCommitment[]> {
  const rows = await db
    .selectFrom('experiment_commitments as commitment')
    .innerJoin('experiment_agreements as agreement', 'agreement.id', 'commitment.agreementId')
    .innerJoin('experiment_agreement_parties as party', 'party.id', 'commitment.partyId')
    .innerJoin('experiments', 'experiments.id', 'agreement.experimentId')
    .select([
      'commitment.id',
      'experiments.id as experimentId',
      'experiments.slug',
      'experiments.title',
      'experiments.territoryId',
      'party.organisation as party',
      'commitment.text',
      'commitment.dueOn',
      'commitment.remindedSoonOn',
      'commitment.remindedLateOn',
    ])
    .where('commitment.state', '=', 'open')
    .where('commitment.dueOn', '<=', addDays(today, aheadDays))
    .where('experiments.stage', '<>', 'stopped')
    .orderBy('commitment.dueOn')
    .orderBy('commitment.id')
    .execute()
  return rows.flatMap((row) =>
    row.dueOn === null
      ? []
      : [
          {
            id: row.id,
            experimentId: row.experimentId,
            slug: row.slug,
            title: row.title,
            territoryId: row.territoryId ?? undefined,
            party: row.party,
            text: row.text,
            state: 'open' as const,
            dueOn: row.dueOn,
            remindedSoonOn: row.remindedSoonOn ?? undefined,
            remindedLateOn: row.remindedLateOn ?? undefined,
          },
        ],
  )
}

export async function markReminded(
  db: Db,
  commitmentIds: readonly string[],
  reminder: Reminder,
  today: Day,
): Promise<void> {
  if (commitmentIds.length === 0) return
  const set = reminder === 'soon' ? { remindedSoonOn: today } : { remindedLateOn: today }
  await db
    .updateTable('experiment_commitments')
    .set(set)
    .where('id', 'in', [...commitmentIds])
    .execute()
}
