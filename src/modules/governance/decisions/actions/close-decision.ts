import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { writeMandate } from '../../actions/write-mandate.ts'
import { decisionPaths } from '../../paths/decisions.ts'
import {
  listWordings,
  listWords,
  recordConsentEvent,
  recordElectionEvent,
  tellDecided,
} from '../../procedure/index.ts'
import {
  type DecisionRefusal,
  type HeldDecision,
  isOpenObjection,
  type LeadAct,
  purgeDay,
} from '../../procedure/nouns.ts'
import { endOfTerm } from '../../role-mandate.ts'
import { findRole } from '../../store/circle-roles.ts'
import { insertTension } from '../../tensions/index.ts'
import { carriedTexts } from '../../texts/carried.ts'
import { comeBack } from './review-decision.ts'
import { serveExperiment } from './serve-experiment.ts'

type Closed = Promise<Result<undefined, DecisionRefusal>>

const exits = { withdraw: 'withdrawn', postpone: 'postponed', escalate: 'escalated' } as const

/** After two years, what was said on the way goes; the decision and its objections stay. */
const discussionMonths = 24

/** The end of a decision: adopted, elected, or one of the other ways out with its reason. */
export async function closeDecision(
  ctx: Ctx,
  held: HeldDecision,
  act: LeadAct,
  reason: string,
): Closed {
  const closed = await close(ctx, held, act, reason)
  if (closed.ok) await tellDecided(ctx, held)
  return closed
}

async function close(ctx: Ctx, held: HeldDecision, act: LeadAct, reason: string): Closed {
  if (act === 'adopt') return adopt(ctx, held, reason)
  if (act === 'accept') return elect(ctx, held)
  if (act === 'refuse') return recordElectionEvent(ctx, held, { kind: 'refused' })
  if (act !== 'withdraw' && act !== 'postpone' && act !== 'escalate') return refused('wrong-step')

  if (reason === '') return refused('reason-missing')
  const outcome = exits[act]
  if (outcome === 'escalated' && !held.circle.parentId) return refused('no-wider-circle')
  const end = { ...ending(ctx, held), outcomeNote: reason }
  if (held.decision.kind === 'consent') {
    const closed = { kind: 'closed', outcome } as const
    const happened = await recordConsentEvent(ctx, held, closed, 'screen', end)
    if (happened.ok && outcome === 'escalated') await carryUp(ctx, held, reason)
    return happened
  }
  if (outcome === 'escalated') return refused('wrong-step')
  return recordElectionEvent(ctx, held, { kind: 'closed', outcome }, 'screen', end)
}

/**
 * The wider circle finds it among its tensions: the words of those who carry it there, the text, and the objections that
 * stand, without who made them.
 */
async function carryUp(ctx: Ctx, { decision, circle, consent }: HeldDecision, reason: string) {
  if (!circle.parentId) return
  const standing = new Set(consent.objections.filter(isOpenObjection).map(({ id }) => id))
  const words = await listWords(ctx.db, decision.id)
  const texts = carriedTexts[ctx.locale]
  await insertTension(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    circleId: circle.parentId,
    raisedBy: undefined,
    title: decision.title,
    description: texts.tension({
      circle: circle.name,
      reason,
      text: (await listWordings(ctx.db, decision.id)).at(-1)?.text ?? '',
      objections: words.flatMap(({ id, text }) => (standing.has(id) ? [text] : [])),
      address: ctx.settings.baseUrl + decisionPaths.decision(decision.slug),
    }),
    state: 'open',
    outcome: '',
    raisedAt: ctx.now,
    settledAt: undefined,
  })
  ctx.changed(`circle:${circle.parentId}`)
}

function ending(ctx: Ctx, { decision }: HeldDecision) {
  const months =
    decision.kind === 'election' ? Number(decision.rules['purgeMonths']) : discussionMonths
  return { closedAt: ctx.now, deadlineAt: undefined, purgeOn: purgeDay(dayOf(ctx.now), months) }
}

async function adopt(ctx: Ctx, held: HeldDecision, note: string): Closed {
  const end = { ...ending(ctx, held), outcomeNote: note }
  const adopted = { kind: 'closed', outcome: 'adopted' } as const
  const happened = await recordConsentEvent(ctx, held, adopted, 'screen', end)
  if (!happened.ok) return happened
  const text = (await listWordings(ctx.db, held.decision.id)).at(-1)?.text ?? ''
  const served = await serveExperiment(ctx, held, [text, note].filter(Boolean).join('\n\n'))
  if (!served.ok) return served

  const { decision } = held
  const dueOn = [decision.reviewOn, decision.endsOn].filter((day) => day !== undefined).sort()[0]
  if (dueOn) await comeBack(ctx, decision, dueOn)
  tell(ctx, held, 'decision.adopted')
  return done()
}

/** The role and its mandate are written by the acceptance itself. */
async function elect(ctx: Ctx, held: HeldDecision): Closed {
  const { decision, election } = held
  const electedId = election.proposed
  const startsOn = decision.startsOn ?? dayOf(ctx.now)
  const role = decision.roleId ? await findRole(ctx.db, decision.roleId) : undefined
  const termEndsOn = decision.termEndsOn ?? endOfTerm(startsOn, role?.termMonths)
  const happened = await recordElectionEvent(ctx, held, { kind: 'accepted' }, 'screen', {
    ...ending(ctx, held),
    electedId,
    startsOn,
    termEndsOn,
  })
  if (!happened.ok) return happened
  const member = held.members.find(({ personId }) => personId === electedId)
  if (!role || !member) return refused('not-of-the-circle')
  const written = await writeMandate(ctx, {
    roleId: role.id,
    memberId: member.id,
    startsOn,
    endsOn: termEndsOn,
    filledBy: 'candidateless-election',
    decisionId: decision.id,
  })
  if (!written.ok) return refused(written.refusal === 'no-seat' ? 'no-seat' : 'role-elsewhere')

  tell(ctx, held, 'decision.elected')
  return done()
}

function tell(ctx: Ctx, { decision }: HeldDecision, name: string) {
  ctx.audit({
    act: name,
    subject: `decision:${decision.id}`,
    public: decision.isPublic,
    detail: { version: decision.version, title: decision.title, slug: decision.slug },
  })
  ctx.announce(name, { id: decision.id })
}
