import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { openProtocol } from '../../protocol/index.ts'
import { type ChecklistRefusal, checklistNamed } from './attach-protocol-checklist.ts'
import { type SaveOutcome, writeVersion } from './section-saved.ts'

/** Takes the list away; what was written in it stays in history. */
export async function detachProtocolChecklist(
  ctx: Ctx,
  experimentId: string,
  name: string,
): Promise<Result<SaveOutcome, ChecklistRefusal>> {
  const { section } = checklistNamed(name)
  if (!section) return refused('unknown-checklist')
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open

  if (!open.value.protocol.content[section.key]) return done({ kind: 'unchanged' })

  return writeVersion(ctx, open.value, section, null, 'detached')
}
