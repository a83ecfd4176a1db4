import { newId } from '#kit/ids.ts'
import { type Json, normalJson } from '#kit/json/canonical-json.ts'
import { done, type Result } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import { keepDraft, type OpenProtocol, saveVersion } from '../../protocol/index.ts'
import type { Protocol } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'

export interface SectionSave {
  readonly section: Section
  readonly answer: Answer
  /** The version of the section the form started from; 0 when it had never been written. */
  readonly baseVersion: number
}

/**
 * `aside`: someone else saved meanwhile. The text is kept, whole, as a draft set aside; its author is
 * shown both texts and chooses.
 */
export type SaveOutcome =
  | { readonly kind: 'saved' | 'merged'; readonly version: number }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'aside'; readonly draftId: string }

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

/** Whole, for its author and the others to choose. */
export async function setAside(
  ctx: Ctx,
  protocol: Protocol,
  save: SectionSave,
): Promise<Result<SaveOutcome, never>> {
  const draftId = newId(ctx.now, ctx.chance)
  const kept = await keepDraft(ctx.db, {
    id: draftId,
    experimentId: protocol.experimentId,
    section: save.section.key,
    authorId: ctx.person?.id,
    baseVersion: save.baseVersion,
    answer: save.answer,
    state: 'aside',
    savedAt: ctx.now,
  })
  if (!kept) throw new Error('a text could not be set aside')
  return done({ kind: 'aside', draftId })
}
