import { diceOfList } from '#engines/sortition/index.ts'
import { writtenInstant } from '#kit/dates.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import { inFours, writtenTicket } from '../../draw-log.ts'
import { perBooklet } from '../receipt-view.ts'
import { kitTexts } from '../texts/kit.ts'

export interface KitGiven {
  readonly draw: Draw
  readonly locale: Locale
  readonly house: string
  readonly tickets: readonly string[]
  readonly panels: readonly (readonly number[])[]
  readonly commitment: {
    readonly sha256: string
    readonly rules: string
    readonly round: number
    readonly speaks: Date
    readonly drawAt: Date
    readonly committedAt: Date
    readonly place: string
    readonly withDice: boolean
    readonly diceAlone: boolean
  }
  /** Once drawn; before, the line is left blank. */
  readonly index: number | undefined
  readonly pool: string
  readonly list: string
  /** Time stamps of the commitment, as they are when this is printed. */
  readonly stamps: readonly { readonly authority: string; readonly stampedAt: Date }[]
}

/** What a hall without network needs: rule, poster, dice sheet, minutes to sign, balls to cut, list of the panels. */
export function ceremonyKit(input: KitGiven): Document {
  return {
    ...cover(input),
    blocks: [
      ...poster(input),
      { kind: 'page-break' },
      ...minutes(input),
      { kind: 'page-break' },
      ...balls(input),
      { kind: 'page-break' },
      ...rule(input),
      { kind: 'page-break' },
      ...tickets(input),
      { kind: 'page-break' },
      ...(input.panels.length > perBooklet ? booklets(input) : booklet(input, 0)),
    ],
  }
}

function cover({ draw, locale, house, commitment }: KitGiven): Omit<Document, 'blocks'> {
  const texts = kitTexts[locale]
  return {
    title: texts.title(draw.title),
    language: locale,
    authors: [draw.organiser || house],
    date: commitment.committedAt,
    footer: `${texts.commitment} ${commitment.sha256.slice(0, 16)}…`,
  }
}

function poster({ locale, commitment, pool, list, panels, stamps }: KitGiven): readonly Block[] {
  const texts = kitTexts[locale]
  const dice = diceOfList(panels.length)
  const when = (instant: Date) => writtenInstant(instant, locale)
  return [
    { kind: 'heading', level: 1, text: texts.poster },
    { kind: 'paragraph', text: texts.posterHelp },
    {
      kind: 'facts',
      items: [
        { name: texts.commitment, value: [{ code: inFours(commitment.sha256) }] },
        { name: texts.pool, value: [{ code: inFours(pool) }] },
        { name: texts.list, value: [{ code: inFours(list) }] },
        { name: texts.session, value: `${when(commitment.drawAt)}, ${commitment.place}` },
        { name: texts.round, value: `${commitment.round}, ${when(commitment.speaks)}` },
        ...stamps.map(({ authority, stampedAt }) => ({
          name: texts.stamp,
          value: `${when(stampedAt)}, ${authority}`,
        })),
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: stepsOf(texts, commitment, dice),
    },
    ...(commitment.diceAlone
      ? [{ kind: 'paragraph', text: texts.aloneLimits } as const satisfies Block]
      : []),
  ]
}

function stepsOf(
  texts: (typeof kitTexts)['fr'],
  chance: Pick<KitGiven['commitment'], 'withDice' | 'diceAlone'>,
  dice: number,
): readonly string[] {
  if (chance.diceAlone) return dice === 4 ? texts.stepsAloneFour : texts.stepsAlone
  if (dice === 4) return chance.withDice ? texts.stepsFour : texts.stepsFarFour
  return chance.withDice ? texts.steps : texts.stepsFar
}

function minutes({ draw, locale, commitment, index, panels }: KitGiven): readonly Block[] {
  const texts = kitTexts[locale]
  const dice = diceOfList(panels.length)
  const blank = '………………'
  const known = index === undefined ? blank : String(index).padStart(dice, '0')
  const boxes = Array.from({ length: dice + 1 }, () => '')
  return [
    { kind: 'heading', level: 1, text: texts.minutes },
    { kind: 'paragraph', text: texts.minutesOpening(draw.title, commitment.place) },
    { kind: 'blank-lines', label: texts.present, count: 3 },
    { kind: 'blank-lines', label: texts.readAloud, count: 1 },
    {
      kind: 'table',
      caption: texts.throw,
      toSign: true,
      columns: [
        ...(dice === 4 ? [{ title: texts.black }] : []),
        { title: texts.red },
        { title: texts.blue },
        { title: texts.white },
        { title: texts.hour },
      ],
      rows: [boxes, boxes],
    },
    {
      kind: 'facts',
      items: [
        ...(commitment.diceAlone
          ? [{ name: texts.roundOfReserve, value: String(commitment.round) }]
          : [
              { name: texts.round, value: String(commitment.round) },
              { name: texts.beacon, value: blank },
            ]),
        { name: texts.sum, value: known },
      ],
    },
    { kind: 'blank-lines', label: texts.remarks, count: 2 },
    // Three, for the whole of it holds on a page: signatures stand under what they sign.
    { kind: 'blank-lines', label: texts.signatures, count: 3 },
  ]
}

/** A bag of ten balls for each digit, when there are no dice. */
function balls({ locale, panels }: KitGiven): readonly Block[] {
  const texts = kitTexts[locale]
  const bags = diceOfList(panels.length)
  const titles = [texts.thousands, texts.hundreds, texts.tens, texts.units].slice(-bags)
  const digits = Array.from({ length: 10 }, (_, at) => String(at))
  return [
    { kind: 'heading', level: 1, text: texts.balls(bags) },
    { kind: 'paragraph', text: texts.ballsHelp },
    {
      kind: 'table',
      caption: texts.balls(bags),
      columns: titles.map((title) => ({ title })),
      rows: digits.map((digit) => titles.map(() => [{ bold: digit }])),
    },
  ]
}

function rule({ locale, commitment }: KitGiven): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: kitTexts[locale].rule },
    ...commitment.rules
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line.trim() })),
  ]
}

/** Two tickets a line: the list is looked up by rank, and spares paper. */
function tickets({ locale, tickets: all }: KitGiven): readonly Block[] {
  const texts = kitTexts[locale]
  const half = Math.ceil(all.length / 2)
  const pair = (at: number) => {
    const ticket = all[at]
    return ticket === undefined ? ['', ''] : [String(at), [{ code: writtenTicket(ticket) }]]
  }
  const columns = [
    { title: texts.row, width: 1 },
    { title: texts.ticket, width: 5 },
  ]
  return [
    { kind: 'heading', level: 1, text: texts.tickets },
    { kind: 'paragraph', text: texts.ticketsHelp },
    {
      kind: 'table',
      caption: texts.tickets,
      dense: true,
      columns: [...columns, ...columns],
      rows: Array.from({ length: half }, (_, at) => [...pair(at), ...pair(half + at)]),
    },
  ]
}

function booklet({ locale, panels }: KitGiven, first: number): readonly Block[] {
  const texts = kitTexts[locale]
  const count = diceOfList(panels.length)
  const written = (index: number) => String(index).padStart(count, '0')
  const own = panels.slice(first, first + perBooklet)
  const title =
    panels.length > perBooklet
      ? texts.bookletOf(written(first), written(first + own.length - 1))
      : texts.booklet
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text: texts.bookletHelp },
    {
      kind: 'table',
      caption: title,
      dense: true,
      columns: [
        { title: texts.number, width: 1 },
        { title: texts.rows, width: 12 },
      ],
      rows: own.map((panel, at) => [[{ bold: written(first + at) }], panel.join(' ')]),
    },
  ]
}

/** A list of 10,000 panels is printed by the thousand, each booklet alone, or not at all. */
function booklets({ locale, panels }: KitGiven): readonly Block[] {
  const texts = kitTexts[locale]
  return [
    { kind: 'heading', level: 1, text: texts.booklet },
    { kind: 'paragraph', text: texts.bookletsHelp(Math.ceil(panels.length / perBooklet)) },
  ]
}

/** One thousand of the panels, to print when the hall has no network. */
export function kitBooklet(input: KitGiven, rank: number): Document | undefined {
  const first = rank * perBooklet
  if (first >= input.panels.length) return undefined
  return { ...cover(input), blocks: booklet(input, first) }
}
