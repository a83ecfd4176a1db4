import type { Kysely } from 'kysely'
import type { Day } from '#kit/dates.ts'
import { nounOf } from '#kit/noun-of.ts'
import type { AuthorityAnswerRow, CitizenProposalRow, ExperimentTables } from '../../tables.ts'
import type {
  AuthorityAnswer,
  AuthorityAnswerWords,
  CitizenProposal,
  CitizenProposalWords,
} from '../follow-up.ts'

type Db = Kysely<ExperimentTables>

export async function listCitizenProposals(
  db: Db,
  experimentId: string,
): Promise<readonly CitizenProposal[]> {
  const rows = await db
    .selectFrom('citizen_proposals')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .orderBy('number')
    .execute()
  return withAnswers(db, rows)
}

/** Every proposal of the house that may still be owed something, for the reminders. */
export async function listProposalsToFollow(db: Db) {
  const rows = await db
    .selectFrom('citizen_proposals')
    .selectAll()
    .orderBy('answerDueOn')
    .orderBy('id')
    .execute()
  const proposals = await withAnswers(db, rows)
  return proposals.map((proposal, at) => ({
    proposal,
    experimentId: rows[at]?.experimentId ?? '',
    reminded: {
      soon: rows[at]?.remindedSoonOn != null,
      late: rows[at]?.remindedLateOn != null,
    },
  }))
}

export async function markReminded(db: Db, id: string, which: 'soon' | 'late', on: Day) {
  const change = which === 'soon' ? { remindedSoonOn: on } : { remindedLateOn: on }
  await db.updateTable('citizen_proposals').set(change).where('id', '=', id).execute()
}

interface Recording {
  readonly id: string
  readonly by: string | undefined
  readonly now: Date
}

/** The experiment is locked by the act: numbers follow each other. */
export async function insertCitizenProposal(
  db: Db,
  experimentId: string,
  words: CitizenProposalWords,
  { id, by, now }: Recording,
): Promise<number> {
  const row = await db
    .selectFrom('citizen_proposals')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  const number = (row?.last ?? 0) + 1
  await db
    .insertInto('citizen_proposals')
    .values({
      id,
      experimentId,
      number,
      title: words.title,
      text: words.text,
      madeBy: words.madeBy,
      madeOn: words.madeOn,
      answerDueOn: words.answerDueOn,
      recordedBy: by ?? null,
      at: now,
      remindedSoonOn: null,
      remindedLateOn: null,
    })
    .execute()
  return number
}

/** A new answer opens a new delay: its reminders have not been sent yet. */
export async function insertAnswer(
  db: Db,
  proposalId: string,
  words: AuthorityAnswerWords,
  { id, by, now }: Recording,
) {
  await db
    .insertInto('authority_answers')
    .values({
      id,
      proposalId,
      state: words.state,
      reason: words.reason,
      answeredBy: words.answeredBy,
      answeredOn: words.answeredOn,
      dueOn: words.dueOn ?? null,
      link: words.link ?? null,
      recordedBy: by ?? null,
      at: now,
    })
    .execute()
  await db
    .updateTable('citizen_proposals')
    .set({ remindedSoonOn: null, remindedLateOn: null })
    .where('id', '=', proposalId)
    .execute()
}

async function withAnswers(
  db: Db,
  rows: readonly CitizenProposalRow[],
): Promise<readonly CitizenProposal[]> {
  if (rows.length === 0) return []
  const answers = await db
    .selectFrom('authority_answers')
    .selectAll()
    .where(
      'proposalId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) =>
    nounOf(
      row,
      { answers: answers.filter(({ proposalId }) => proposalId === row.id).map(answerOf) },
      'recordedBy',
      'at',
      'experimentId',
      'remindedSoonOn',
      'remindedLateOn',
    ),
  )
}

function answerOf(row: AuthorityAnswerRow): AuthorityAnswer {
  return nounOf(row, {}, 'recordedBy', 'at', 'proposalId')
}
