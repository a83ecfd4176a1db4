import { type Kysely, sql } from 'kysely'
import { nounOf } from '#kit/noun-of.ts'
import type {
  AgreementAmendmentRow,
  AgreementRow,
  CommitmentRow,
  ExperimentTables,
  PartyRow,
} from '../../tables.ts'
import type { Agreement, AgreementAmendment, Commitment, Party } from '../agreement.ts'

type Db = Kysely<ExperimentTables>

export async function findAgreement(db: Db, experimentId: string): Promise<Agreement | undefined> {
  const row = await db
    .selectFrom('experiment_agreements')
    .selectAll()
    .where('experimentId', '=', experimentId)
    .executeTakeFirst()
  if (!row) return undefined
  const [parties, commitments, amendments] = await Promise.all([
    db
      .selectFrom('experiment_agreement_parties')
      .selectAll()
      .where('agreementId', '=', row.id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('experiment_commitments')
      .selectAll()
      .where('agreementId', '=', row.id)
      .orderBy(sql`due_on nulls last`)
      .orderBy('id')
      .execute(),
    db
      .selectFrom('experiment_agreement_amendments')
      .selectAll()
      .where('agreementId', '=', row.id)
      .orderBy('number')
      .execute(),
  ])
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
    startsOn: agreement.startsOn ?? null,
    endsOn: agreement.endsOn ?? null,
    amountCents: agreement.amountCents ?? null,
    paymentTerms: agreement.paymentTerms,
    deliberationRef: agreement.deliberationRef,
    deliberationOn: agreement.deliberationOn ?? null,
    signedOn: agreement.signedOn ?? null,
    fileId: agreement.fileId ?? null,
    declarationOn: agreement.declarationOn ?? null,
    declarationPlace: agreement.declarationPlace,
    declarationLink: agreement.declarationLink ?? null,
    updatedAt: now,
  }
  await db
    .insertInto('experiment_agreements')
    .values({ id, experimentId, ...columns })
    .onConflict((on) => on.column('experimentId').doUpdateSet(columns))
    .execute()
}

export async function addParty(db: Db, agreementId: string, party: Party): Promise<void> {
  await db
    .insertInto('experiment_agreement_parties')
    .values({
      id: party.id,
      agreementId,
      position: sql<number>`(select coalesce(max(position), 0) + 1
        from experiment_agreement_parties where agreement_id = ${agreementId})`,
      organisation: party.organisation,
      representative: party.representative,
      representativeTitle: party.representativeTitle,
    })
    .execute()
}

export async function saveParty(db: Db, agreementId: string, party: Party): Promise<void> {
  await db
    .updateTable('experiment_agreement_parties')
    .set({
      organisation: party.organisation,
      representative: party.representative,
      representativeTitle: party.representativeTitle,
    })
    .where('id', '=', party.id)
    .where('agreementId', '=', agreementId)
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
      agreementId,
      number: sql<number>`(select coalesce(max(number), 0) + 1
        from experiment_agreement_amendments where agreement_id = ${agreementId})`,
      object: amendment.object,
      reason: amendment.reason,
      signedOn: amendment.signedOn,
      fileId: amendment.fileId ?? null,
      recordedBy: amendment.recordedBy ?? null,
      at: amendment.at,
    })
    .execute()
}

function agreementOf(row: AgreementRow) {
  return {
    id: row.id,
    object: row.object,
    preamble: row.preamble,
    startsOn: row.startsOn ?? undefined,
    endsOn: row.endsOn ?? undefined,
    amountCents: row.amountCents ?? undefined,
    paymentTerms: row.paymentTerms,
    deliberationRef: row.deliberationRef,
    deliberationOn: row.deliberationOn ?? undefined,
    signedOn: row.signedOn ?? undefined,
    fileId: row.fileId ?? undefined,
    declarationOn: row.declarationOn ?? undefined,
    declarationPlace: row.declarationPlace,
    declarationLink: row.declarationLink ?? undefined,
  }
}

function partyOf(row: PartyRow): Party {
  return nounOf(row, {}, 'position', 'agreementId')
}

function commitmentOf(row: CommitmentRow): Commitment {
  return nounOf(row, {}, 'agreementId', 'remindedSoonOn', 'remindedLateOn')
}

function amendmentOf(row: AgreementAmendmentRow): AgreementAmendment {
  return nounOf(row, {}, 'recordedBy', 'at', 'agreementId')
}
