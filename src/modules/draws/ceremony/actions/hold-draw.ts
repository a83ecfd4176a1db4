import { diceNumber, diceOfList, makeReceipt } from '#engines/sortition/index.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { recordEvent } from '../../actions/record-event.ts'
import { instantOfRound } from '../../commitment.ts'
import { type Draw, isTold, moveDraw } from '../../draw.ts'
import { publicMoment } from '../../draw-log.ts'
import { mayRunDraw } from '../../permissions.ts'
import { isGone } from '../../person-status.ts'
import { receiptInput } from '../../seal-rows.ts'
import { dropDice, insertChance, insertDice, readSeals } from '../../seals/index.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import { lockDraw, moveDrawTo } from '../../store/draws.ts'
import { listFrozen, setStanding } from '../../store/pool-people.ts'
import { describePanel } from './describe-panel.ts'
import { readBeacon, signatureIn } from './read-beacon.ts'

export type DiceRefusal = 'forbidden' | 'not-now' | 'dice-early' | 'not-dice' | 'same-person'
export type DiceEntered = 'first' | 'agreed' | 'differ'

/**
 * Step 9: the throw, typed by two people, from the announced hour on. When they differ both are forgotten, the log tells it with
 * what was typed, and they are typed again. The log says when the
 * dice were typed after the beacon had spoken: the minutes of the hall then tell when they were thrown.
 */
export async function enterDice(
  ctx: Ctx,
  drawId: string,
  typed: string,
): Promise<Result<DiceEntered, DiceRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !ctx.person || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const { commitment, dice, list } = await readSeals(ctx.db, draw.id)
  if (draw.state !== 'committed' || !commitment?.withDice) return refused('not-now')
  if (dice.length > 1) return refused('not-now')
  // The hour is announced: a throw that nobody came to see proves nothing.
  if (ctx.now < commitment.drawAt) return refused('dice-early')
  const digits = typed.replace(/[\s.\-/]/g, '')
  const thrown = /^\d+$/.test(digits) ? [...digits].map(Number) : []
  if (diceNumber(thrown, diceOfList(list?.size ?? 1000)) === undefined) return refused('not-dice')
  const [first] = dice
  if (first?.enteredBy === ctx.person.id) return refused('same-person')
  if (first && first.dice !== digits) {
    await dropDice(ctx.db, draw.id)
    await recordEvent(ctx, draw.id, 'dice-differ', { typed: [first.dice, digits] })
    ctx.changed(`draw:${draw.id}`)
    return done('differ')
  }

  const row = { drawId: draw.id, enteredBy: ctx.person.id, dice: digits, enteredAt: ctx.now }
  await insertDice(ctx.db, row)
  if (!first) {
    ctx.changed(`draw:${draw.id}`)
    return done('first')
  }
  const late = ctx.now >= instantOfRound(commitment.round)
  await recordEvent(ctx, draw.id, 'dice', { dice: digits, late })

  ctx.audit({
    act: 'draw.dice-entered',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { late },
  })
  return done('agreed')
}

export type HoldRefusal =
  | 'forbidden'
  | 'not-now'
  | 'no-dice'
  | 'waiting'
  | 'no-beacon'
  | 'not-beacon'

/**
 * Steps 10 and 11: the signature of the round fixed beforehand, pasted or read from a relay, and checked offline; the
 * number, the panel, the order of the reserve. Without it the draw waits: there is no other source, ever.
 */
export async function holdDraw(
  ctx: Ctx,
  drawId: string,
  pasted: string,
): Promise<Result<Draw, HoldRefusal>> {
  const draw = await lockDraw(ctx.db, drawId)
  if (!draw || !mayRunDraw(ctx.person, draw)) return refused('forbidden')
  if (draw.state !== 'committed' || !moveDraw(draw.state, 'drawn').ok) return refused('not-now')
  const { commitment, pool, list, dice } = await readSeals(ctx.db, draw.id)
  if (!commitment || !pool || !list) throw new Error(`a committed draw lacks its seals: ${draw.id}`)

  const isAgreed = dice.length === 2 && dice[0]?.dice === dice[1]?.dice
  if (commitment.withDice && !isAgreed) return refused('no-dice')
  if (ctx.now < instantOfRound(commitment.round)) return refused('waiting')
  const signature = pasted.trim() ? signatureIn(pasted) : await readBeacon(ctx, commitment.round)
  if (!signature) return refused(pasted.trim() ? 'not-beacon' : 'no-beacon')
  const log = await listDrawEvents(ctx.db, draw.id)
  const thrown = commitment.withDice ? (dice[0]?.dice ?? '') : ''
  const receipt = makeReceipt(
    receiptInput({
      ...{ fixed: commitment.fixed, rules: commitment.rules, pool: pool.file },
      ...{ panels: list.panels, dice: thrown, signature, log },
    }),
  )
  if (!receipt) return refused('not-beacon')
  if (receipt.commitment !== commitment.sha256) throw new Error('the commitment does not recompute')

  const { chance, panel, reserve } = receipt
  await insertChance(ctx.db, {
    drawId: draw.id,
    dice: thrown,
    signature,
    beacon: chance.beacon,
    panelIndex: chance.index,
    panel: [...panel],
    reserve: [...reserve],
    drawnAt: ctx.now,
  })
  await recordEvent(ctx, draw.id, 'drawn', { index: chance.index })
  await recordEvent(ctx, draw.id, 'described', await describePanel(ctx, draw, panel))
  await setStanding(ctx.db, draw.id, ['pool'], 'drawn', ctx.now, panel)
  await setStanding(ctx.db, draw.id, ['pool'], 'reserve', ctx.now)
  await vacateThoseWhoLeft(ctx, draw, panel)
  await moveDrawTo(ctx.db, draw.id, 'drawn', ctx.now)

  ctx.audit({
    act: 'draw.drawn',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { panel: chance.index, at: publicMoment('drawn', ctx.now) },
  })
  ctx.announce('draw.drawn', { id: draw.id })
  return done({ ...draw, state: 'drawn' })
}

/** Whoever left between the freeze and the draw keeps no seat: the number stands, and the rule replaces them. */
async function vacateThoseWhoLeft(ctx: Ctx, draw: Draw, panel: readonly string[]) {
  const seated = new Set(panel)
  for (const { ticket, status } of await listFrozen(ctx.db, draw.id))
    if (seated.has(ticket) && isGone(status))
      await recordEvent(ctx, draw.id, 'vacated', {
        ticket,
        reason: status === 'excluded' ? 'excluded' : 'withdrawn',
      })
}
