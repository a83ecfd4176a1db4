import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayEndTask } from '../permissions.ts'
import { lockComment, saveDone } from '../store/comments.ts'
import { dropMention } from '../store/mentions.ts'
import { texts } from '../texts/discussion.ts'
import { findThing, type Kinds } from './find-thing.ts'

interface AskedState {
  readonly [name: string]: string | null
  readonly doneAt: string | null
  readonly removedAt: string | null
}

/** What was asked in a message and said to be done a moment ago; whoever asked sees it as if it had never been said. */
export const askedDoneUndo = (kinds: Kinds): UndoKind<Ctx, AskedState> => ({
  act: 'task.done',
  named: { fr: texts.fr.doneNamed, en: texts.en.doneNamed },
  undone: { fr: texts.fr.undoneNotice, en: texts.en.undoneNotice },
  state: async (ctx, id) => {
    const comment = await lockComment(ctx.db, id)
    if (!comment) return undefined
    return {
      doneAt: comment.doneAt?.toISOString() ?? null,
      removedAt: comment.removedAt?.toISOString() ?? null,
    }
  },
  may: async (ctx, id) => {
    const comment = await lockComment(ctx.db, id)
    const thing = comment && (await findThing(ctx, kinds, comment.kind, comment.thingId))
    return thing !== undefined && comment !== undefined && mayEndTask(ctx.person, thing, comment)
  },
  restore: async (ctx, id) => {
    const comment = await lockComment(ctx.db, id)
    if (!comment) return
    await saveDone(ctx.db, id, undefined)
    await dropMention(ctx.db, id, comment.authorId)
  },
})
