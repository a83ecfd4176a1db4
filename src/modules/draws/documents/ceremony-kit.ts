import { writtenInstant } from '#kit/dates.ts'
import type { Block, Document } from '#kit/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../draw.ts'
import { inFours, writtenTicket } from '../draw-log.ts'
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
    readonly draw_at: Date
    readonly committed_at: Date
    readonly place: string
    readonly with_dice: boolean
  }
  /** Once drawn; before, the line is left blank. */
  readonly index: number | undefined
  readonly pool: string
  readonly list: string
}

/** What a hall without network needs: rule, poster, dice sheet, minutes to sign, balls to cut, list of the panels. */
export function ceremonyKit(given: KitGiven): Document {
  const { draw, locale, commitment } = given
  const said = kitTexts[locale]
  return {
    title: said.title(draw.title),
    language: locale,
    authors: [draw.organiser || given.house],
    date: commitment.committed_at,
    footer: `${said.commitment} ${commitment.sha256.slice(0, 16)}…`,
    blocks: [
      ...poster(given),
      { kind: 'page-break' },
      ...minutes(given),
      { kind: 'page-break' },
      ...balls(locale),
      { kind: 'page-break' },
      ...rule(given),
      { kind: 'page-break' },
      ...booklet(given),
    ],
  }
}

function poster({ locale, commitment, pool, list }: KitGiven): readonly Block[] {
  const said = kitTexts[locale]
  const when = (instant: Date) => writtenInstant(instant, locale)
  return [
    { kind: 'heading', level: 1, text: said.poster },
    { kind: 'paragraph', text: said.posterHelp },
    {
      kind: 'facts',
      items: [
        { name: said.commitment, value: [{ code: inFours(commitment.sha256) }] },
        { name: said.pool, value: [{ code: inFours(pool) }] },
        { name: said.list, value: [{ code: inFours(list) }] },
        { name: said.session, value: `${when(commitment.draw_at)}, ${commitment.place}` },
        { name: said.round, value: `${commitment.round}, ${when(commitment.speaks)}` },
      ],
    },
    { kind: 'list', ordered: true, items: commitment.with_dice ? said.steps : said.stepsFar },
  ]
}

function minutes({ draw, locale, commitment, index }: KitGiven): readonly Block[] {
  const said = kitTexts[locale]
  const blank = '………………'
  const known = index === undefined ? blank : String(index).padStart(3, '0')
  return [
    { kind: 'heading', level: 1, text: said.minutes },
    { kind: 'paragraph', text: said.minutesOpening(draw.title, commitment.place) },
    { kind: 'blank-lines', label: said.present, count: 4 },
    { kind: 'blank-lines', label: said.readAloud, count: 1 },
    {
      kind: 'table',
      caption: said.throw,
      columns: [
        { title: said.red },
        { title: said.blue },
        { title: said.white },
        { title: said.hour },
      ],
      rows: [
        [blank, blank, blank, blank],
        [blank, blank, blank, blank],
      ],
    },
    {
      kind: 'facts',
      items: [
        { name: said.round, value: String(commitment.round) },
        { name: said.beacon, value: blank },
        { name: said.sum, value: known },
      ],
    },
    { kind: 'blank-lines', label: said.remarks, count: 4 },
    { kind: 'blank-lines', label: said.signatures, count: 4 },
  ]
}

/** Three bags of ten balls, when there are no dice. */
function balls(locale: Locale): readonly Block[] {
  const said = kitTexts[locale]
  const digits = Array.from({ length: 10 }, (_, at) => String(at))
  return [
    { kind: 'heading', level: 1, text: said.balls },
    { kind: 'paragraph', text: said.ballsHelp },
    {
      kind: 'table',
      caption: said.balls,
      columns: [{ title: said.hundreds }, { title: said.tens }, { title: said.units }],
      rows: digits.map((digit) => [[{ bold: digit }], [{ bold: digit }], [{ bold: digit }]]),
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

function booklet({ locale, tickets, panels }: KitGiven): readonly Block[] {
  const said = kitTexts[locale]
  return [
    { kind: 'heading', level: 1, text: said.tickets },
    { kind: 'paragraph', text: said.ticketsHelp },
    {
      kind: 'table',
      caption: said.tickets,
      columns: [
        { title: said.row, width: 1 },
        { title: said.ticket, width: 5 },
      ],
      rows: tickets.map((ticket, at) => [String(at), [{ code: writtenTicket(ticket) }]]),
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: said.booklet },
    { kind: 'paragraph', text: said.bookletHelp },
    {
      kind: 'table',
      caption: said.booklet,
      columns: [
        { title: said.number, width: 1 },
        { title: said.rows, width: 9 },
      ],
      rows: panels.map((panel, at) => [[{ bold: String(at).padStart(3, '0') }], panel.join(' ')]),
    },
  ]
}
