import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { openProtocol, type WriteProtocolRefusal } from '../../protocol/index.ts'
import { rowsAsJson } from '../../protocol/nouns.ts'
import { blankRows, checklistSections, findChecklist } from '../../template/nouns.ts'
import { type SaveOutcome, writeVersion } from './section-saved.ts'

export type ChecklistRefusal = WriteProtocolRefusal | 'unknown-checklist'

/** Holds the protocol against a list of principles: one more section, to be filled in. */
export async function attachProtocolChecklist(
  ctx: Ctx,
  experimentId: string,
  name: string,
): Promise<Result<SaveOutcome, ChecklistRefusal>> {
  const { checklist, section } = checklistNamed(name)
  if (!checklist || !section) return refused('unknown-checklist')
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open

  if (open.value.protocol.content[section.key]) return done({ kind: 'unchanged' })

  const answer = { answer: rowsAsJson(blankRows(checklist)) }
  return writeVersion(ctx, open.value, section, answer, 'attached')
}

/** The list of this name, and the section it takes in a protocol. */
export function checklistNamed(name: string) {
  return {
    checklist: findChecklist(name),
    section: checklistSections.find((section) => section.key === `checklist-${name}`),
  }
}
