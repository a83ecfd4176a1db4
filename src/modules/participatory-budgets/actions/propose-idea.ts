import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { newSecretLink } from '#platform/secrets/secret-links.ts'
import { type Edition, takesIdeas } from '../edition.ts'
import type { EnteredForm, Idea, IdeaForm, Medium } from '../idea.ts'
import { receivedMail } from '../mails.ts'
import { paths } from '../paths.ts'
import { mayKeepEditions, mayReadEdition } from '../permissions.ts'
import { lockEdition } from '../store/editions.ts'
import { addMoment, hasSameIdea, insertAuthor, insertIdea, nextNumber } from '../store/ideas.ts'

export interface Proposed {
  readonly idea: Idea
  /** The address by which whoever proposed it follows it: it is told once. */
  readonly token: string
}

type Refusal =
  | 'forbidden'
  | 'not-found'
  | 'not-now'
  | 'unknown-theme'
  | 'unknown-area'
  | 'already-there'

/** By anyone, from a phone: no account, and no name that they do not want to give. */
export async function proposeIdea(
  ctx: Ctx,
  slug: string,
  form: IdeaForm,
): Promise<Result<Proposed, Refusal>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition || !mayReadEdition(ctx.person, edition)) return refused('not-found')

  return written(ctx, edition, form, 'screen')
}

/** By the team, from a sheet of paper or from a workshop. */
export async function enterIdea(
  ctx: Ctx,
  slug: string,
  { medium, ...form }: EnteredForm,
): Promise<Result<Proposed, Refusal>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  return written(ctx, edition, form, medium)
}

async function written(
  ctx: Ctx,
  edition: Edition,
  form: IdeaForm,
  medium: Medium,
): Promise<Result<Proposed, Refusal>> {
  // Sheets that were filled in on the last day are typed after it, while ideas are not closed.
  const isOpen =
    medium === 'screen' ? takesIdeas(edition, dayOf(ctx.now)) : edition.state === 'ideas'
  if (!isOpen) return refused('not-now')
  if (form.theme !== '' && !edition.themes.includes(form.theme)) return refused('unknown-theme')
  const isKnown = edition.areas.some(({ name }) => name === form.area)
  // Where each area has its own sum, an idea of none could be paid by nothing.
  const needsArea = edition.areas.some(({ cents }) => cents !== undefined)
  if (form.area === '' ? needsArea : !isKnown) return refused('unknown-area')

  // Sent twice by the back button, or typed twice from one sheet.
  if (await hasSameIdea(ctx.db, edition.id, form)) return refused('already-there')

  const { name, contact, ...words } = form
  const idea: Idea = {
    ...{ id: newId(ctx.now, ctx.chance), editionId: edition.id, createdAt: ctx.now },
    ...words,
    number: await nextNumber(ctx.db, edition.id),
    ...{ medium, state: 'received', answer: '', clause: undefined, answeredAt: undefined },
    ...{ costs: [], costCents: undefined, mergedInto: undefined, realCents: undefined },
    ...{ deliveredOn: undefined, hiddenAt: undefined, hiddenReason: '' },
  }
  const { token, tokenHash } = newSecretLink(ctx)
  await insertIdea(ctx.db, idea)
  await insertAuthor(ctx.db, { ideaId: idea.id, name, contact, linkHash: tokenHash })
  const moment = { id: newId(ctx.now, ctx.chance), ideaId: idea.id, words: '', at: ctx.now }
  await addMoment(ctx.db, { ...moment, kind: 'proposed' })

  // No hour in the audit of who proposed what: the act says that an idea came, and of which edition.
  ctx.audit({
    act: 'budget.idea-proposed',
    subject: `budget:${edition.id}`,
    public: !edition.hidden,
  })
  ctx.changed(`budget:${edition.id}`)
  if (contact !== '')
    ctx.mail(receivedMail(ctx, { edition, idea, to: contact, href: paths.own(token) }))
  return done({ idea, token })
}
