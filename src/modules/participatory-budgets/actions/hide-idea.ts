import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { hidingProblem } from '../hidden-words.ts'
import type { Idea } from '../idea.ts'
import { mayKeepEditions } from '../permissions.ts'
import { lockEdition } from '../store/editions.ts'
import { changeIdea, findIdea, findWholeIdea, lockIdea } from '../store/ideas.ts'
import { remember, tellAuthor } from './history.ts'

type Edge = 'forbidden' | 'not-found' | 'not-now'

/** The idea at this number, held with its edition, at whatever stage it is. */
async function held(ctx: Ctx, slug: string, number: number) {
  const edition = await lockEdition(ctx.db, slug)
  const found = edition && (await findIdea(ctx.db, edition.id, number))
  const idea = found && (await lockIdea(ctx.db, found.id))
  return edition && idea ? { edition, idea } : undefined
}

/**
 * An insult, the name of a neighbour: nobody outside reads its words any more. Its number, the fact and the reason are
 * public, and it still gets its answer; whoever proposed it is told.
 */
export async function hideIdea(
  ctx: Ctx,
  slug: string,
  number: number,
  { reason }: { readonly reason: string },
): Promise<Result<Idea, Edge | 'on-ballots'>> {
  const on = await held(ctx, slug, number)
  if (!on) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  const problem = hidingProblem(on.edition, on.idea)
  if (problem) return refused(problem)

  await changeIdea(ctx.db, on.idea.id, { hiddenAt: ctx.now, hiddenReason: reason })

  await remember(ctx, on, 'hidden', reason)
  await tellAuthor(ctx, on, 'hidden', reason)
  return done(on.idea)
}

/** Its words are read again, by a decision of the team that is public too. */
export async function showIdea(
  ctx: Ctx,
  slug: string,
  number: number,
): Promise<Result<Idea, Edge>> {
  const on = await held(ctx, slug, number)
  if (!on) return refused('not-found')

  if (!mayKeepEditions(ctx.person)) return refused('forbidden')
  if (on.idea.hiddenAt === undefined) return refused('not-now')

  await changeIdea(ctx.db, on.idea.id, { hiddenAt: null, hiddenReason: '' })

  const idea = (await findWholeIdea(ctx.db, on.idea.id)) ?? on.idea
  await remember(ctx, { ...on, idea }, 'shown-again')
  await tellAuthor(ctx, { ...on, idea }, 'shown-again', '')
  return done(idea)
}
