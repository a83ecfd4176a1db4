import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type UndoKind, undoable } from '#kit/undo.ts'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import { listFundingNotices } from '#modules/funding/index.ts'
import type { Ctx, NewFile } from '#platform/context.ts'
import type { EntityKind } from '../entity.ts'
import { mayKeepTenders } from '../permissions.ts'
import { criteriaOfNotice, usualPieces } from '../rows.ts'
import { listEntities } from '../store/entities.ts'
import { findTender, insertTender, listTenders, lockTender, saveTender } from '../store/tenders.ts'
import {
  answered,
  type DecideForm,
  decided,
  type Field,
  factsOf,
  type ResultForm,
  type SubmitForm,
  submitted,
  type Tender,
  type TenderFacts,
  type TenderForm,
  type TenderState,
} from '../tender.ts'
import { lotsSaid } from '../texts/lots-said.ts'
import { rowTexts } from '../texts/rows.ts'
import { tenderTexts } from '../texts/tenders.ts'

type Edge = 'forbidden' | 'not-found'

export async function addTender(
  ctx: Ctx,
  form: TenderForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Tender, 'forbidden'>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')

  return done(await begun(ctx, factsOf(form), { invented }))
}

/** A notice that the funding keeps becomes a proposal, once. */
export async function takeNotice(
  ctx: Ctx,
  noticeId: string,
): Promise<Result<Tender, Edge | 'taken-already'>> {
  if (!mayKeepTenders(ctx.person)) return refused('forbidden')

  const notice = (await listFundingNotices(ctx.db)).find(({ id }) => id === noticeId)
  if (!notice) return refused('not-found')
  if ((await listTenders(ctx.db)).some((tender) => tender.noticeId === noticeId))
    return refused('taken-already')
  const { title, funder: buyer, summary, address, mostCents, closesOn } = notice
  const closesAt =
    notice.closesAt ?? (closesOn === undefined ? undefined : instantInParis(closesOn, '23:59'))
  const kind = notice.kind === 'tender' ? 'public-tender' : 'call-for-projects'
  const origin = notice.origin === 'hand' ? '' : notice.origin.toUpperCase()
  const source = `${origin} ${notice.sourceId}`.trim()
  const facts: TenderFacts = {
    ...{ title, kind, buyer, summary, address, mostCents, closesAt, source },
    ...{ lots: lotsSaid(notice.awardTerms?.lots ?? 0, ctx.locale), partners: '' },
  }
  const criteria = criteriaOfNotice(notice.awardTerms?.criteria ?? []).map((criterion) => ({
    ...{ ...criterion, id: newId(ctx.now, ctx.chance) },
  }))
  return done(await begun(ctx, facts, { noticeId, criteria }))
}

async function begun(
  ctx: Ctx,
  facts: TenderFacts,
  more: {
    readonly invented?: boolean
    readonly noticeId?: string
    readonly criteria?: Tender['criteria']
  },
): Promise<Tender> {
  const { invented = false, noticeId, criteria = [] } = more
  const tender: Tender = {
    ...{ ...facts, id: newId(ctx.now, ctx.chance), noticeId, state: 'to-decide' },
    ...{ entity: undefined, entityReason: '', field: undefined, goReason: '', ownerId: undefined },
    ...{ criteria, tasks: [], pieces: [], questions: [], work: [], readyAt: undefined },
    ...{ submittedAt: undefined, proof: '', proofFileId: undefined, decidedOn: undefined },
    ...{ scoreTenths: undefined, debriefing: '', lessons: '', invented, createdAt: ctx.now },
  }
  await insertTender(ctx.db, tender)
  tell(ctx, tender.id, 'tenders.written')
  return tender
}

export async function editTender(
  ctx: Ctx,
  id: string,
  form: TenderForm,
): Promise<Result<Tender, Edge>> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const edited = { ...tender, ...factsOf(form) }
  await saveTender(ctx.db, edited)

  tell(ctx, id, 'tenders.written')
  return done(edited)
}

/** Whoever decides to answer takes care of it; the papers that most buyers ask for are put there. */
export async function decideTender(
  ctx: Ctx,
  id: string,
  form: DecideForm,
): Promise<
  Result<
    Tender,
    | Edge
    | 'not-now'
    | 'reason-needed'
    | 'entity-needed'
    | 'entity-unset'
    | 'entity-reason-needed'
    | 'field-needed'
  >
> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const next = decided(tender, form)
  if (!next.ok) return next
  const { entity } = next.value
  if (entity && !(await listEntities(ctx.db)).some(({ kind }) => kind === entity))
    return refused('entity-unset')

  const undo = await undoable(ctx, decisionUndo, id)
  const words = rowTexts[ctx.locale].usual
  const pieces =
    tender.pieces.length > 0 || next.value.state !== 'answering'
      ? tender.pieces
      : usualPieces.map((piece) => ({
          ...{ id: newId(ctx.now, ctx.chance), label: words[piece] },
          ...{ expiresOn: undefined, done: false },
        }))
  const ownerId = next.value.state === 'answering' ? (tender.ownerId ?? ctx.person?.id) : undefined
  const saved: Tender = { ...tender, ...next.value, pieces, ownerId }
  await saveTender(ctx.db, saved)

  tell(ctx, id, decisionUndo.act)
  await undo({ subject: `tender:${id}`, public: false })
  return done(saved)
}

interface DecisionState {
  readonly [name: string]: string | null
  readonly state: TenderState
  readonly goReason: string
  readonly entity: EntityKind | null
  readonly entityReason: string
  readonly field: Field | null
  readonly owner: string | null
}

export const decisionUndo: UndoKind<Ctx, DecisionState> = {
  act: 'tenders.decided',
  named: { fr: tenderTexts.fr.decidedUndo, en: tenderTexts.en.decidedUndo },
  undone: { fr: tenderTexts.fr.decidedUndone, en: tenderTexts.en.decidedUndone },
  state: async ({ db }, id) => {
    const found = await lockTender(db, id)
    if (!found) return undefined
    const { state, goReason, entity = null, entityReason, field = null, ownerId = null } = found
    return { state, goReason, entity, entityReason, field, owner: ownerId }
  },
  may: async ({ person }) => mayKeepTenders(person),
  restore: async (ctx, id, { owner, entity, field, ...rest }) => {
    const found = await findTender(ctx.db, id)
    if (!found) return
    await saveTender(ctx.db, {
      ...{ ...found, ...rest, entity: entity ?? undefined, field: field ?? undefined },
      ownerId: owner ?? undefined,
    })
    ctx.changed('tenders')
  },
}

export async function submitTender(
  ctx: Ctx,
  id: string,
  form: SubmitForm,
  file?: NewFile,
): Promise<Result<Tender, Edge | 'not-now' | 'proof-needed' | 'in-the-future'>> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  // Asked before the file is kept: a refusal keeps none.
  const fileless = submitted(tender, form, { now: ctx.now, fileId: file ? 'given' : undefined })
  if (!fileless.ok) return fileless
  const fileId = file && (await ctx.files.save({ ...file, public: false }))
  const saved = { ...fileless.value, proofFileId: fileId }
  await saveTender(ctx.db, saved)

  tell(ctx, id, 'tenders.submitted')
  return done(saved)
}

export async function recordResult(
  ctx: Ctx,
  id: string,
  form: ResultForm,
): Promise<Result<Tender, Edge | 'not-now' | 'before-submission'>> {
  const tender = await lockTender(ctx.db, id)
  if (!tender) return refused('not-found')

  if (!mayKeepTenders(ctx.person)) return refused('forbidden')
  const next = answered(tender, form, dayOf(tender.submittedAt ?? ctx.now))
  if (!next.ok) return next
  await saveTender(ctx.db, next.value)

  tell(ctx, id, 'tenders.answered')
  return next
}

function tell(ctx: Ctx, id: string, act: string) {
  ctx.audit({ act, subject: `tender:${id}`, public: false })
  ctx.changed('tenders')
}
