import { dayOf } from '#kit/dates.ts'
import type { Waits } from '#kit/fixing-act.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import type { WaitingKind } from '../../fixing-acts.ts'
import { listSummons } from '../../panel/index.ts'
import { listRecruits } from '../../recruits/index.ts'
import { listSatBefore, waitingPairs } from '../../registration/index.ts'
import { daysAnnounced } from '../../registration-end.ts'
import { readSeals } from '../../seals/index.ts'
import { emptySeats } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { countWaiting } from '../store/waiting.ts'

/** All that waits in this draw now: what an act that fixes something for good must not drop in silence. */
export async function readWaiting(
  ctx: Pick<Ctx, 'db' | 'now'>,
  draw: Draw,
): Promise<Waits<WaitingKind>> {
  const counted = await countWaiting(ctx.db, draw.id, ctx.now)
  const isOpen = draw.state === 'recruiting'
  // The rule sets aside by itself those who sat before: nobody has to look at them.
  const daysLeft = daysAnnounced(draw, dayOf(ctx.now))
  const byRule = isOpen ? await listSatBefore(ctx, draw, ['registered']) : []
  return {
    duplicates: isOpen ? (await waitingPairs(ctx, draw)).length : 0,
    'paper-sheets': counted.sheets,
    unchecked: counted.unchecked - byRule.length,
    'call-sheets': counted.callSheets,
    'call-backs': counted.callBacks,
    agreed: counted.agreed,
    drafts: counted.drafts,
    'letter-list': counted.letterList,
    letters: counted.letters,
    'days-left': daysLeft,
    'letters-out': daysLeft > 0 ? counted.lettersOut : 0,
    relaxation: counted.relaxation,
    decisions: counted.decisions,
    ...(draw.state === 'drawn' ? await waitingSeats(ctx, draw) : {}),
  }
}

async function waitingSeats(ctx: Pick<Ctx, 'db'>, draw: Draw): Promise<Waits<WaitingKind>> {
  const told = new Set((await listSummons(ctx.db, draw.id)).map(({ personId }) => personId))
  const drawn = await listRecruits(ctx.db, draw.id, { statuses: ['drawn'] })
  const { chance } = await readSeals(ctx.db, draw.id)
  const empty = emptySeats(chance?.panel ?? [], await listDrawEvents(ctx.db, draw.id))
  const open = empty.filter(({ stays }) => !stays)
  return {
    'seats-untold': drawn.filter(({ id }) => !told.has(id)).length,
    'seats-unanswered': drawn.filter(({ id }) => told.has(id)).length,
    'seats-vacant': open.filter(({ leftEmpty }) => !leftEmpty).length,
    'seats-undecided': open.filter(({ leftEmpty }) => leftEmpty).length,
  }
}
