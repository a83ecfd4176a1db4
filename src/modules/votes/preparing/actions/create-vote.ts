import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { instantInParis } from '#kit/writing/hour-of-day.ts'
import type { Ctx } from '#platform/context.ts'
import { base32 } from '../../canonical.ts'
import { mayRunVotes } from '../../permissions.ts'
import type { Purse } from '../../purse.ts'
import { findVote, insertVote, lockVote, saveDraft } from '../../store/votes.ts'
import { slugFrom, usualApprovalFrom, type Vote, type VoteForm } from '../../vote.ts'
import { changedOfFixed } from '../fixed-by-rules.ts'

/** Where a vote comes from, when it is not from the team's own page. */
export interface VoteOrigin {
  readonly territoryId?: string | undefined
  readonly experimentId?: string | undefined
  readonly phaseId?: string | undefined
  readonly protocolVersion?: number | undefined
  readonly plannedVoters?: number | undefined
  readonly series?: string
  readonly hidden?: boolean
  readonly invented?: boolean
  /** Its options are projects: what they cost, in their order. */
  readonly purse?: Purse
}

export async function createVote(
  ctx: Ctx,
  form: VoteForm,
  origin: VoteOrigin = {},
): Promise<Result<Vote, 'forbidden'>> {
  if (!mayRunVotes(ctx.person)) return refused('forbidden')

  const vote = newVote(ctx, form, origin)

  await insertVote(ctx.db, vote)

  ctx.audit({ act: 'vote.prepared', subject: `vote:${vote.id}`, public: false })
  return done(vote)
}

export async function saveVote(
  ctx: Ctx,
  slug: string,
  form: VoteForm,
): Promise<Result<Vote, 'forbidden' | 'not-found' | 'frozen' | 'fixed-by-rules'>> {
  const vote = await lockVote(ctx.db, slug)
  if (!vote) return refused('not-found')

  if (!mayRunVotes(ctx.person)) return refused('forbidden')
  if (vote.state !== 'draft') return refused('frozen')
  // Another room prepared it from its rules: here the words and the hour are written.
  const fixed = vote.purse ? changedOfFixed(vote, form, ctx.now) : []
  if (fixed.length > 0) return { ...refused('fixed-by-rules' as const), about: fixed.join(' ') }
  const changed = { ...vote, ...settingsOf(form) }

  await saveDraft(ctx.db, changed)

  ctx.audit({ act: 'vote.prepared', subject: `vote:${vote.id}`, public: false })
  return done((await findVote(ctx.db, slug)) ?? changed)
}

function newVote(ctx: Ctx, form: VoteForm, origin: VoteOrigin): Vote {
  const { chance, now } = ctx
  return {
    ...settingsOf(form),
    id: newId(now, chance),
    slug: slugFrom(form.title, base32(chance.bytes(3)).slice(0, 4)),
    territoryId: origin.territoryId,
    experimentId: origin.experimentId,
    phaseId: origin.phaseId,
    protocolVersion: origin.protocolVersion,
    plannedVoters: origin.plannedVoters,
    series: origin.series ?? '',
    hidden: origin.hidden ?? false,
    invented: origin.invented ?? false,
    purse: origin.purse,
    tieOrder: [],
    state: 'draft',
    createdAt: now,
    openedAt: undefined,
    endedAt: undefined,
    board: { height: 0, hash: '' },
    shown: { ballots: 0, at: undefined },
    result: undefined,
  }
}

function settingsOf(form: VoteForm) {
  const { closesOn, closesTime, ...settings } = form
  return {
    ...settings,
    approvalFrom: usualApprovalFrom(form.grades.length),
    closesAt: instantInParis(closesOn, closesTime),
  }
}
