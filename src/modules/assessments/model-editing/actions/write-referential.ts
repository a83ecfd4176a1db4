import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { readStartingModel } from '../../actions/seed-referential.ts'
import { type IndexModel, type IndexQuestion, questionsOf } from '../../index-model.ts'
import type { ModelVersion } from '../../model-version.ts'
import { mayWriteReferential } from '../../permissions.ts'
import {
  deleteDraftModel,
  findPublishedModel,
  insertModel,
  listPublishedModels,
  lockDraftModel,
  publishModel,
  saveDraftModel,
} from '../../store/models.ts'
import {
  findCriterion,
  freshQuestionId,
  type QuestionWords,
  questionOf,
  withNewQuestion,
  withoutQuestion,
  withQuestion,
} from '../model-edit.ts'
import {
  emptyParts,
  findPart,
  freshPartId,
  kindUnder,
  type MoveWay,
  mostParts,
  type PartWords,
  withMoved,
  withNewPart,
  withoutPart,
  withPart,
  withPlaced,
} from '../model-parts.ts'
import { partRemovedUndo, questionRemovedUndo } from './undo-part.ts'

export type ReferentialRefusal =
  | 'forbidden'
  | 'not-found'
  | 'no-draft'
  | 'has-draft'
  | 'no-question'
  | 'empty-part'
  | 'too-many'
  | 'no-place'
  | 'placed-meanwhile'

/** The next version begins as a copy of the one in use; the first one, as the model that houses begin with. */
export async function prepareReferential(ctx: Ctx): Promise<Result<undefined, ReferentialRefusal>> {
  const draft = await lockDraftModel(ctx.db)
  const current = await findPublishedModel(ctx.db)

  if (!mayWriteReferential(ctx.person)) return refused('forbidden')

  if (draft) return refused('has-draft')

  const id = newId(ctx.now, ctx.chance)
  const number = (current?.number ?? 0) + 1
  const content = current?.content ?? (await readStartingModel())
  await insertModel(ctx.db, { id, number, content, publishedAt: undefined, at: ctx.now })

  ctx.audit({ act: 'index-model.prepared', subject: `index-model:${id}`, public: false })
  return done()
}

/** One question at a time: under the lock of its version, only this one is written anew. */
export async function editQuestion(
  ctx: Ctx,
  questionId: string,
  words: QuestionWords,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, 'index-model.changed', ({ content }) =>
    holdsQuestion(content, questionId)
      ? withQuestion(content, questionOf(questionId, words))
      : undefined,
  )
}

export async function addQuestion(
  ctx: Ctx,
  criterionId: string,
  words: QuestionWords,
): Promise<Result<undefined, ReferentialRefusal>> {
  const versions = await listPublishedModels(ctx.db)
  const published = versions.map(({ content }) => content)
  return write(ctx, 'index-model.changed', ({ content }) => {
    if (!findCriterion(content, criterionId)) return undefined
    const id = freshQuestionId(criterionId, { draft: content, published })
    const question: IndexQuestion = questionOf(id, words)
    return withNewQuestion(content, criterionId, question)
  })
}

export async function removeQuestion(
  ctx: Ctx,
  questionId: string,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, questionRemovedUndo, ({ content }) =>
    holdsQuestion(content, questionId) ? withoutQuestion(content, questionId) : undefined,
  )
}

/** At the end of what it stands in; in nothing, a pillar. Given back: where it is written further. */
export async function addPart(
  ctx: Ctx,
  above: string | undefined,
  words: PartWords,
): Promise<Result<{ readonly id: string }, ReferentialRefusal>> {
  const id = freshPartId(words.titleFr, chanceHex(ctx.chance, 4))
  const added = await write(ctx, 'index-model.changed', ({ content }) => {
    const found = above === undefined ? undefined : findPart(content, above)
    const kind = above === undefined ? 'pillar' : found && kindUnder[found.kind]
    if (!kind) return undefined
    const besides = found ? found.under : content.pillars
    if (besides.length >= mostParts[kind]) return 'too-many'
    return withNewPart(content, { under: above, id, words })
  })
  return added.ok ? done({ id }) : added
}

export async function editPart(
  ctx: Ctx,
  id: string,
  words: PartWords,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, 'index-model.changed', ({ content }) =>
    findPart(content, id) ? withPart(content, id, words) : undefined,
  )
}

export async function movePart(
  ctx: Ctx,
  id: string,
  way: MoveWay,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, 'index-model.changed', ({ content }) =>
    findPart(content, id) ? withMoved(content, id, way) : undefined,
  )
}

/** A marker goes to another pillar, a criterion to another marker: what is linked to it, and what was chosen for it, follows. */
export async function placePart(
  ctx: Ctx,
  id: string,
  { under, from }: { readonly under: string; readonly from?: string | undefined },
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, 'index-model.changed', ({ content }) => {
    const found = findPart(content, id)
    if (!found) return undefined
    if (from !== undefined && found.above?.id !== from) return 'placed-meanwhile'
    if (!found.places.some((place) => place.id === under)) return 'no-place'
    const besides = findPart(content, under)?.under ?? []
    return besides.length >= mostParts[found.kind] ? 'too-many' : withPlaced(content, id, under)
  })
}

/** With all that stands in it; the versions that are published keep it. */
export async function removePart(
  ctx: Ctx,
  id: string,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, partRemovedUndo, ({ content }) =>
    findPart(content, id) ? withoutPart(content, id) : undefined,
  )
}

/** A file takes the place of the whole draft: it was read whole before. */
export async function replaceReferential(
  ctx: Ctx,
  model: IndexModel,
): Promise<Result<undefined, ReferentialRefusal>> {
  return write(ctx, 'index-model.imported', () => model)
}

/** From now on it never changes, and the next assessments are made by it. */
export async function publishReferential(ctx: Ctx): Promise<Result<undefined, ReferentialRefusal>> {
  const draft = await lockDraftModel(ctx.db)

  if (!mayWriteReferential(ctx.person)) return refused('forbidden')

  if (!draft) return refused('no-draft')
  if (questionsOf(draft.content).length === 0) return refused('no-question')
  const empty = emptyParts(draft.content).map(({ part }) => part.title[ctx.locale])
  if (empty.length > 0) return { ...refused('empty-part'), about: empty.join(', ') }

  await publishModel(ctx.db, draft.id, ctx.now)

  ctx.audit({ act: 'index-model.published', subject: `index-model:${draft.id}`, public: true })
  return done()
}

export async function dropReferential(ctx: Ctx): Promise<Result<undefined, ReferentialRefusal>> {
  const draft = await lockDraftModel(ctx.db)

  if (!mayWriteReferential(ctx.person)) return refused('forbidden')

  if (!draft) return refused('no-draft')

  await deleteDraftModel(ctx.db, draft.id)

  ctx.audit({ act: 'index-model.dropped', subject: `index-model:${draft.id}`, public: false })
  return done()
}

async function write(
  ctx: Ctx,
  act: 'index-model.changed' | 'index-model.imported' | typeof partRemovedUndo,
  next: (
    draft: ModelVersion,
  ) => IndexModel | 'too-many' | 'no-place' | 'placed-meanwhile' | undefined,
): Promise<Result<undefined, ReferentialRefusal>> {
  const draft = await lockDraftModel(ctx.db)

  if (!mayWriteReferential(ctx.person)) return refused('forbidden')

  if (!draft) return refused('no-draft')
  const content = next(draft)
  if (!content) return refused('not-found')
  if (typeof content === 'string') return refused(content)

  const kind = typeof act === 'string' ? undefined : act
  const undo = kind && (await undoable(ctx, kind, draft.id))
  await saveDraftModel(ctx.db, draft.id, content, ctx.now)

  const told = { subject: `index-model:${draft.id}`, public: false } as const
  ctx.audit({ act: typeof act === 'string' ? act : act.act, ...told })
  await undo?.(told)
  return done()
}

function holdsQuestion(model: IndexModel, id: string): boolean {
  return questionsOf(model).some(({ question }) => question.id === id)
}
