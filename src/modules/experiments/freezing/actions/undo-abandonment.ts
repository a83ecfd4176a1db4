import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { isOpenToAll } from '../../experiment.ts'
import {
  findProtocolAt,
  findStanding,
  lockProtocol,
  reopenAmendment,
  saveVersion,
} from '../../protocol/index.ts'
import { answersBack } from '../../protocol/nouns.ts'
import { mayAmendProtocol } from '../../protocol-permissions.ts'
import { findExperiment } from '../../store/experiments.ts'
import { amendmentUndoTexts } from '../texts/undo.ts'

interface AmendmentState {
  readonly [name: string]: string | number | null
  readonly amendment: string | null
  /** Whatever is written since makes another version. */
  readonly version: number
}

/** An amendment that was given up a moment ago is open again, with what was written in it: one more version says so. */
export const abandonUndo: UndoKind<Ctx, AmendmentState> = {
  act: 'protocol-amendment.abandoned',
  named: { fr: amendmentUndoTexts.fr.named, en: amendmentUndoTexts.en.named },
  undone: { fr: amendmentUndoTexts.fr.undone, en: amendmentUndoTexts.en.undone },
  state: async (ctx, id) => {
    const protocol = await lockProtocol(ctx.db, id)
    if (!protocol) return undefined
    const { amendment } = await findStanding(ctx.db, id)
    return { amendment: amendment?.id ?? null, version: protocol.version }
  },
  may: async (ctx, id) => {
    const experiment = await findExperiment(ctx.db, id)
    return experiment !== undefined && mayAmendProtocol(ctx.person, experiment)
  },
  isPublic: async (ctx, id) => {
    const experiment = await findExperiment(ctx.db, id)
    return experiment !== undefined && isOpenToAll(experiment)
  },
  restore: async (ctx, id, before) => {
    const protocol = await lockProtocol(ctx.db, id)
    if (!protocol || before.amendment === null) return
    const answers = answersBack(protocol, await findProtocolAt(ctx.db, id, before.version))
    if (Object.keys(answers).length > 0)
      await saveVersion(ctx.db, protocol, {
        ...{ act: 'restored', authorId: ctx.person?.id, at: ctx.now },
        answers,
      })
    await reopenAmendment(ctx.db, before.amendment)
  },
}
