import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { freeSlug } from '../../actions/publish-resource.ts'
import { fieldsOf } from '../../fields.ts'
import { mayPublishDraft } from '../../permissions.ts'
import type { Resource, ResourceWords } from '../../resource.ts'
import {
  insertDraft,
  lockResourceByOrigin,
  lockResourceBySlug,
  publishDraftRow,
  replaceDraft,
  setState,
} from '../../store/resources.ts'
import { licenceProblem, type PublishRefusal, wordsProblem } from '../../words-problem.ts'
import { isOwnText } from '../review.ts'
import type { DraftObstacle } from '../seen.ts'
import { findWorking } from '../store/workings.ts'
import { addMakers, forgetMakers, listHands } from '../store/writers.ts'
import { findTranslationProblem } from './original-words.ts'

export type DraftRefusal = PublishRefusal | 'already-published'

/**
 * Another room leaves a draft, which the team reads before it shows; written again, the same draft
 * changes. The room that calls has asked “may I?”.
 */
export async function draftResource(
  ctx: Ctx,
  words: ResourceWords,
): Promise<Result<{ id: string; slug: string }, DraftRefusal>> {
  const known = words.origin && (await lockResourceByOrigin(ctx.db, words.origin.id))

  if (known?.state === 'published') return refused('already-published')
  const problem = wordsProblem(words)
  if (problem) return refused(problem)

  const id = known?.id ?? newId(ctx.now, ctx.chance)
  const slug = known?.slug ?? (await freeSlug(ctx, words.title))
  if (known) await replaceDraft(ctx.db, id, words, ctx.now)
  else await insertDraft(ctx.db, { id, slug, words, now: ctx.now })
  await addMakers(ctx.db, [id], ctx.person?.id)

  ctx.audit({ act: 'resource.drafted', subject: `resource:${id}`, public: false })
  return done({ id, slug })
}

export type PublishDraftRefusal = DraftObstacle | 'not-found' | 'forbidden'

/** Why this person cannot publish this draft: the page says it instead of showing a button that refuses. */
export async function findDraftObstacle(
  ctx: Pick<Ctx, 'db' | 'person'>,
  resource: Resource,
): Promise<DraftObstacle | undefined> {
  return draftObstacle(ctx, resource, await listHands(ctx.db, resource.id))
}

async function draftObstacle(
  { db, person }: Pick<Ctx, 'db' | 'person'>,
  resource: Resource,
  hands: ReadonlySet<string>,
): Promise<DraftObstacle | undefined> {
  if (resource.state !== 'draft') return 'not-a-draft'
  if (isOwnText(person, resource, hands)) return 'own-text'
  // A text with its own workshop goes out through it, once somebody has accepted it there.
  if (await findWorking(db, resource.id)) return 'being-written'
  return (
    licenceProblem(resource) ?? (await findTranslationProblem(db, resource, fieldsOf(resource)))
  )
}

/** A second person of the team has read it: it shows from now on. */
export async function publishDraft(
  ctx: Ctx,
  slug: string,
): Promise<Result<undefined, PublishDraftRefusal>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')

  if (!mayPublishDraft(ctx.person)) return refused('forbidden')

  const hands = await listHands(ctx.db, resource.id)
  const obstacle = await draftObstacle(ctx, resource, hands)
  if (obstacle) return refused(obstacle)

  await publishDraftRow(ctx.db, resource, {
    now: ctx.now,
    verifiedOn: dayOf(ctx.now),
    authorId: [...hands][0],
  })
  await forgetMakers(ctx.db, resource.id)

  const { id, version } = resource
  ctx.audit({
    act: 'resource.published',
    subject: `resource:${id}`,
    public: true,
    detail: { version, slug },
  })
  ctx.announce('resource.published', { id, version })
  ctx.changed(`resource:${id}`)
  return done()
}

/** What it was born from no longer agrees: shown to nobody but the team, drafted again if need be. */
export async function retireResource(ctx: Ctx, originId: string): Promise<void> {
  const known = await lockResourceByOrigin(ctx.db, originId)
  if (!known || known.state === 'retired') return
  await setState(ctx.db, known.id, 'retired', ctx.now)
  ctx.audit({
    act: 'resource.retired',
    subject: `resource:${known.id}`,
    public: known.state === 'published',
  })
  ctx.changed(`resource:${known.id}`)
}
