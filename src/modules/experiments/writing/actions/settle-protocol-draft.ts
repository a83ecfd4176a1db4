import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import {
  findDraft,
  openProtocol,
  settleDraft,
  type WriteProtocolRefusal,
} from '../../protocol/index.ts'
import { fateOf } from '../../protocol/nouns.ts'
import { findSection, phasesIn, waitingCircle } from '../../template/nouns.ts'
import {
  normalAnswer,
  type SaveOutcome,
  setAside,
  standingText,
  writeVersion,
} from './section-saved.ts'

export type SettleDraftRefusal = WriteProtocolRefusal | 'already-settled' | 'waits-in-circle'

/** `theirs` leaves the protocol as it is; an answer takes the place of both texts. */
export interface Choice {
  readonly draftId: string
  readonly answer: Answer | 'theirs'
  /** The version of the section that was shown beside the draft. */
  readonly seenVersion: number
}

/**
 * Two texts are brought together as a person chose. Whatever was not kept stays in history: the other
 * text as a version, one's own as a draft that is settled.
 */
export async function settleProtocolDraft(
  ctx: Ctx,
  experimentId: string,
  choice: Choice,
): Promise<Result<SaveOutcome, SettleDraftRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const draft = await findDraft(ctx.db, experimentId, choice.draftId)
  const section = draft && findSection(draft.section)
  if (!draft || !section) return refused('not-found')
  if (draft.state !== 'aside') return refused('already-settled')

  const settle = (version: number | undefined) => settleDraft(ctx.db, draft.id, version, ctx.now)
  if (choice.answer === 'theirs') {
    await settle(undefined)
    return done({ kind: 'unchanged' })
  }
  const save = {
    section,
    answer: normalAnswer(choice.answer),
    baseVersion: choice.seenVersion,
  }
  const fate = fateOf(standingText(open.value.protocol, section), save)

  if (fate === 'beside') {
    await settle(undefined)
    return setAside(ctx, open.value.protocol, save)
  }
  if (fate === 'nothing') {
    await settle(undefined)
    return done({ kind: 'unchanged' })
  }
  const phases = section.kind === 'phases' ? phasesIn(save.answer) : []
  if (phases.some(({ id }) => waitingCircle(id, phases))) return refused('waits-in-circle')
  const written = await writeVersion(ctx, open.value, section, save.answer, 'merged')
  await settle(open.value.protocol.version + 1)
  return written
}
