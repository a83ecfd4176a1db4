import { type Kysely, type Selectable, sql } from 'kysely'
import type {
  AgreementAmendmentRow,
  AgreementRow,
  CommitmentRow,
  PartyRow,
} from '../../tables/agreement.ts'
import type { ExperimentTables } from '../../tables.ts'
import type { Agreement, AgreementAmendment, Commitment, Party } from '../agreement.ts'

type Db = Kysely<ExperimentTables>

export async function findAgreement(db: Db, experimentId: string): Promise<Agreement | undefined> {
  const row = await db
    .selectFrom('experiment_agreements')
    .selectAll()
    .where('experiment_id', '=', experimentId)
    .executeTakeFirst()
  if (!row) return undefined
  const parties = await db
    .selectFrom('experiment_agreement_parties')
    .selectAll()
    .where('agreement_id', '=', row.id)
    .orderBy('position')
    .execute()
  const commitments = await db
    .selectFrom('experiment_commitments')
    .selectAll()
    .where('agreement_id', '=', row.id)
    .orderBy(sql`due_on nulls last`)
    .orderBy('id')
    .execute()
  const amendments = await db
    .selectFrom('experiment_agreement_amendments')
    .selectAll()
    .where('agreement_id', '=', row.id)
    .orderBy('number')
    .execute()
  return {
    ...agreementOf(row),
    parties: parties.map(partyOf),
    commitments: commitments.map(commitmentOf),
    amendments: amendments.map(amendmentOf),
  }
}

type Words = Omit<Agreement, 'id' | 'parties' | 'commitments' | 'amendments'>

/** Writes the register's line: there is one agreement for an experiment. */
export async function saveAgreement(
  db: Db,
  experimentId: string,
  id: string,
  agreement: Words,
  now: Date,
): Promise<void> {
  const columns = {
    object: agreement.object,
    preamble: agreement.preamble,
    starts_on: agreement.startsOn ?? null,
    ends_on: agreement.endsOn ?? null,
    amount_cents: agreement.amountCents ?? null,
    payment_terms: agreement.paymentTerms,
    deliberation_ref: agreement.deliberationRef,
    deliberation_on: agreement.deliberationOn ?? null,
    signed_on: agreement.signedOn ?? null,
    file_id: agreement.fileId ?? null,
    declaration_on: agreement.declarationOn ?? null,
    declaration_place: agreement.declarationPlace,
    declaration_link: agreement.declarationLink ?? null,
    updated_at: now,
  }
  await db
    .insertInto('experiment_agreements')
    .values({ id, experiment_id: experimentId, ...columns })
    .onConflict((on) => on.column('experiment_id').doUpdateSet(columns))
    .execute()
}

export async function addParty(db: Db, agreementId: string, party: Party): Promise<void> {
  await db
    .insertInto('experiment_agreement_parties')
    .values({
      id: party.id,
      agreement_id: agreementId,
      position: sql<number>`(select coalesce(max(position), 0) + 1
        from experiment_agreement_parties where agreement_id = ${agreementId})`,
      organisation: party.organisation,
      representative: party.representative,
      representative_title: party.representativeTitle,
    })
    .execute()
}

export async function saveParty(db: Db, agreementId: string, party: Party): Promise<void> {
  await db
    .updateTable('experiment_agreement_parties')
    .set({
      organisation: party.organisation,
      representative: party.representative,
      representative_title: party.representativeTitle,
    })
    .where('id', '=', party.id)
    .where('agreement_id', '=', agreementId)
    .execute()
}

export async function addAgreementAmendment(
  db: Db,
  agreementId: string,
  amendment: Omit<AgreementAmendment, 'number'> & { recordedBy: string | undefined; at: Date },
): Promise<void> {
  await db
    .insertInto('experiment_agreement_amendments')
    .values({
      id: amendment.id,
      agreement_id: agreementId,
      number: sql<number>`(select coalesce(max(number), 0) + 1
        from experiment_agreement_amendments where agreement_id = ${agreementId})`,
      object: amendment.object,
      reason: amendment.reason,
      signed_on: amendment.signedOn,
      file_id: amendment.fileId ?? null,
      recorded_by: amendment.recordedBy ?? null,
      at: amendment.at,
    })
    .execute()
}

function agreementOf(row: Selectable<AgreementRow>) {
  return {
    id: row.id,
    object: row.object,
    preamble: row.preamble,
    startsOn: row.starts_on ?? undefined,
    endsOn: row.ends_on ?? undefined,
    amountCents: row.amount_cents ?? undefined,
    paymentTerms: row.payment_terms,
    deliberationRef: row.deliberation_ref,
    deliberationOn: row.deliberation_on ?? undefined,
    signedOn: row.signed_on ?? undefined,
    fileId: row.file_id ?? undefined,
    declarationOn: row.declaration_on ?? undefined,
    declarationPlace: row.declaration_place,
    declarationLink: row.declaration_link ?? undefined,
  }
}

function partyOf(row: Selectable<PartyRow>): Party {
  return {
    id: row.id,
    organisation: row.organisation,
    representative: row.representative,
    representativeTitle: row.representative_title,
  }
}

function commitmentOf(row: Selectable<CommitmentRow>): Commitment {
  return {
    id: row.id,
    partyId: row.party_id,
    text: row.text,
    dueOn: row.due_on ?? undefined,
    state: row.state as Commitment['state'],
    stateNote: row.state_note,
    stateOn: row.state_on ?? undefined,
  }
}

function amendmentOf(row: Selectable<AgreementAmendmentRow>): AgreementAmendment {
  return {
    id: row.id,
    number: row.number,
    object: row.object,
    reason: row.reason,
    signedOn: row.signed_on,
    fileId: row.file_id ?? undefined,
  }
}
