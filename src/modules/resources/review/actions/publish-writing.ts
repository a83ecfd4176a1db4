import { dayOf } from '#kit/dates.ts'
import { settle } from '#kit/fixing-act.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { getTerritories } from '#modules/territories/index.ts'
import type { Ctx } from '#platform/context.ts'
import { freeSlug } from '../../actions/publish-resource.ts'
import { moveSlug } from '../../care/index.ts'
import { fieldsOf, wordsOf } from '../../fields.ts'
import { fixingActs } from '../../fixing-acts.ts'
import { mayReview, mayWrite } from '../../permissions.ts'
import type { Resource, ResourceWords } from '../../resource.ts'
import { lockResourceBySlug, updateResource } from '../../store/resources.ts'
import { type ReadyRefusal, readyProblem } from '../../words-problem.ts'
import {
  countContribution,
  findTranslationProblem,
  forgetMakers,
  listWriters,
  lockWorking,
  removeWorking,
  setVersionFields,
} from '../../working/index.ts'
import type { TranslationProblem } from '../../working/nouns.ts'
import type { Working } from '../../working-text.ts'
import { hasUnansweredRemark } from '../store/reviews.ts'

export type PublishWritingRefusal =
  | ReadyRefusal
  | TranslationProblem
  | 'not-found'
  | 'forbidden'
  | 'not-accepted'
  | 'remarks-open'

/** What a second person accepted becomes the version that everybody reads. */
export async function publishWriting(
  ctx: Ctx,
  slug: string,
): Promise<Result<{ readonly slug: string; readonly version: number }, PublishWritingRefusal>> {
  const resource = await lockResourceBySlug(ctx.db, slug)
  if (!resource) return refused('not-found')
  const working = await lockWorking(ctx.db, resource.id)
  const writers = await listWriters(ctx.db, resource.id)
  if (!mayWrite(ctx.person, { resource, writers }) && !mayReview(ctx.person)) {
    return refused('forbidden')
  }

  if (working?.stage !== 'accepted') return refused('not-accepted')
  const problem = await unpublishable(ctx, resource, working)
  if (problem) return refused(problem)
  const words = await placedWords(ctx, wordsOf(working.fields, resource))

  const isFirst = resource.state === 'draft'
  const version = isFirst ? 1 : resource.version + 1
  const address = isFirst ? await firstAddress(ctx, resource, words) : resource.slug
  await updateResource(
    ctx.db,
    {
      id: resource.id,
      slug: address,
      words,
      now: ctx.now,
      verifiedOn: dayOf(ctx.now),
      authorId: working.submittedBy,
    },
    version,
  )
  await setVersionFields(ctx.db, resource.id, version, fieldsOf(words))
  await removeWorking(ctx.db, resource.id)
  await forgetMakers(ctx.db, resource.id)
  if (working.submittedBy) {
    await countContribution(ctx.db, working.submittedBy, 'accepted', ctx.now)
  }

  ctx.audit({
    act: 'resource.published',
    subject: `resource:${resource.id}`,
    public: true,
    detail: { version, slug: address },
  })
  ctx.announce('resource.published', { id: resource.id, version })
  ctx.changed(`resource:${resource.id}`)
  return done({ slug: address, version })
}

/** What must be done before an accepted text may be published: its page says it, and offers nothing that is refused. */
export async function unpublishable(
  ctx: Pick<Ctx, 'db'>,
  resource: Resource,
  working: Pick<Working, 'fields'>,
): Promise<ReadyRefusal | TranslationProblem | 'remarks-open' | undefined> {
  const problem = readyProblem(await placedWords(ctx, wordsOf(working.fields, resource)))
  if (problem) return problem
  // Sent and accepted before it was checked, or while its original moved: nobody publishes French as English.
  const left = await findTranslationProblem(ctx.db, resource, working.fields)
  if (left) return left
  // What the second reader left open on purpose was said when they accepted; what came after was not.
  const waits = { remarks: (await hasUnansweredRemark(ctx.db, resource.id)) ? 1 : 0 }
  return settle(fixingActs['publish-writing'], waits, '').kind === 'free'
    ? undefined
    : 'remarks-open'
}

/** The address follows the title it is published under; the one it had while a draft leads there. */
async function firstAddress(ctx: Ctx, resource: Resource, words: ResourceWords): Promise<string> {
  if (words.title === resource.title) return resource.slug
  const address = await freeSlug(ctx, words.title)
  await moveSlug(ctx.db, resource.id, resource.slug, address)
  return address
}

/** Regions follow places: nobody types them. */
export async function placedWords(
  ctx: Pick<Ctx, 'db'>,
  words: ResourceWords,
): Promise<ResourceWords> {
  if (words.territoryIds.length === 0) return words
  const places = await getTerritories(ctx.db, words.territoryIds)
  const regionCodes = [...places.values()].flatMap(({ regionCode }) => regionCode ?? [])
  return {
    ...words,
    territoryIds: words.territoryIds.filter((id) => places.has(id)),
    regionCodes: [...new Set(regionCodes)],
  }
}
