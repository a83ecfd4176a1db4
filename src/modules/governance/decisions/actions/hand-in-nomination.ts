import type { z } from 'zod'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayAnswerFor, mayFollowDecision } from '../../decision-permissions.ts'
import {
  listSealed,
  movePaper,
  openPaper,
  putOpenedPaper,
  putSealedPaper,
  recordElectionEvent,
  sealPaper,
} from '../../procedure/index.ts'
import {
  type DecisionRefusal,
  type HeldDecision,
  type paperShape,
  refuseName,
} from '../../procedure/nouns.ts'

type Given = z.infer<typeof paperShape>

/** “I, so-and-so, name so-and-so”: sealed until all are opened. In the change round, moves it. */
export async function handInNomination(
  ctx: Ctx,
  held: HeldDecision,
  input: Given,
): Promise<Result<undefined, DecisionRefusal>> {
  const { decision } = held
  const person = input.for ?? ctx.person?.id ?? ''
  if (!mayFollowDecision(ctx.person, decision, held.seen)) return refused('not-found')
  if (!mayAnswerFor(ctx.person, decision, held.seen, person)) return refused('forbidden')

  const channel = person === ctx.person?.id ? 'screen' : 'paper'
  // Whoever has left the circle since the start cannot be named any more: they could hold no role in it.
  const isOf = (one: string) => held.members.some(({ personId }) => personId === one)
  if (input.named !== '' && input.named !== 'blank' && !isOf(input.named))
    return refused('not-of-the-circle')
  if (held.election.step === 'change') return move(ctx, held, person, input, channel)
  const named = input.named === 'blank' || input.named === '' ? null : input.named
  const refusal = refuseName(held.election, person, named)
  if (refusal && held.election.step === 'nomination') return refused(refusal)
  const nominated = await recordElectionEvent(ctx, held, { kind: 'nominated', person }, channel)
  if (!nominated.ok) return nominated

  const where = { decisionId: decision.id, personId: person }
  const key = await paperKey(ctx, held)
  const paper = { named, reason: input.reason }
  const sealed = sealPaper(key, ctx.chance, where, paper)
  await putSealedPaper(ctx.db, where, sealed, channel === 'paper')
  return done()
}

async function move(
  ctx: Ctx,
  held: HeldDecision,
  person: string,
  input: Given,
  channel: 'screen' | 'paper',
): Promise<Result<undefined, DecisionRefusal>> {
  const changed = { kind: 'changed', person, to: input.named } as const
  const moved = await recordElectionEvent(ctx, held, changed, channel)
  if (!moved.ok) return moved

  await movePaper(ctx.db, held.decision.id, person, input.named, input.reason)
  return moved
}

/** All papers are opened in one act, and their envelopes destroyed. */
export async function revealNominations(
  ctx: Ctx,
  held: HeldDecision,
): Promise<Result<undefined, DecisionRefusal>> {
  const { decision, election } = held
  const key = await paperKey(ctx, held)
  const opened = (await listSealed(ctx.db, decision.id))
    .filter(({ personId }) => election.handedIn.includes(personId))
    .map(({ personId, sealed }) => ({
      personId,
      paper: openPaper(key, { decisionId: decision.id, personId }, sealed),
    }))
  const nominations = Object.fromEntries(
    opened.map(({ personId, paper }) => [personId, paper.named]),
  )
  const revealed = await recordElectionEvent(ctx, held, { kind: 'revealed', nominations })
  if (!revealed.ok) return revealed

  // Whoever was erased since has named somebody, which counts; their words went with them.
  const known = await findContacts(
    ctx.db,
    opened.map(({ personId }) => personId),
  )
  for (const { personId, paper } of opened) {
    const reason = known.has(personId) ? paper.reason : ''
    await putOpenedPaper(ctx.db, decision.id, personId, { ...paper, reason })
  }
  return revealed
}

async function paperKey(ctx: Ctx, { decision }: HeldDecision): Promise<Uint8Array> {
  const file = decision.keyFileId ? await ctx.files.read(decision.keyFileId) : undefined
  if (!file) throw new Error(`the key of election ${decision.id} is missing`)
  return Buffer.from(Buffer.from(file.bytes).toString(), 'hex')
}
