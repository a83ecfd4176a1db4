import type { Day } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Edition } from '../edition.ts'
import {
  type AnswerForm,
  costProblem,
  type Idea,
  isAnswered,
  isJudged,
  type Merge,
  mayMerge,
  type Review,
  sumOf,
} from '../idea.ts'
import { mayKeepEditions } from '../permissions.ts'
import {
  answerReview,
  decideAppeal,
  hasReview,
  insertMerge,
  insertReview,
  listAppeals,
  listMerges,
  listReviews,
} from '../store/desk.ts'
import { lockEdition } from '../store/editions.ts'
import { changeIdea, findAuthor, findIdea, lockIdea } from '../store/ideas.ts'
import { correctedWords } from '../texts/corrected-words.ts'
import { mergeWhenAgreed } from './follow-idea.ts'
import { remember, tellAuthor } from './history.ts'

type Edge = 'forbidden' | 'not-found' | 'not-now'

interface Held {
  readonly edition: Edition
  readonly idea: Idea
}

/** The idea at this number, held with its edition by whoever of the team looks at it. */
async function held(ctx: Ctx, slug: string, number: number): Promise<Result<Held, Edge>> {
  const edition = await lockEdition(ctx.db, slug)
  const found = edition && (await findIdea(ctx.db, edition.id, number))
  const idea = found && (await lockIdea(ctx.db, found.id))
  if (!edition || !idea) return refused('not-found')
  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  return isJudged(edition) ? done({ edition, idea }) : refused('not-now')
}

/** A service is asked what it thinks of an idea, by a day. */
export async function askService(
  ctx: Ctx,
  slug: string,
  number: number,
  asked: { readonly service: string; readonly dueOn: Day },
): Promise<Result<Idea, Edge | 'asked-already'>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { idea } = on.value
  if (idea.state !== 'received') return refused('not-now')
  if (await hasReview(ctx.db, idea.id, asked.service)) return refused('asked-already')

  await insertReview(ctx.db, { ...asked, id: newId(ctx.now, ctx.chance), ideaId: idea.id })

  await remember(ctx, on.value, 'asked', asked.service)
  return done(idea)
}

/** What the service answers, with its reason: it is on the page of the idea. */
export async function giveOpinion(
  ctx: Ctx,
  slug: string,
  number: number,
  asked: {
    readonly review: string
    readonly advice: 'favourable' | 'unfavourable'
    readonly reason: string
    readonly costCents: number | undefined
  },
): Promise<Result<Review, Edge | 'answered-already'>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const review = (await listReviews(ctx.db, edition.id)).find(({ id }) => id === asked.review)
  if (review?.ideaId !== idea.id) return refused('not-found')
  // Two of the team write down what the service said: the second does not write over the first.
  if (review.opinion !== undefined) return refused('answered-already')

  const { advice: opinion, reason, costCents = null } = asked
  await answerReview(ctx.db, review.id, { opinion, reason, costCents, answeredAt: ctx.now })

  await remember(ctx, on.value, 'opinion', `${review.service}. ${reason}`)
  return done(review)
}

export type AnswerRefusal =
  | Edge
  /** A clause that the rules do not have. */
  | 'no-such-clause'
  | 'cost-too-low'
  | 'cost-too-high'
  /** A published answer is corrected with a reason that everybody reads. */
  | 'why-needed'
  /** What a jury looks at does not change under its eyes. */
  | 'appeal-pending'

/**
 * The answer that its author waits for: admissible with its cost, or refused with the clause that it does not meet. Until the
 * ballots are written it may be corrected: the history of the idea keeps the one that stood there, and why it changed.
 */
export async function answerIdea(
  ctx: Ctx,
  slug: string,
  number: number,
  form: AnswerForm,
): Promise<Result<Idea, AnswerRefusal>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const isFirst = idea.state === 'received'
  if (!isFirst && !isAnswered(idea)) return refused('not-now')
  const why = form.why ?? ''
  if (!isFirst && why === '') return refused('why-needed')
  const appeal = (await listAppeals(ctx.db, edition.id)).find(({ ideaId }) => ideaId === idea.id)
  if (appeal && appeal.decision === undefined) return refused('appeal-pending')

  if (form.verdict === 'refused') {
    if (edition.clauses[form.clause - 1] === undefined) return refused('no-such-clause')
    await changeIdea(ctx.db, idea.id, {
      ...{ state: 'refused', answer: form.answer, clause: form.clause, answeredAt: ctx.now },
      ...{ costs: [], costCents: null },
    })
  } else {
    const costCents = sumOf(form.costs)
    const problem = costProblem(edition, costCents)
    if (problem) return refused(problem)
    await changeIdea(ctx.db, idea.id, {
      ...{ state: 'admissible', answer: form.answer, answeredAt: ctx.now },
      ...{ costs: form.costs, costCents, clause: null },
    })
  }

  if (!isFirst) {
    await remember(ctx, on.value, 'corrected', correctionWords(idea, why))
    await tellAuthor(ctx, on.value, 'corrected', why)
  }
  await remember(ctx, on.value, form.verdict, form.answer)
  await tellAuthor(ctx, on.value, form.verdict, form.answer)
  return done(idea)
}

/** Why, then the answer that stood there, whole: a history in which it disappears is none. */
function correctionWords({ state, answer, clause, costs }: Idea, why: string): string {
  const { states, before, condition } = correctedWords
  const quoted = answer.split('\n').map((line) => `> ${line}`.trim())
  return [
    why,
    `${before} ${states[state]}${clause === undefined ? '' : `, ${condition(clause)}`}.`,
    quoted.join('\n'),
    ...costs.map(({ label, cents }) => `- ${label} : ${writtenMoney(cents, 'fr')}`),
  ].join('\n\n')
}

/** The citizen jury says whether the refusal holds; upheld, the idea is looked at again, and owes an answer again. */
export async function decideOnAppeal(
  ctx: Ctx,
  slug: string,
  number: number,
  decided: {
    readonly decision: 'upheld' | 'dismissed'
    readonly answer: string
    /** Who decided: whoever gave the first answer is not among them. */
    readonly jury: string
  },
): Promise<Result<Idea, Edge>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const appeal = (await listAppeals(ctx.db, edition.id)).find(({ ideaId }) => ideaId === idea.id)
  if (!appeal || appeal.decision !== undefined) return refused('not-now')

  await decideAppeal(ctx.db, idea.id, { ...decided, decidedAt: ctx.now })
  if (decided.decision === 'upheld')
    await changeIdea(ctx.db, idea.id, {
      ...{ state: 'received', answer: '', clause: null, answeredAt: null },
    })

  const { decision, answer, jury } = decided
  await remember(ctx, on.value, decision, `${answer}\n\n${correctedWords.by} ${jury}`)
  await tellAuthor(ctx, on.value, decision, answer)
  return done(idea)
}

export type MergeRefusal = Edge | 'no-such-idea' | 'cannot-merge' | 'asked-already'

/** Two ideas could be one: each author is asked. Whoever left no address cannot be, and is said so on the page. */
export async function proposeMerge(
  ctx: Ctx,
  slug: string,
  number: number,
  asked: { readonly other: number; readonly reason: string },
): Promise<Result<Merge, MergeRefusal>> {
  const on = await held(ctx, slug, number)
  if (!on.ok) return on
  const { edition, idea } = on.value
  const into = await findIdea(ctx.db, edition.id, asked.other)
  if (!into) return refused('no-such-idea')
  if (!mayMerge(idea, into)) return refused('cannot-merge')
  const isOpen = (merge: Merge) =>
    merge.ideaConsent !== 'refused' && merge.intoConsent !== 'refused'
  const merges = (await listMerges(ctx.db, edition.id)).filter(isOpen)
  if (merges.some((merge) => merge.ideaId === idea.id)) return refused('asked-already')

  // Gone with the year of its edition, an author cannot be asked: the address is the only way to them.
  const consentOf = async (id: string) =>
    (await findAuthor(ctx.db, id)) ? ('awaited' as const) : ('given' as const)
  const merge: Merge = {
    ...{ id: newId(ctx.now, ctx.chance), ideaId: idea.id, intoId: into.id },
    ...{ reason: asked.reason, proposedAt: ctx.now },
    ideaConsent: await consentOf(idea.id),
    intoConsent: await consentOf(into.id),
  }
  await insertMerge(ctx.db, merge)

  await remember(ctx, on.value, 'merge-proposed', asked.reason)
  await remember(ctx, { edition, idea: into }, 'merge-proposed', asked.reason)
  await tellAuthor(ctx, on.value, 'merge-proposed', asked.reason)
  await tellAuthor(ctx, { edition, idea: into }, 'merge-proposed', asked.reason)
  await mergeWhenAgreed(ctx, edition, merge)
  return done(merge)
}
