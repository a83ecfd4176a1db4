import { type Json, normalJson } from '#kit/canonical-json.ts'
import { newId } from '#kit/ids.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import {
  keepDraft,
  type OpenProtocol,
  openProtocol,
  removeOpenDraft,
  saveVersion,
  type WriteProtocolRefusal,
} from '../../protocol/index.ts'
import { fateOf, type Protocol } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'

export interface SectionSave {
  readonly section: Section
  readonly answer: Answer
  /** The version of the section the form started from; 0 when it had never been written. */
  readonly baseVersion: number
  /** The draft this form kept while it was typed. */
  readonly draftId?: string | undefined
}

/**
 * `aside`: someone else saved meanwhile. The text is kept, whole, as a draft set aside; its author is
 * shown both texts and chooses.
 */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'merged'; readonly version: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'aside'; readonly draftId: string }

/** Saves one section as a new version, or sets it aside: in no case is a text lost. */
export async function saveProtocolSection(
  ctx: Ctx,
  experimentId: string,
  sectionSave: SectionSave,
): Promise<Result<SaveOutcome, WriteProtocolRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const { protocol } = open.value
  const save = { ...sectionSave, answer: normalAnswer(sectionSave.answer) }

  const current = standingText(protocol, save.section)
  const fate = fateOf(current, save)

  if (fate === 'beside') return setAside(ctx, protocol, save)
  if (sectionSave.draftId) await removeOpenDraft(ctx.db, sectionSave.draftId, ctx.person?.id)
  if (fate === 'nothing') return done({ kind: 'unchanged' })
  return writeVersion(ctx, open.value, save.section, save.answer, 'written')
}

/** Texts enter a protocol in one form only (NFC): see `canonical-json.ts`. */
export function normalAnswer(answer: Answer): Answer {
  return normalJson(answer as Json) as Answer
}

export function standingText(protocol: Protocol, section: Section) {
  return {
    answer: protocol.content[section.key],
    version: protocol.changedAt[section.key] ?? 0,
  }
}

export async function writeVersion(
  ctx: Ctx,
  { experiment, protocol }: OpenProtocol,
  section: Section,
  answer: Answer | null,
  act: 'written' | 'merged' | 'imported' | 'attached' | 'detached',
): Promise<Result<SaveOutcome, never>> {
  const version = await saveVersion(ctx.db, protocol, {
    act,
    authorId: ctx.person?.id,
    at: ctx.now,
    answers: { [section.key]: answer },
  })
  ctx.audit({
    act: 'protocol.saved',
    subject: `experiment:${experiment.id}`,
    public: false,
    detail: { section: section.key, version },
  })
  ctx.changed(`experiment:${experiment.id}`)
  return done({ kind: act === 'merged' ? 'merged' : 'saved', version })
}

/** Under the form's own draft when it is still open; otherwise under a new one. */
export async function setAside(
  ctx: Ctx,
  protocol: Protocol,
  save: SectionSave,
): Promise<Result<SaveOutcome, never>> {
  const draft = {
    experimentId: protocol.experimentId,
    section: save.section.key,
    authorId: ctx.person?.id,
    baseVersion: save.baseVersion,
    answer: save.answer,
    state: 'aside' as const,
    savedAt: ctx.now,
  }
  if (save.draftId && (await keepDraft(ctx.db, { ...draft, id: save.draftId }))) {
    return done({ kind: 'aside', draftId: save.draftId })
  }
  const id = newId(ctx.now, ctx.chance)
  if (!(await keepDraft(ctx.db, { ...draft, id }))) throw new Error('a text could not be set aside')
  return done({ kind: 'aside', draftId: id })
}
