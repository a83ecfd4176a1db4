import { dayOf } from '#kit/dates.ts'
import type { RawForm } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { changedMeanwhile } from '#kit/seen.ts'
import type { Ctx } from '#platform/context.ts'
import { changedFields, type Fields, fieldsOf, wordsOf } from '../../fields.ts'
import { resourcePath } from '../../paths.ts'
import { mayMerge } from '../../permissions.ts'
import { placedWords } from '../../review/index.ts'
import { findResource, replaceDraft, updateResource } from '../../store/resources.ts'
import { type PublishRefusal, wordsProblem } from '../../words-problem.ts'
import {
  findWorking,
  forgetMakers,
  keepVersion,
  listHands,
  removeWorking,
  replaceFields,
  setVersionFields,
} from '../../working/index.ts'
import { isOwnText } from '../../working/nouns.ts'
import { stageAfterEdit } from '../../working-text.ts'
import {
  type Choices,
  type MergeObstacle,
  type MergePair,
  type Merging,
  mergedFields,
  noWords,
} from '../merging.ts'
import { findMergedInto, lockPair, mergeRow, moveTies } from '../store/merge.ts'
import { readPair, seenPair } from './read-pair.ts'

export type MergeRefusal =
  | MergeObstacle
  | PublishRefusal
  | 'not-found'
  | 'forbidden'
  | 'own-text'
  | 'changed-meanwhile'

export interface MergeAsked {
  readonly kept: string
  readonly other: string
  /** Field by field; `none` takes no word of the one that goes. */
  readonly choices: Choices | 'none'
  /** The form as it came, with the marks of what its writer was shown. */
  readonly raw: RawForm
}

/**
 * Two resources become one, for good: the address of the other leads to the kept one, with all that referred to it. What
 * the other said stays readable in its versions.
 */
export async function mergeResources(
  ctx: Ctx,
  asked: MergeAsked,
): Promise<Result<{ readonly slug: string }, MergeRefusal>> {
  await lockPair(ctx.db, [asked.kept, asked.other])
  const pair = await readPair(ctx.db, asked.kept, asked.other)
  if (!pair) return refused('not-found')

  if (!mayMerge(ctx.person)) return refused('forbidden')

  if (pair.obstacle) return refused(pair.obstacle)
  if (changedMeanwhile(asked.raw, seenPair(pair))) return refused('changed-meanwhile')
  const { kept, other } = pair
  const fields = asked.choices === 'none' ? kept.fields : mergedFields(kept, other, asked.choices)
  const isChanged =
    noWords(kept.resource, other.resource) !== 'told-elsewhere' &&
    changedFields(kept.fields, fields).length > 0
  // Words that nobody else has read yet do not reach readers by way of a merging.
  const isUnread = other.resource.state === 'draft' && kept.resource.state === 'published'
  if (isChanged && isUnread) {
    const hands = await listHands(ctx.db, other.resource.id)
    if (isOwnText(ctx.person, other.resource, hands)) return refused('own-text')
  }
  const written = isChanged
    ? await write(ctx, pair, fields)
    : done({ version: kept.resource.version })
  if (!written.ok) return written

  await close(ctx, pair)
  const merging: Merging = mergingOf(ctx, pair, written.value.version)
  await mergeRow(ctx.db, merging)
  await moveTies(ctx.db, merging)
  if (kept.resource.state === 'published') await forgetMakers(ctx.db, kept.resource.id)

  const isPublic = kept.resource.state === 'published' && other.resource.state === 'published'
  ctx.audit({
    act: 'resource.merged',
    subject: `resource:${kept.resource.id}`,
    public: isPublic,
    detail: { from: other.resource.slug, into: kept.resource.slug, ...written.value },
  })
  ctx.announce('resource.merged', { id: other.resource.id, into: kept.resource.id })
  if (kept.resource.state === 'published') {
    ctx.announce('resource.published', { id: kept.resource.id, ...written.value })
  }
  ctx.changed(`resource:${kept.resource.id}`)
  ctx.changed(`resource:${other.resource.id}`)
  return done({ slug: kept.resource.slug })
}

/** Whoever wrote to the removed one at the very moment of the merging is brought over too. Run again, it changes nothing. */
export async function followMerged(ctx: Ctx, id: unknown): Promise<void> {
  const gone = typeof id === 'string' && isId(id) ? await findResource(ctx.db, id) : undefined
  const into = gone && (await findMergedInto(ctx.db, gone.id))
  const kept = into && (await findResource(ctx.db, into))
  if (!gone || !kept) return
  const sides = { kept: { resource: kept }, other: { resource: gone } }
  await moveTies(ctx.db, mergingOf(ctx, sides, kept.version))
}

type Sides = {
  readonly [side in 'kept' | 'other']: Pick<MergePair[side], 'resource'>
}

function mergingOf(ctx: Ctx, { kept, other }: Sides, version: number): Merging {
  const { id, slug, title } = kept.resource
  const href = ctx.settings.baseUrl + resourcePath(slug)
  return {
    from: { id: other.resource.id, slug: other.resource.slug },
    to: { id, slug, title, version, href },
    now: ctx.now,
  }
}

/** The words of both: a version of what is read, one more save of what is being written. */
async function write(
  ctx: Ctx,
  { kept }: MergePair,
  fields: Fields,
): Promise<Result<{ readonly version: number }, PublishRefusal>> {
  const { id, slug, version, state } = kept.resource
  const words = await placedWords(ctx, wordsOf(fields, kept.resource))
  const problem = wordsProblem(words)
  if (problem) return refused(problem)
  const authorId = ctx.person?.id
  if (state === 'published') {
    const publication = { id, slug, words, now: ctx.now, verifiedOn: dayOf(ctx.now), authorId }
    await updateResource(ctx.db, publication, version + 1)
    await setVersionFields(ctx.db, id, version + 1, fieldsOf(words))
    return done({ version: version + 1 })
  }
  const working = await findWorking(ctx.db, id)
  if (working) {
    const by = { authorId, now: ctx.now, stage: stageAfterEdit(working.stage) }
    await replaceFields(ctx.db, working, fields, by)
  } else await replaceDraft(ctx.db, id, words, ctx.now)
  return done({ version })
}

/** Nothing is written at the address that goes; a text that nobody had published yet is kept as its only version. */
async function close(ctx: Ctx, { other }: MergePair): Promise<void> {
  const { id, state, title, lead, content } = other.resource
  if (state === 'draft') {
    const text = { at: ctx.now, authorId: undefined, title, lead, content, fields: other.fields }
    await keepVersion(ctx.db, id, text)
  }
  await removeWorking(ctx.db, id)
}
