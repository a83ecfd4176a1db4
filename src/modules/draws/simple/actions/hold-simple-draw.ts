import {
  hashOf,
  makeReceipt,
  type Receipt,
  tenSidedDice,
  uncheckedReceipt,
} from '#engines/sortition/index.ts'
import { chanceHex } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { readBeacon, signatureIn } from '../../ceremony/index.ts'
import { instantOfRound } from '../../commitment.ts'
import { receiptInput } from '../../seal-rows.ts'
import { makeSimpleDraw, type SimpleDraw } from '../simple-draw.ts'
import { findSimpleDraw, insertSimpleDraw, saveSimpleChance } from '../store/simple-draws.ts'

export interface SimpleAsked {
  readonly title: string
  readonly seats: number
  readonly lines: readonly string[]
  readonly byDice: boolean
}

export interface SimpleMade {
  readonly id: string
  /** Only in the address given now: it is not kept here. */
  readonly key: string
}

/** The list is fixed: numbers and fingerprints are kept, the lines themselves are not. */
export async function openSimpleDraw(
  ctx: Ctx,
  asked: SimpleAsked,
): Promise<Result<SimpleMade, 'too-many-seats'>> {
  if (asked.seats > asked.lines.length) return refused('too-many-seats')
  const [id, key] = [chanceHex(ctx.chance, 8), chanceHex(ctx.chance, 16)]
  const draw = makeSimpleDraw({ ...asked, id, key }, ctx.now)

  await insertSimpleDraw(ctx.db, draw)

  ctx.audit({
    act: 'simple-draw.committed',
    subject: `simple-draw:${id}`,
    public: true,
    detail: { sha256: draw.commitment, size: draw.size, seats: draw.seats },
  })
  return done({ id, key })
}

export type SimpleRefusal =
  | 'not-found'
  | 'key'
  | 'drawn'
  | 'not-dice'
  | 'waiting'
  | 'no-beacon'
  | 'not-beacon'

/** Dice from whoever holds the key; the beacon from anyone, since it says the same to all. Once. */
export async function holdSimpleDraw(
  ctx: Ctx,
  id: string,
  input: { readonly key: string; readonly dice: string; readonly signature: string },
): Promise<Result<SimpleDraw, SimpleRefusal>> {
  const draw = await findSimpleDraw(ctx.db, id, true)
  if (!draw) return refused('not-found')
  if (draw.drawnAt) return refused('drawn')
  const chance = draw.round === 0 ? byDice(draw, input) : await byBeacon(ctx, draw, input.signature)
  if (!chance.ok) return chance
  const { dice, signature } = chance.value
  const drawn: SimpleDraw = { ...draw, dice, signature, drawnAt: ctx.now }
  if (!makeReceipt(inputOf(drawn))) return refused(draw.round === 0 ? 'not-dice' : 'not-beacon')

  await saveSimpleChance(ctx.db, id, { dice, signature, at: ctx.now })

  ctx.audit({ act: 'simple-draw.drawn', subject: `simple-draw:${id}`, public: true })
  return done(drawn)
}

type Found = Result<
  { readonly dice: string | undefined; readonly signature: string },
  SimpleRefusal
>

function byDice(draw: SimpleDraw, input: { readonly key: string; readonly dice: string }): Found {
  if (hashOf(input.key) !== draw.keyHash) return refused('key')
  const dice = input.dice.replace(/[\s.,;\-/]/g, '')
  // Six throws: a million possible orders, and nobody waits for long.
  const isThrow = /^\d{6,12}$/.test(dice) && tenSidedDice([...dice].map(Number))
  return isThrow ? done({ dice, signature: '' }) : refused('not-dice')
}

async function byBeacon(ctx: Ctx, draw: SimpleDraw, pasted: string): Promise<Found> {
  if (ctx.now < instantOfRound(draw.round)) return refused('waiting')
  const signature = pasted.trim() ? signatureIn(pasted) : await readBeacon(ctx, draw.round)
  if (signature) return done({ dice: undefined, signature })
  return refused(pasted.trim() ? 'not-beacon' : 'no-beacon')
}

function inputOf(draw: SimpleDraw) {
  const stamp = (instant: Date | undefined) => `${instant?.toISOString().slice(0, 19)}Z`
  return receiptInput({
    ...{ fixed: draw.fixed, rules: draw.rules, pool: draw.pool, panels: '' },
    ...{ dice: draw.dice ?? '', signature: draw.signature ?? '' },
    log: [
      { at: stamp(draw.committedAt), kind: 'committed', payload: {} },
      { at: stamp(draw.drawnAt), kind: 'drawn', payload: {} },
    ],
  })
}

export function simpleReceipt(draw: SimpleDraw): Receipt | undefined {
  return draw.drawnAt && uncheckedReceipt(inputOf(draw))
}
