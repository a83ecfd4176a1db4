import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import type { Answer } from '../../answer.ts'
import { findAnswerAt, openProtocol, type WriteProtocolRefusal } from '../../protocol/index.ts'
import { mergeAnswers, same } from '../../protocol/nouns.ts'
import { phasesIn, type Section, waitingCircle } from '../../template/nouns.ts'
import {
  normalAnswer,
  type SaveOutcome,
  setAside,
  standingText,
  writeVersion,
} from './section-saved.ts'

export interface RowsChange {
  readonly section: Section
  /** The version of the section the form started from. */
  readonly baseVersion: number
  /** The gesture, on the rows as the person saw them. */
  readonly change: (seen: Answer | undefined) => Answer
  /** The phase whose form was sent: it may not end up waiting for itself. */
  readonly phaseId?: string | undefined
}

/**
 * One gesture on the rows of a section (phases, indicators, budget…). Rows and fields that two people
 * changed apart go together by themselves; the same field changed twice is set aside like a text.
 */
export async function changeProtocolRows(
  ctx: Ctx,
  experimentId: string,
  change: RowsChange,
): Promise<Result<SaveOutcome, WriteProtocolRefusal | 'waits-in-circle'>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const { protocol } = open.value
  const { section, baseVersion } = change

  const current = standingText(protocol, section)
  const seen = await findAnswerAt(ctx.db, experimentId, section.key, baseVersion)
  const mine = normalAnswer(change.change(seen))
  const merge = mergeAnswers(section, seen, mine, current.answer)

  if (!merge.clean) return setAside(ctx, protocol, { section, answer: mine, baseVersion })
  // Two people may each write half of a circle: what is looked at is what would be kept.
  if (change.phaseId !== undefined && waitingCircle(change.phaseId, phasesIn(merge.answer)))
    return refused('waits-in-circle')
  if (same(merge.answer, current.answer)) return done({ kind: 'unchanged' })
  const alone = current.version === baseVersion
  return writeVersion(ctx, open.value, section, merge.answer, alone ? 'written' : 'merged')
}
