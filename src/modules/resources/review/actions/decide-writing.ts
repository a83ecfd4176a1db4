import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayReview } from '../../permissions.ts'
import { lockResourceBySlug } from '../../store/resources.ts'
import { decisionLetter, listWriters, lockWorking, setStage } from '../../working/index.ts'
import { type DecideRefusal, decideProblem } from '../../working/nouns.ts'
import { countOpenComments, insertDecision } from '../store/reviews.ts'
import { findSecondReaders } from './find-second-readers.ts'

export interface ReviewDecision {
  readonly kind: 'accepted' | 'changes-asked'
  readonly reason: string
  /** The save that the reader had in front of them. */
  readonly seen: number
}

/** A second person says yes, or what is to be changed. Their letter goes to those who write. */
export async function decideWriting(
  ctx: Ctx,
  slug: string,
  decision: ReviewDecision,
): Promise<Result<undefined, DecideRefusal | 'not-found' | 'forbidden' | 'no-reason'>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')
  const working = await lockWorking(ctx.db, resource.id)
  if (!working) return refused('not-found')

  const reader = ctx.person
  if (!mayReview(reader)) return refused('forbidden')
  const { text, readers } = await findSecondReaders(ctx, resource, working)
  const isSaid = decision.kind === 'changes-asked' || decision.reason.trim() !== ''
  const unanswered = isSaid ? 0 : await countOpenComments(ctx.db, resource.id)
  const problem = decideProblem(working, {
    ...{ reader, text, readers, unanswered },
    seenNumber: decision.seen,
  })
  if (problem) return refused(problem)
  if (decision.kind === 'changes-asked' && !decision.reason.trim()) return refused('no-reason')

  await setStage(ctx.db, resource.id, { stage: decision.kind })
  await insertDecision(ctx.db, {
    id: newId(ctx.now, ctx.chance),
    resourceId: resource.id,
    number: working.number,
    kind: decision.kind,
    reason: decision.reason,
    byId: reader.id,
    at: ctx.now,
  })

  ctx.audit({
    act: decision.kind === 'accepted' ? 'resource.accepted' : 'resource.changes-asked',
    subject: `resource:${resource.id}`,
    public: false,
    detail: { number: working.number },
  })
  ctx.changed(`resource:${resource.id}`)
  await tellWriters(ctx, resource, working.fields['title'] ?? resource.title, decision, reader)
  return done()
}

async function tellWriters(
  ctx: Ctx,
  { id, slug }: { readonly id: string; readonly slug: string },
  title: string,
  { kind, reason }: ReviewDecision,
  reader: Viewer,
) {
  const writers = (await listWriters(ctx.db, id)).filter((writer) => writer !== reader.id)
  const contacts = await findContacts(ctx.db, writers)
  for (const { email, language } of contacts.values()) {
    if (email) ctx.mail(decisionLetter(ctx, { to: email, language }, { kind, slug, title, reason }))
  }
}
