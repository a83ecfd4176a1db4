import { done, type Result, refused } from '#kit/result.ts'
import { undoable } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import {
  findProtocolAt,
  openProtocol,
  saveVersion,
  type WriteProtocolRefusal,
} from '../../protocol/index.ts'
import { answersBack } from '../../protocol/nouns.ts'
import { restoreUndo } from './undo-restoration.ts'

export type RestoreVersionRefusal =
  | WriteProtocolRefusal
  | 'no-version'
  | 'nothing-to-restore'
  | 'read-again'

/**
 * The words of an earlier version stand again, of one section or of all of them, as one more version: what they take the
 * place of stays in history, and whoever did it may take it back for a minute.
 */
export async function restoreProtocolVersion(
  ctx: Ctx,
  experimentId: string,
  asked: { readonly number: number; readonly compared: number; readonly section: string },
): Promise<Result<{ readonly version: number }, RestoreVersionRefusal>> {
  const open = await openProtocol(ctx, experimentId)
  if (!open.ok) return open
  const { protocol } = open.value

  // Under the lock of the protocol: what a colleague wrote since the page was drawn was not read by whoever presses.
  const latest = asked.section === '' ? protocol.version : (protocol.changedAt[asked.section] ?? 0)
  if (latest > asked.compared) return refused('read-again')
  const then = await findProtocolAt(ctx.db, experimentId, asked.number)
  if (!then) return refused('no-version')
  const all = answersBack(protocol, then)
  const answers =
    asked.section === ''
      ? all
      : Object.fromEntries(Object.entries(all).filter(([key]) => key === asked.section))
  if (Object.keys(answers).length === 0) return refused('nothing-to-restore')

  const undo = await undoable(ctx, restoreUndo, experimentId)
  const version = await saveVersion(ctx.db, protocol, {
    act: 'restored',
    authorId: ctx.person?.id,
    at: ctx.now,
    answers,
  })

  const subject = `experiment:${experimentId}`
  ctx.audit({
    act: 'protocol.restored',
    subject,
    public: false,
    detail: { from: asked.number, sections: Object.keys(answers).length, version },
  })
  ctx.changed(subject)
  await undo({ subject, public: false })
  return done({ version })
}
