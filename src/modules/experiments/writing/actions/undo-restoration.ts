import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { findProtocolAt, findStanding, lockProtocol, saveVersion } from '../../protocol/index.ts'
import { answersBack, isOpenToWriting } from '../../protocol/nouns.ts'
import { mayAmendProtocol, mayWriteProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { restoreTexts } from '../texts/restore.ts'

/** What stood before an earlier version was put back stands again, as one more version. */
export const restoreUndo: UndoKind<Ctx, number> = {
  act: 'protocol.restored',
  named: { fr: restoreTexts.fr.undoNamed, en: restoreTexts.en.undoNamed },
  undone: { fr: restoreTexts.fr.undone, en: restoreTexts.en.undone },
  // Whatever is written since makes another version, and is not taken away.
  state: async (ctx, id) => (await lockProtocol(ctx.db, id))?.version,
  may: async (ctx, id) => {
    const experiment = await findExperiment(ctx.db, id)
    if (!experiment || !mayWriteProtocol(ctx.person, experiment)) return false
    const standing = await findStanding(ctx.db, id)
    if (!isOpenToWriting(standing)) return false
    return !standing.frozen || mayAmendProtocol(ctx.person, experiment)
  },
  restore: async (ctx, id, before) => {
    const protocol = await lockProtocol(ctx.db, id)
    if (!protocol) return
    const answers = answersBack(protocol, await findProtocolAt(ctx.db, id, before))
    await saveVersion(ctx.db, protocol, {
      ...{ act: 'restored', authorId: ctx.person?.id, at: ctx.now },
      answers,
    })
  },
}
