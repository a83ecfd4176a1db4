import { done, type Result, refused } from '#kit/result.ts'
import type { Viewer } from '#kit/viewer.ts'
import { type LookedSheet, takeSheets } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Draw } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findRecruitment } from '../../recruits/index.ts'
import { readCode } from '../../recruits/nouns.ts'
import { leaveDraw, registerRecruit, writeToRegistered } from '../../registration/index.ts'
import { noticeVersion, type Registration } from '../../registration/nouns.ts'
import { keepDrawStill } from '../../store/draws.ts'
import { letterOf } from './letter-of.ts'

/** Whose pictures these are, in the room that reads them. */
export const replyCards = 'reply-cards'

export type EnterCardsRefusal =
  | 'not-found'
  | 'forbidden'
  | 'closed'
  | 'no-sheets'
  | 'counted-meanwhile'

export interface ConfirmedCard {
  readonly sheet: LookedSheet
  /** Nothing of a spoilt one. */
  readonly reply: 'no' | Registration | undefined
}

export interface CardsEntered {
  readonly yes: number
  readonly no: number
  readonly leftOut: number
}

/**
 * Reply cards that a person looked at: who says yes is registered on paper, once a code as everywhere; who says no leaves as
 * on the screen. The number of a card without a letter counts once; the code of a letter is written nowhere.
 */
export async function enterCards(
  ctx: Ctx,
  draw: Draw,
  batch: string,
  cards: readonly ConfirmedCard[],
): Promise<Result<CardsEntered, EnterCardsRefusal>> {
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')
  const held = await keepDrawStill(ctx.db, draw.id)

  if (held?.state !== 'recruiting') return refused('closed')
  if (cards.length === 0) return refused('no-sheets')

  const may = (viewer: Viewer | undefined) => mayRunDraw(viewer, draw)
  for (const isNumberKept of [true, false]) {
    const own = cards.filter(({ sheet }) => (codeOf(sheet.number) === '') === isNumberKept)
    const asked = { purpose: replyCards, subject: draw.id, batch, isNumberKept }
    const sheets = own.map(({ sheet }) => sheet)
    const taken = await takeSheets(ctx, may, asked, sheets)
    if (!taken.ok) return taken
  }
  const counts = { yes: 0, no: 0, leftOut: 0 }
  for (const card of cards) counts[await enterOne(ctx, draw, card)]++

  ctx.audit({
    act: 'draw.cards-entered',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { cards: cards.length },
  })
  return done(counts)
}

/** The code of the letter that the card came with; empty on a card of a stall. */
export function codeOf(number: string): string {
  return readCode(number) ?? ''
}

/** Who comes without a letter is refused on paper as on the screen, until the team opened it. */
async function isOpenCall(ctx: Ctx, { id }: Draw): Promise<boolean> {
  return (await findRecruitment(ctx.db, id))?.isOpenCall ?? false
}

async function enterOne(
  ctx: Ctx,
  draw: Draw,
  { sheet, reply }: ConfirmedCard,
): Promise<keyof CardsEntered> {
  if (reply === undefined) return 'leftOut'
  const letter = await letterOf(ctx, draw, codeOf(sheet.number))
  if (!letter.ok) return 'leftOut'
  if (reply !== 'no' && letter.value === undefined && !(await isOpenCall(ctx, draw)))
    return 'leftOut'
  if (reply === 'no') {
    if (letter.value === undefined) return 'no'
    const refusal = { kind: 'refused', reason: 'unsaid', medium: 'paper', erase: true } as const
    const left = await leaveDraw(ctx, letter.value, refusal)
    return left.ok || left.refusal === 'already-gone' ? 'no' : 'leftOut'
  }
  const registered = await registerRecruit(ctx, draw.id, {
    recruitId: letter.value,
    registration: reply,
    ...{ medium: 'paper', channel: 'paper', noticeVersion },
  })
  if (!registered.ok) return 'leftOut'
  await writeToRegistered(ctx, draw, registered.value)
  return 'yes'
}
