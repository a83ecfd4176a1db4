import { newId } from '#kit/ids.ts'
import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { MailingState, PauseReason } from '../../mailing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { openLease } from '../store/leases.ts'
import { keepHour, lockMailing, moveMailing } from '../store/mailings.ts'
import { hourOf, hourState, isPast } from './undo-hour.ts'

interface CancelState {
  readonly [name: string]: string | null
  readonly state: MailingState
  readonly pauseReason: PauseReason | null
  readonly leavesAt: string | null
  readonly scheduledBy: string | null
}

/**
 * A letter that was given up, or whose sending was cancelled, a moment ago. Those who wait receive it after all; those who
 * had received it are not written to twice: their state never moved.
 */
export const cancelUndo: UndoKind<Ctx, CancelState> = {
  act: 'mailing.cancelled',
  named: { fr: sendingTexts.fr.undoNamed, en: sendingTexts.en.undoNamed },
  undone: { fr: sendingTexts.fr.undone, en: sendingTexts.en.undone },
  state: async (ctx, id) => {
    const mailing = await lockMailing(ctx.db, id)
    return (
      mailing && {
        ...{ state: mailing.state, pauseReason: mailing.pauseReason ?? null },
        ...hourState(mailing),
      }
    )
  },
  may: async (ctx) => mayRunMailings(ctx.person),
  restore: async (ctx, id, { state, pauseReason, ...hour }) => {
    await moveMailing(ctx.db, id, state, pauseReason, ctx.now)
    await keepHour(ctx.db, id, hourOf(hour, ctx.now))
    if (state === 'sending') await openLease(ctx.db, id, newId(ctx.now, ctx.chance))
  },
  undoneInPart: (ctx, before) =>
    isPast(before, ctx.now)
      ? { fr: sendingTexts.fr.undonePast, en: sendingTexts.en.undonePast }
      : undefined,
}
