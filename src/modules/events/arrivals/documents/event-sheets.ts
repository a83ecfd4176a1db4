import { dayOf, shortDay, writtenWeekday } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import { qrPath, qrSvg } from '../../documents/qr.ts'
import type { NetworkEvent } from '../../event.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import { type Expected, type HalfDay, halfDaysOf } from '../../presence.ts'
import { localOf } from '../../zoned-time.ts'
import { ticketText } from '../check-in.ts'
import { fittedLines } from '../fitted-lines.ts'

interface Of {
  readonly event: NetworkEvent
  readonly now: Date
  readonly locale: Locale
  readonly house: string
}

const columnsOnPage = 4

/** The paper twin of the check-in: a number, a name, a signature for each half-day. */
export function eventAttendanceSheet(of: Of, people: readonly Expected[]): Document {
  const texts = presenceTexts[of.locale]
  const halfDays = halfDaysOf(of.event)
  const pages = Array.from({ length: Math.ceil(halfDays.length / columnsOnPage) }, (_, at) =>
    halfDays.slice(at * columnsOnPage, (at + 1) * columnsOnPage),
  )
  return {
    ...head(of, texts.sheetTitle(of.event.title)),
    blocks: [
      { kind: 'note', text: texts.sheetNote },
      ...pages.flatMap((columns, at): Block[] => [
        ...(at > 0 ? [{ kind: 'page-break' as const }] : []),
        signatures(of, people, columns),
      ]),
      { kind: 'blank-lines', label: texts.visitors, count: 4 },
    ],
  }
}

function signatures(of: Of, people: readonly Expected[], halfDays: readonly HalfDay[]): Block {
  const texts = presenceTexts[of.locale]
  return {
    kind: 'table',
    caption: texts.presences,
    toSign: true,
    columns: [
      { title: texts.number, align: 'right' },
      { title: texts.name, width: 4 },
      ...halfDays.map(({ day, half }) => ({
        title: `${shortDay(day, of.locale, dayOf(of.now))} ${texts.halves[half]}`,
        width: 3,
      })),
    ],
    rows:
      people.length === 0
        ? blank
        : people.map(({ number, name }) => [
            String(number),
            name ?? texts.nameGone,
            ...halfDays.map(() => ''),
          ]),
  }
}

/** Nobody is registered: each who comes writes their name. */
const blank = Array.from({ length: 20 }, (_, at) => [String(at + 1)])

const badge = { width: 300, height: 190, across: 2, down: 4 }

/** Badges to cut out, eight on a page: a name that is read from afar, a number, a code to scan. */
export function badgesDocument(of: Of, people: readonly Expected[]): Document {
  const texts = presenceTexts[of.locale]
  const onPage = badge.across * badge.down
  const pages = Array.from({ length: Math.ceil(people.length / onPage) }, (_, at) =>
    people.slice(at * onPage, (at + 1) * onPage),
  )
  return {
    ...head(of, texts.badgesTitle(of.event.title)),
    layout: 'cards',
    blocks: pages.flatMap((page, at): Block[] => [
      ...(at > 0 ? [{ kind: 'page-break' as const }] : []),
      {
        kind: 'figure',
        svg: badgesDrawing(page, of, texts.nameGone),
        alt: page
          .map(({ number, name }) => `${number}. ${name ?? texts.nameGone}`)
          .join(semicolon[of.locale]),
        caption: '',
      },
    ]),
  }
}

function badgesDrawing(people: readonly Expected[], of: Of, nameGone: string): string {
  const width = badge.width * badge.across
  const height = badge.height * badge.down
  const drawn = people.map((person, at) => {
    const x = (at % badge.across) * badge.width
    const y = Math.floor(at / badge.across) * badge.height
    const { side, path } = qrPath(ticketText(person.code))
    const name = textIn(person.name ?? nameGone, nameBox, { x: 16, from: 48, bold: true })
    const seat = textIn(person.seatClass, seatBox, { x: 16, from: 98, bold: false })
    const event = textIn(of.event.title, eventBox, { x: 16, from: 130, bold: false })
    const house = textIn(of.house, houseBox, { x: 16, from: badge.height - 28, bold: false })
    return `<g transform="translate(${x} ${y})"><rect x="4" y="4" width="${badge.width - 8}" height="${badge.height - 8}" fill="none" stroke="#57524a" stroke-width="0.7" stroke-dasharray="4 4"/>${name}${seat}<g fill="#57524a">${event}${house}</g><text x="${badge.width - 16}" y="26" font-size="13" text-anchor="end">${person.number}</text><g transform="translate(${badge.width - 104} ${badge.height - 104}) scale(${(92 / side).toFixed(4)})"><path d="${path}" fill="#000000"/></g></g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next" fill="#1b1a17">${drawn.join('')}</svg>`
}

// Beside the code there are 176 points; above it, the whole width.
const nameBox = { width: 268, lines: 2, sizes: [24, 22, 20, 18, 16, 14, 12, 10, 8, 6] }
const seatBox = { width: 172, lines: 2, sizes: [13, 12, 11, 10, 9, 8, 7, 6, 5] }
const eventBox = { width: 172, lines: 2, sizes: [12, 11, 10, 9, 8, 7, 6, 5] }
const houseBox = { width: 172, lines: 2, sizes: [11, 10, 9, 8, 7, 6, 5] }

function textIn(
  text: string,
  box: Parameters<typeof fittedLines>[1],
  at: { readonly x: number; readonly from: number; readonly bold: boolean },
): string {
  const { size, lines } = fittedLines(text, box)
  const weight = at.bold ? ' font-weight="700"' : ''
  return lines
    .map((line, rank) => {
      const y = (at.from + rank * size * 1.15).toFixed(1)
      return `<text x="${at.x}" y="${y}" font-size="${size}"${weight}>${escaped(line)}</text>`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** One's own ticket, to keep or to print. */
export function ticketDocument(of: Of, holder: Expected): Document {
  const texts = presenceTexts[of.locale]
  return {
    ...head(of, texts.ticketTitle),
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: texts.number, value: [{ bold: String(holder.number) }] },
          { name: texts.name, value: holder.name ?? texts.nameGone },
          ...(holder.seatClass ? [{ name: texts.seat, value: holder.seatClass }] : []),
        ],
      },
      {
        kind: 'figure',
        svg: qrSvg(ticketText(holder.code), 220),
        alt: texts.badgeAlt(String(holder.number)),
        caption: texts.ticketQr,
      },
      { kind: 'note', text: texts.ticketNote },
    ],
  }
}

function head({ event, now, locale, house }: Of, title: string): Omit<Document, 'blocks'> {
  const { day, time } = localOf(event.startsAt, event.timeZone)
  const hour = writtenTime(time, locale)
  return {
    title,
    subtitle: [event.title, writtenWeekday(day, locale), hour, event.place]
      .filter(Boolean)
      .join(', '),
    language: locale,
    authors: [],
    date: now,
    footer: house,
  }
}
