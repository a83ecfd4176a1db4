import type { UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import type { Mailing } from '../../mailing.ts'
import { mayRunMailings } from '../../permissions.ts'
import { scheduleTexts } from '../../texts/schedule.ts'
import { type Hour, keepHour, lockMailing } from '../store/mailings.ts'

export interface HourState {
  readonly [name: string]: string | null
  readonly leavesAt: string | null
  readonly scheduledBy: string | null
}

export function hourState({
  leavesAt,
  scheduledBy,
}: Pick<Mailing, 'leavesAt' | 'scheduledBy'>): HourState {
  return { leavesAt: leavesAt?.toISOString() ?? null, scheduledBy: scheduledBy ?? null }
}

/** None when it is past by now: given back, the letter would leave at once, which nobody asked for. */
export function hourOf({ leavesAt, scheduledBy }: HourState, now: Date): Hour | undefined {
  return leavesAt === null || isPast({ leavesAt }, now)
    ? undefined
    : { leavesAt: new Date(leavesAt), scheduledBy: scheduledBy ?? undefined }
}

export function isPast({ leavesAt }: Pick<HourState, 'leavesAt'>, now: Date): boolean {
  return leavesAt !== null && new Date(leavesAt) <= now
}

const undonePast = { fr: scheduleTexts.fr.undonePast, en: scheduleTexts.en.undonePast }

/** Its state too: a letter that left, was written again or given up since has no hour to find again. */
const hour = {
  state: async (ctx, id) => {
    const mailing = await lockMailing(ctx.db, id)
    return mailing && { ...hourState(mailing), state: mailing.state }
  },
  may: async (ctx) => mayRunMailings(ctx.person),
  restore: async (ctx, id, before) => keepHour(ctx.db, id, hourOf(before, ctx.now)),
  undoneInPart: (ctx, before) => (isPast(before, ctx.now) ? undonePast : undefined),
} satisfies Pick<UndoKind<Ctx, HourState>, 'state' | 'may' | 'restore' | 'undoneInPart'>

export const scheduleUndo: UndoKind<Ctx, HourState> = {
  ...hour,
  act: 'mailing.scheduled',
  named: { fr: scheduleTexts.fr.undoChosen, en: scheduleTexts.en.undoChosen },
  undone: { fr: scheduleTexts.fr.undone, en: scheduleTexts.en.undone },
}

export const unscheduleUndo: UndoKind<Ctx, HourState> = {
  ...hour,
  act: 'mailing.unscheduled',
  named: { fr: scheduleTexts.fr.undoOff, en: scheduleTexts.en.undoOff },
  undone: { fr: scheduleTexts.fr.undone, en: scheduleTexts.en.undone },
}
