import { dayOf } from '#kit/dates.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type ResourceWords, slugTry } from '../resource.ts'
import {
  insertResource,
  lockAddresses,
  lockResourceByOrigin,
  slugTaken,
  updateResource,
} from '../store/resources.ts'
import { type PublishRefusal, wordsProblem } from '../words-problem.ts'

export interface Published {
  readonly id: string
  readonly slug: string
  readonly version: number
}

/**
 * Publishes a sheet, or its next version when one was already born from the same experiment. The
 * room that calls has asked “may I?”: it knows who may speak for what it publishes.
 */
export async function publishResource(
  ctx: Ctx,
  words: ResourceWords,
): Promise<Result<Published, PublishRefusal>> {
  const known = words.origin && (await lockResourceByOrigin(ctx.db, words.origin.id))

  const problem = wordsProblem(words)
  if (problem) return refused(problem)

  const publication = {
    id: known?.id ?? newId(ctx.now, ctx.chance),
    slug: known?.slug ?? (await freeSlug(ctx, words.title)),
    words,
    now: ctx.now,
    verifiedOn: dayOf(ctx.now),
    authorId: ctx.person?.id,
  }
  const version = (known?.version ?? 0) + 1
  if (known) await updateResource(ctx.db, publication, version)
  else await insertResource(ctx.db, publication)

  const { id, slug } = publication
  ctx.audit({
    act: 'resource.published',
    subject: `resource:${id}`,
    public: true,
    detail: { version, slug },
  })
  ctx.announce('resource.published', { id, version })
  ctx.changed(`resource:${id}`)
  return done({ id, slug, version })
}

/** Free now, and until the end of this act: whoever asks for an address at the same moment waits. */
export async function freeSlug(ctx: Ctx, title: string): Promise<string> {
  await lockAddresses(ctx.db)
  for (let attempt = 0; ; attempt++) {
    const slug = slugTry(title, attempt)
    if (!(await slugTaken(ctx.db, slug))) return slug
  }
}
