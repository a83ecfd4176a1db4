import { loadSolver, replaceInOrder, type SkipReason } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { isTold } from '../../draw.ts'
import { seatsNow, type VacancyReason } from '../../draw-log.ts'
import { mayRunDraw } from '../../permissions.ts'
import { instanceOf, readSeals } from '../../seals/index.ts'
import { emptySeats } from '../../seals/nouns.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { findDraw, lockDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { findByTicket, findDrawPerson, listFrozen, setStanding } from '../../store/pool-people.ts'

export type SeatRefusal = 'not-now' | 'not-seated'

const seated = ['drawn', 'confirmed', 'present'] as const

/**
 * Step 12, for whoever speaks for the person (herself by her link, the desk, a call sheet): the seat is given back. Its
 * replacement comes with the next batch, by the rule. The caller has checked that they may.
 */
export async function vacateSeat(
  ctx: Ctx,
  personId: string,
  reason: VacancyReason,
): Promise<Result<string, SeatRefusal>> {
  const person = await findDrawPerson(ctx.db, personId)
  const draw = person && (await lockDraw(ctx.db, person.drawId))
  if (!person || draw?.state !== 'drawn') return refused('not-now')
  const seats = seatsNow(
    (await readSeals(ctx.db, draw.id)).chance?.panel ?? [],
    await listDrawEvents(ctx.db, draw.id),
  )
  if (!seats.some(({ ticket }) => ticket === person.ticket)) return refused('not-seated')

  const to = reason === 'declined' || reason === 'no-agreement' ? 'refused' : 'withdrawn'
  await setStanding(ctx.db, draw.id, seated, to, ctx.now, [person.ticket])
  await recordEvent(ctx, draw.id, 'vacated', { ticket: person.ticket, reason })

  ctx.audit({
    act: 'draw.seat-vacated',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { reason },
  })
  return done(person.ticket)
}

/** The person says that they will come. Asked twice, told once. */
export async function confirmSeat(
  ctx: Ctx,
  personId: string,
): Promise<Result<string, SeatRefusal>> {
  const person = await findDrawPerson(ctx.db, personId)
  const draw = person && (await lockDraw(ctx.db, person.drawId))
  if (!person || draw?.state !== 'drawn') return refused('not-now')
  if (person.status === 'confirmed') return done(person.ticket)
  if (person.status !== 'drawn') return refused('not-seated')

  await setStanding(ctx.db, draw.id, ['drawn'], 'confirmed', ctx.now, [person.ticket])
  await recordEvent(ctx, draw.id, 'confirmed', { ticket: person.ticket })
  return done(person.ticket)
}

export interface Filled {
  readonly vacant: number
  readonly filled: number
  readonly relaxed: boolean
  /** People who have just got a seat, to be told. */
  readonly personIds: readonly string[]
}

/** Step 13: all the vacant seats at once, by the rule that was committed. Nobody chooses anything here. */
export async function fillVacancies(
  ctx: Ctx,
  drawId: string,
): Promise<Result<Filled, 'forbidden' | 'not-now'>> {
  const draw = await lockDraw(ctx.db, drawId)
  // At its fixed time nobody is there: the rule acts by itself.
  if (!draw || (ctx.person && !mayRunDraw(ctx.person, draw))) return refused('forbidden')
  const { chance } = await readSeals(ctx.db, draw.id)
  if (draw.state !== 'drawn' || !chance) return refused('not-now')
  const log = await listDrawEvents(ctx.db, draw.id)
  const seats = seatsNow(chance.panel, log)
  const open = emptySeats(chance.panel, log).filter(({ stays }) => !stays)
  const vacated = open.map(({ seat }) => seat)
  if (vacated.length === 0) return done({ vacant: 0, filled: 0, relaxed: false, personIds: [] })

  const people = await listFrozen(ctx.db, draw.id)
  const free = new Set(
    people.filter(({ status }) => status === 'reserve').map((person) => person.ticket),
  )
  const staying = seats.flatMap(({ ticket }) => ticket ?? [])
  const answer = replaceInOrder(await loadSolver(), await instanceOf(ctx, draw), {
    staying,
    vacated,
    reserve: chance.reserve,
    unavailable: new Set(chance.reserve.filter((ticket) => !free.has(ticket))),
  })

  const personIds: string[] = []
  const labels = new Map(
    (await listFeatures(ctx.db, draw.id)).map(({ key, label }) => [key, label]),
  )
  for (const { seat, ticket, rank, skipped } of answer.seats) {
    const told = skipped.map((entry) => ({
      rank: entry.rank,
      reason: reasonText(entry.reason, labels),
    }))
    if (ticket === undefined) {
      // Told once, not again with each batch.
      if (open.some((item) => item.seat === seat && item.leftEmpty)) continue
      await recordEvent(ctx, draw.id, 'left-empty', { seat, skipped: told })
      continue
    }
    await setStanding(ctx.db, draw.id, ['reserve'], 'drawn', ctx.now, [ticket])
    const relaxed = answer.relaxed
    await recordEvent(ctx, draw.id, 'replaced', { seat, ticket, rank, relaxed, skipped: told })
    const person = await findByTicket(ctx.db, draw.id, ticket)
    if (person) personIds.push(person.id)
  }
  const filled = personIds.length
  const { relaxed } = answer

  ctx.audit({
    act: 'draw.seats-filled',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { vacant: vacated.length, filled },
  })
  ctx.announce('draw.seats-filled', { id: draw.id, personIds })
  return done({ vacant: vacated.length, filled, relaxed, personIds })
}

/** `quota:Âge`: the class of the reason, with the name of the quota and nothing of the person. */
function reasonText(reason: SkipReason, labels: ReadonlyMap<string, string>): string {
  if (typeof reason === 'string') return reason
  return `quota:${labels.get(reason.quota) ?? reason.quota}`
}

export async function seatsOf(ctx: Pick<Ctx, 'db'>, drawId: string) {
  const draw = await findDraw(ctx.db, drawId)
  const { chance } = await readSeals(ctx.db, drawId)
  return draw && chance ? seatsNow(chance.panel, await listDrawEvents(ctx.db, drawId)) : []
}
