import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type UndoKind, undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { writtenByHand } from '../notice-import.ts'
import type { Following, Opportunity, OpportunityForm } from '../opportunity.ts'
import { mayKeepFunding } from '../permissions.ts'
import {
  insertOpportunity,
  lockOpportunity,
  saveFollowing,
  saveOpportunity,
} from '../store/opportunities.ts'
import { opportunityTexts } from '../texts/opportunities.ts'

type Edge = 'forbidden' | 'not-found'

export async function addOpportunity(
  ctx: Ctx,
  form: OpportunityForm,
  { invented = false }: { readonly invented?: boolean } = {},
): Promise<Result<Opportunity, 'forbidden'>> {
  if (!mayKeepFunding(ctx.person)) return refused('forbidden')

  const opportunity: Opportunity = {
    ...form,
    ...{ id: newId(ctx.now, ctx.chance), origin: 'hand', sourceId: '', sourceSha256: '' },
    ...{ sourceChangedOn: undefined, byHand: [] },
    ...{ costsSaid: '', stepsSaid: '', withoutCodes: [], leftOut: [], closesAt: undefined },
    ...{ recurrence: '', applyAt: '', following: 'to-read', ownerId: undefined, invented },
    ...{ createdAt: ctx.now, updatedAt: ctx.now },
  }
  await insertOpportunity(ctx.db, opportunity)

  tell(ctx, opportunity.id, 'funding.opportunity-written')
  return done(opportunity)
}

/** What a source says may be corrected here: the source does not write over it. */
export async function editOpportunity(
  ctx: Ctx,
  id: string,
  form: OpportunityForm,
): Promise<Result<Opportunity, Edge>> {
  const opportunity = await lockOpportunity(ctx.db, id)
  if (!opportunity) return refused('not-found')

  if (!mayKeepFunding(ctx.person)) return refused('forbidden')

  const isSameDay = form.closesOn === opportunity.closesOn
  const edited: Opportunity = {
    ...{ ...opportunity, ...form, updatedAt: ctx.now },
    byHand: writtenByHand(opportunity, form),
    closesAt: isSameDay ? opportunity.closesAt : undefined,
  }
  await saveOpportunity(ctx.db, edited)

  tell(ctx, id, 'funding.opportunity-written')
  return done(edited)
}

/** Followed by whoever says so; set aside, it is proposed to no project any more. */
export async function followOpportunity(
  ctx: Ctx,
  id: string,
  following: Following,
): Promise<Result<undefined, Edge | 'same-following' | 'followed-already'>> {
  const opportunity = await lockOpportunity(ctx.db, id)
  if (!opportunity) return refused('not-found')

  if (!mayKeepFunding(ctx.person)) return refused('forbidden')
  const ownerId = following === 'followed' ? ctx.person?.id : undefined
  if (opportunity.following === following && opportunity.ownerId === ownerId)
    return refused('same-following')
  // Whoever takes it over sets it to be read first: it never leaves somebody's day without a word.
  if (following === 'followed' && opportunity.following === 'followed')
    return refused('followed-already')

  const undo = await undoable(ctx, followingUndo, id)
  await saveFollowing(ctx.db, id, { following, ownerId })

  tell(ctx, id, followingUndo.act)
  await undo({ subject: `funding-opportunity:${id}`, public: false })
  return done()
}

interface FollowingState {
  readonly [name: string]: string | null
  readonly following: Following
  readonly owner: string | null
}

export const followingUndo: UndoKind<Ctx, FollowingState> = {
  act: 'funding.opportunity-sorted',
  named: { fr: opportunityTexts.fr.followingUndo, en: opportunityTexts.en.followingUndo },
  undone: { fr: opportunityTexts.fr.followingUndone, en: opportunityTexts.en.followingUndone },
  state: async ({ db }, id) => {
    const found = await lockOpportunity(db, id)
    return found && { following: found.following, owner: found.ownerId ?? null }
  },
  may: async ({ person }) => mayKeepFunding(person),
  restore: async (ctx, id, { following, owner }) => {
    await saveFollowing(ctx.db, id, { following, ownerId: owner ?? undefined })
    ctx.changed('funding')
  },
}

function tell(ctx: Ctx, id: string, act: string) {
  ctx.audit({ act, subject: `funding-opportunity:${id}`, public: false })
  ctx.changed('funding')
}
