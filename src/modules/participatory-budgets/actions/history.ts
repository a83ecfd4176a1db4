import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import type { Edition } from '../edition.ts'
import type { Idea, MomentKind } from '../idea.ts'
import { movedMail } from '../mails.ts'
import { addMoment, findAuthor } from '../store/ideas.ts'

/** Writes a line of the public history of an idea, with the audit. */
export async function remember(
  ctx: Ctx,
  { edition, idea }: { readonly edition: Edition; readonly idea: Idea },
  kind: MomentKind,
  words = '',
): Promise<void> {
  await addMoment(ctx.db, {
    ...{ id: newId(ctx.now, ctx.chance), ideaId: idea.id },
    ...{ kind, words, at: ctx.now },
  })
  ctx.audit({
    act: `budget.idea-${kind}`,
    subject: `budget:${edition.id}`,
    public: !edition.hidden,
    detail: { idea: idea.number },
  })
  ctx.changed(`budget:${edition.id}`)
}

/** A letter to whoever proposed it, when they left an address: what happened, and where to read it. */
export async function tellAuthor(
  ctx: Ctx,
  { edition, idea }: { readonly edition: Edition; readonly idea: Idea },
  kind: MomentKind,
  words: string,
): Promise<void> {
  const author = await findAuthor(ctx.db, idea.id)
  if (author && author.contact !== '')
    ctx.mail(movedMail(ctx, { edition, idea, kind, words, to: author.contact }))
}
