import { isId, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import type { Ctx } from '#platform/context.ts'
import type { Fields } from '../../fields.ts'
import { mayWrite } from '../../permissions.ts'
import { fateOf, stageAfterEdit } from '../../working-text.ts'
import type { Part } from '../parts.ts'
import { saveFields } from '../store/workings.ts'
import { findDraft, keepDraft, removeOpenDraft, settleDraft } from '../store/writing-drafts.ts'
import { type OpenRefusal, type OpenText, openText, readText } from './open-working.ts'

export interface PartSave {
  readonly part: Part
  readonly fields: Fields
  /** The save the form started from. */
  readonly base: number
  /** The draft this form kept while it was typed. */
  readonly draftId: string
}

/** `aside`: someone else saved the same words meanwhile; both texts are kept, their author chooses. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly number: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'aside'; readonly draftId: string }

/** Saves one part of a text, or sets it aside: in no case is a text lost. */
export async function savePart(
  ctx: Ctx,
  slug: string,
  save: PartSave,
): Promise<Result<SaveOutcome, OpenRefusal>> {
  const open = await openText(ctx, slug)
  if (!open.ok) return open
  const { resource, working } = open.value
  const author = ctx.person as Viewer

  const fate = fateOf(working, save)
  if (fate.kind === 'beside') return setAside(ctx, open.value, author, save)
  if (isId(save.draftId)) await removeOpenDraft(ctx.db, save.draftId, author.id)
  if (fate.kind === 'nothing') return done({ kind: 'unchanged' })

  const number = await saveFields(ctx.db, working, fate.changed, {
    authorId: author.id,
    now: ctx.now,
    stage: stageAfterEdit(working.stage),
  })

  ctx.audit({
    act: 'resource.written',
    subject: `resource:${resource.id}`,
    public: false,
    detail: { part: save.part.address, number },
  })
  ctx.changed(`resource:${resource.id}`)
  return done({ kind: 'saved', number })
}

async function setAside(
  ctx: Ctx,
  { resource }: OpenText,
  author: Viewer,
  save: PartSave,
): Promise<Result<SaveOutcome, never>> {
  const draft = {
    resourceId: resource.id,
    part: save.part.address,
    authorId: author.id,
    base: save.base,
    fields: save.fields,
    state: 'aside' as const,
    savedAt: ctx.now,
  }
  if (isId(save.draftId) && (await keepDraft(ctx.db, { ...draft, id: save.draftId }))) {
    return done({ kind: 'aside', draftId: save.draftId })
  }
  const id = newId(ctx.now, ctx.chance)
  if (!(await keepDraft(ctx.db, { ...draft, id }))) throw new Error('a text could not be set aside')
  return done({ kind: 'aside', draftId: id })
}

export type KeepDraftRefusal = 'not-found' | 'forbidden' | 'not-open'

/** Keeps what is being typed, seen by its author only: no save, no audit. */
export async function keepPartDraft(
  ctx: Ctx,
  slug: string,
  save: PartSave,
): Promise<Result<undefined, KeepDraftRefusal>> {
  const text = await readText(ctx.db, slug)
  if (!text) return refused('not-found')

  if (!ctx.person || !mayWrite(ctx.person, text)) return refused('forbidden')
  if (!isId(save.draftId)) return refused('not-open')

  const kept = await keepDraft(ctx.db, {
    id: save.draftId,
    resourceId: text.resource.id,
    part: save.part.address,
    authorId: ctx.person.id,
    base: save.base,
    fields: save.fields,
    state: 'open',
    savedAt: ctx.now,
  })
  return kept ? done() : refused('not-open')
}

export type SettleRefusal = OpenRefusal | 'moved-again'

/** The author of a text set aside has chosen, field by field, with both in sight. */
export async function settlePart(
  ctx: Ctx,
  slug: string,
  input: { readonly draftId: string; readonly chosen: Fields; readonly seen: number },
): Promise<Result<undefined, SettleRefusal>> {
  const open = await openText(ctx, slug)
  if (!open.ok) return open
  const { resource, working } = open.value
  const author = ctx.person as Viewer
  const draft = await findDraft(ctx.db, resource.id, input.draftId, author.id)
  if (draft?.state !== 'aside') return refused('not-found')

  const fate = fateOf(working, { fields: input.chosen, base: input.seen })
  if (fate.kind === 'beside') return refused('moved-again')

  if (fate.kind === 'saved') {
    await saveFields(ctx.db, working, fate.changed, {
      authorId: author.id,
      now: ctx.now,
      stage: stageAfterEdit(working.stage),
    })
  }
  await settleDraft(ctx.db, draft.id)

  ctx.audit({
    act: 'resource.written',
    subject: `resource:${resource.id}`,
    public: false,
    detail: { part: draft.part, settled: true },
  })
  return done()
}
