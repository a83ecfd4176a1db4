import type { Kysely, Selectable } from 'kysely'
import type { Day } from '#kit/dates.ts'
import type { AuthorityAnswerRow, CitizenProposalRow } from '../../tables/follow-up.ts'
import type { ExperimentTables } from '../../tables.ts'
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
    .where('experiment_id', '=', experimentId)
    .orderBy('number')
    .execute()
  return withAnswers(db, rows)
}

/** Every proposal of the house that may still be owed something, for the reminders. */
export async function listProposalsToFollow(db: Db) {
  const rows = await db
    .selectFrom('citizen_proposals')
    .selectAll()
    .orderBy('answer_due_on')
    .orderBy('id')
    .execute()
  const proposals = await withAnswers(db, rows)
  return proposals.map((proposal, at) => ({
    proposal,
    experimentId: rows[at]?.experiment_id ?? '',
    reminded: {
      soon: rows[at]?.reminded_soon_on != null,
      late: rows[at]?.reminded_late_on != null,
    },
  }))
}

export async function markReminded(db: Db, id: string, which: 'soon' | 'late', on: Day) {
  const change = which === 'soon' ? { reminded_soon_on: on } : { reminded_late_on: on }
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
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  const number = (row?.last ?? 0) + 1
  await db
    .insertInto('citizen_proposals')
    .values({
      id,
      experiment_id: experimentId,
      number,
      title: words.title,
      text: words.text,
      made_by: words.madeBy,
      made_on: words.madeOn,
      answer_due_on: words.answerDueOn,
      recorded_by: by ?? null,
      at: now,
      reminded_soon_on: null,
      reminded_late_on: null,
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
      proposal_id: proposalId,
      state: words.state,
      reason: words.reason,
      answered_by: words.answeredBy,
      answered_on: words.answeredOn,
      due_on: words.dueOn ?? null,
      link: words.link ?? null,
      recorded_by: by ?? null,
      at: now,
    })
    .execute()
  await db
    .updateTable('citizen_proposals')
    .set({ reminded_soon_on: null, reminded_late_on: null })
    .where('id', '=', proposalId)
    .execute()
}

async function withAnswers(
  db: Db,
  rows: readonly Selectable<CitizenProposalRow>[],
): Promise<readonly CitizenProposal[]> {
  if (rows.length === 0) return []
  const answers = await db
    .selectFrom('authority_answers')
    .selectAll()
    .where(
      'proposal_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    text: row.text,
    madeBy: row.made_by,
    madeOn: row.made_on,
    answerDueOn: row.answer_due_on,
    answers: answers.filter(({ proposal_id }) => proposal_id === row.id).map(answerOf),
  }))
}

function answerOf(row: Selectable<AuthorityAnswerRow>): AuthorityAnswer {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    answeredBy: row.answered_by,
    answeredOn: row.answered_on,
    dueOn: row.due_on ?? undefined,
    link: row.link ?? undefined,
  }
}
