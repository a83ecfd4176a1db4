import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { canonicalJson } from '#kit/json/canonical-json.ts'
import { writtenMoney } from '#kit/numbers.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { preparePurseVote } from '#modules/votes/index.ts'
import type { Ctx } from '#platform/context.ts'
import { sha256Of } from '#platform/secrets/sha256.ts'
import {
  type Edition,
  type FreezingProblem,
  freezingProblem,
  mostPoints,
  typedRules,
} from '../edition.ts'
import { fixingActs } from '../fixing-acts.ts'
import { holdsUpVote, type Idea, isUnanswered } from '../idea.ts'
import { paths } from '../paths.ts'
import { mayKeepEditions } from '../permissions.ts'
import { listAppeals, listMerges } from '../store/desk.ts'
import { lockEdition, moveEdition } from '../store/editions.ts'
import { listIdeas } from '../store/ideas.ts'
import { ballotWords } from '../texts/ballot-words.ts'

type Edge = 'forbidden' | 'not-found'

/** The rules stay from here on, with their fingerprint; ideas come in, and anyone reads all of it. */
export async function freezeRules(
  ctx: Ctx,
  slug: string,
): Promise<Result<Edition, Edge | FreezingProblem>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  const problem = freezingProblem(edition, dayOf(ctx.now))
  if (problem) return refused(problem)

  const rulesSha256 = sha256Of(rulesText(edition))
  await moveEdition(ctx.db, edition.id, { state: 'ideas', frozenAt: ctx.now, rulesSha256 })

  tell(ctx, edition, 'budget.opened')
  return done(edition)
}

/** No idea comes in any more: what came is looked at. */
export async function closeIdeas(
  ctx: Ctx,
  slug: string,
): Promise<Result<Edition, Edge | 'not-now' | 'ideas-still-open'>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  if (edition.state !== 'ideas') return refused('not-now')
  // The day that was announced is kept: whoever counts on it comes until then.
  if (dayOf(ctx.now) < edition.ideasUntil) return refused('ideas-still-open')

  await moveEdition(ctx.db, edition.id, { state: 'analysis' })

  tell(ctx, edition, 'budget.ideas-closed')
  return done(edition)
}

export type VoteProblem =
  | 'not-now'
  /** An idea, or an appeal, still owes its author an answer. */
  | 'unanswered'
  /** Two authors were asked whether their ideas become one, and have not both said. */
  | 'merges-awaited'
  /** Nobody can vote on words that they do not read. */
  | 'hidden-projects'
  | 'two-projects-needed'
  | 'vote-end-passed'
  | 'cannot-prepare'

/** The analysis ends when every idea has its answer, and never before: the ballots are made of what is admissible. */
export async function prepareVote(
  ctx: Ctx,
  slug: string,
): Promise<Result<{ edition: Edition; href: string }, Edge | VoteProblem>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  if (edition.state !== 'analysis') return refused('not-now')
  const ideas = await listIdeas(ctx.db, edition.id)
  const appeals = await listAppeals(ctx.db, edition.id)
  const appealOf = (id: string) => appeals.find(({ ideaId }) => ideaId === id)
  const left = ideas.filter((idea) => isUnanswered(idea, appealOf(idea.id)))
  const merges = await listMerges(ctx.db, edition.id)
  const today = dayOf(ctx.now)
  const consents = merges.filter((merge) => holdsUpVote(merge, ideas, edition, today)).length
  const waits = { answers: left.length, consents }
  const settled = settle(fixingActs['prepare-vote'], waits, '')
  if (settled.kind !== 'free' && left.length > 0)
    return { ...refused('unanswered' as const), about: numbersOf(left) }
  if (settled.kind !== 'free') return refused('merges-awaited')
  const projects = ideas.filter(({ state }) => state === 'admissible')
  const hidden = projects.filter(({ hiddenAt }) => hiddenAt !== undefined)
  if (hidden.length > 0) return { ...refused('hidden-projects' as const), about: numbersOf(hidden) }
  if (projects.length < 2) return refused('two-projects-needed')
  if (edition.voteUntil < dayOf(ctx.now)) return refused('vote-end-passed')

  const texts = ballotWords
  const made = await preparePurseVote(ctx, {
    title: edition.title,
    question: texts.question[edition.ballot],
    details: texts.details(ctx.settings.baseUrl + paths.edition(edition.slug)),
    method: ({ approval: 'approval', points: 'score', ranking: 'irv' } as const)[edition.ballot],
    ...(edition.ballot === 'points'
      ? { grades: Array.from({ length: mostPoints + 1 }, (_, points) => String(points)) }
      : {}),
    closesOn: edition.voteUntil,
    cents: edition.envelopeCents,
    most: edition.mostChoices,
    ...{ countedAt: paths.result(edition.slug), rulesAt: paths.rules(edition.slug) },
    projects: projects.map(({ number, title, costCents = 0, area }) => ({
      label: texts.project(number, title).slice(0, 160),
      details: [writtenMoney(costCents, 'fr'), area].filter(Boolean).join(', '),
      cents: costCents,
    })),
    experimentId: edition.experimentId,
    ...{ hidden: edition.hidden, invented: edition.invented },
  })
  if (!made.ok) return refused(made.refusal)
  const { slug: voteSlug, href } = made.value
  await moveEdition(ctx.db, edition.id, { state: 'vote', voteSlug })

  tell(ctx, edition, 'budget.vote-prepared')
  return done({ edition: { ...edition, state: 'vote', voteSlug }, href })
}

const numbersOf = (ideas: readonly Idea[]) => ideas.map(({ number }) => number).join(', ')

/** What the edition was worth, in the words of whoever ran it: it ends with this, and with what is not delivered yet. */
export async function closeEdition(
  ctx: Ctx,
  slug: string,
  evaluation: string,
): Promise<Result<Edition, Edge | 'not-now'>> {
  const edition = await lockEdition(ctx.db, slug)
  if (!edition) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  if (edition.state !== 'delivery') return refused('not-now')

  await moveEdition(ctx.db, edition.id, { state: 'closed', evaluation, closedAt: ctx.now })

  tell(ctx, edition, 'budget.closed')
  return done(edition)
}

function tell(ctx: Ctx, edition: Edition, act: string) {
  ctx.audit({ act, subject: `budget:${edition.id}`, public: !edition.hidden })
  ctx.announce(act, { id: edition.id, slug: edition.slug })
  ctx.changed(`budget:${edition.id}`)
  if (edition.experimentId) ctx.changed(`experiment:${edition.experimentId}`)
}

/** The rules as their fingerprint is made: anyone finds it again from the file of the page. */
function rulesText(edition: Edition): string {
  return canonicalJson(typedRules(edition))
}
