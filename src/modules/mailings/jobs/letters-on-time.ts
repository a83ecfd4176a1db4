import type { Ctx } from '#platform/context.ts'
import type { Appointment, Listener } from '#platform/module.ts'
import { leaveOnTime, listDue } from '../sending/index.ts'

/**
 * Each minute: those whose hour has come. Each leaves in an act of its own, so that one that fails keeps no other; said
 * twice, it leaves once, since the act holds its row and looks again. An hour missed while the house was stopped is found
 * at the next minute.
 */
async function tellDue(ctx: Ctx): Promise<void> {
  for (const id of await listDue(ctx.db, ctx.now)) ctx.announce('mailing.due', { id })
}

export const letterTimetable: readonly Appointment[] = [
  { name: 'mailings.due', cron: '* * * * *', run: tellDue },
]

export const letterListeners: readonly Listener[] = [
  {
    on: 'mailing.due',
    name: 'mailings.leave-on-time',
    run: (ctx, { id }) => leaveOnTime(ctx, String(id)),
  },
]
