import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { findContacts } from '#modules/people/index.ts'
import type { Ctx } from '#platform/context.ts'
import { mayModerate } from '../../permissions.ts'
import { countContribution, decisionLetter, setStage } from '../../working/index.ts'
import { insertDecision, lockHeld } from '../store/reviews.ts'
import { tellReaders } from './tell-readers.ts'

export interface Moderation {
  readonly ids: readonly string[]
  readonly kind: 'let-through' | 'refused'
  readonly reason: string
}

export const mostAtOnce = 200

/**
 * Opens the door to many texts at once, or refuses them with one reason, sent to each writer. What
 * another moderator decided meanwhile is left as it is.
 */
export async function moderateWritings(
  ctx: Ctx,
  moderation: Moderation,
): Promise<Result<{ readonly count: number }, 'forbidden' | 'nothing-chosen' | 'no-reason'>> {
  const moderator = ctx.person
  if (!mayModerate(moderator)) return refused('forbidden')
  if (moderation.ids.length === 0) return refused('nothing-chosen')
  if (moderation.kind === 'refused' && !moderation.reason.trim()) return refused('no-reason')

  const texts = await lockHeld(ctx.db, moderation.ids.slice(0, mostAtOnce))
  const writers = texts.flatMap(({ submittedBy }) => submittedBy ?? [])
  const contacts = await findContacts(ctx.db, [...new Set(writers)])
  for (const { id, slug, number, submittedBy, title } of texts) {
    const stage = moderation.kind === 'refused' ? 'refused' : 'submitted'
    await setStage(ctx.db, id, { stage, held: false })
    await insertDecision(ctx.db, {
      id: newId(ctx.now, ctx.chance),
      resourceId: id,
      number,
      kind: moderation.kind,
      reason: moderation.kind === 'refused' ? moderation.reason : '',
      byId: moderator.id,
      at: ctx.now,
    })
    ctx.audit({
      act: moderation.kind === 'refused' ? 'resource.refused' : 'resource.let-through',
      subject: `resource:${id}`,
      public: false,
    })
    if (moderation.kind === 'let-through') await tellReaders(ctx, { id, slug, title })
    if (moderation.kind === 'let-through' || !submittedBy) continue
    await countContribution(ctx.db, submittedBy, 'refused', ctx.now)
    const contact = contacts.get(submittedBy)
    if (!contact?.email) continue
    const to = { to: contact.email, language: contact.language }
    ctx.mail(decisionLetter(ctx, to, { kind: 'refused', slug, title, reason: moderation.reason }))
  }
  return done({ count: texts.length })
}
