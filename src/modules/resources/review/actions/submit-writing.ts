import { done, type Result, refused } from '#kit/result.ts'
import { isStaff, type Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import {
  findStanding,
  findTranslationProblem,
  type OpenRefusal,
  openText,
  setStage,
  writtenWords,
} from '../../working/index.ts'
import {
  type SubmitRefusal,
  signsOf,
  submitProblem,
  type TranslationProblem,
} from '../../working/nouns.ts'
import { countOpenComments, countSameText } from '../store/reviews.ts'
import { tellWhy } from './comment-writing.ts'
import { tellReaders } from './tell-readers.ts'

/**
 * The text is handed to a second person. The first contribution of somebody new waits at the door
 * until a person of the house lets it through.
 */
export async function submitWriting(
  ctx: Ctx,
  slug: string,
  /** Why remarks stay without an answer: kept beside them, for whoever reads next. */
  word = '',
): Promise<Result<{ readonly held: boolean }, OpenRefusal | SubmitRefusal | TranslationProblem>> {
  const open = await openText(ctx, slug)
  if (!open.ok) return open
  const { resource, working } = open.value
  const writer = ctx.person as Viewer

  const unanswered = await countOpenComments(ctx.db, resource.id)
  const isSaid = word.trim() !== ''
  const problem = submitProblem(working, writtenWords(open.value), isSaid ? 0 : unanswered)
  if (problem) return refused(problem)
  const left = await findTranslationProblem(ctx.db, resource, working.fields)
  if (left) return refused(left)

  const known = isStaff(writer) || (await findStanding(ctx.db, writer.id)).accepted > 0
  // Let through once, a text that comes back with its changes does not wait again.
  const held = !known && working.submittedAt === undefined
  const summary = working.fields['sections.summary'] ?? ''
  const found = signsOf({
    fields: working.fields,
    seconds: (ctx.now.getTime() - working.startedAt.getTime()) / 1000,
    sameTexts: held ? await countSameText(ctx.db, resource.id, summary) : 0,
  })
  if (unanswered > 0) await tellWhy(ctx, resource.id, { word, unanswered })
  await setStage(ctx.db, resource.id, {
    stage: 'submitted',
    held: held || working.held,
    signs: held ? found : [],
    submitted: { at: ctx.now, by: writer.id },
  })

  ctx.audit({
    act: 'resource.submitted',
    subject: `resource:${resource.id}`,
    public: false,
    detail: { held, number: working.number },
  })
  ctx.announce('resource.submitted', { id: resource.id })
  ctx.changed(`resource:${resource.id}`)
  const title = working.fields['title'] || resource.title
  // At the door, machines knock too: the desk and the page of the day say so, and no letter leaves.
  const isAtTheDoor = held || working.held
  if (!isAtTheDoor) await tellReaders(ctx, { id: resource.id, slug: resource.slug, title })
  return done({ held: isAtTheDoor })
}
