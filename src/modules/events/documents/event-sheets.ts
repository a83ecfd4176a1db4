import { shortDay, writtenDay } from '#kit/dates.ts'
import type { Block, Document } from '#kit/document.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Locale } from '#kit/texts.ts'
import { type Expected, ticketText } from '../check-in.ts'
import type { NetworkEvent } from '../event.ts'
import { type HalfDay, halfDaysOf } from '../presence.ts'
import { presenceTexts } from '../texts/presence.ts'
import { localOf } from '../zoned-time.ts'
import { qrPath, qrSvg } from './qr.ts'

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
    columns: [
      { title: texts.number, align: 'right' },
      { title: texts.name, width: 4 },
      ...halfDays.map(({ day, half }) => ({
        title: `${shortDay(day, of.locale)} ${texts.halves[half]}`,
        width: 3,
      })),
    ],
    rows: people.map(({ number, name }) => [
      String(number),
      name ?? texts.nameGone,
      ...halfDays.map(() => ''),
    ]),
  }
}

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
    blocks: pages.flatMap((page): Block[] => [
      { kind: 'page-break' },
      {
        kind: 'figure',
        svg: badgesDrawing(page, of, texts.nameGone),
        alt: page.map(({ number, name }) => `${number}. ${name ?? texts.nameGone}`).join(' ; '),
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
    const lines = nameLines(person.name ?? nameGone)
    const names = lines.map(
      (line, rank) =>
        `<text x="16" y="${52 + rank * 26}" font-size="22" font-weight="700">${escaped(line)}</text>`,
    )
    return `<g transform="translate(${x} ${y})"><rect x="4" y="4" width="${badge.width - 8}" height="${badge.height - 8}" fill="none" stroke="#57524a" stroke-width="0.7" stroke-dasharray="4 4"/>${names.join('')}<text x="16" y="${badge.height - 44}" font-size="13">${escaped(person.seatClass)}</text><text x="16" y="${badge.height - 20}" font-size="13" fill="#57524a">${escaped(clipped(of.event.title, 26))}</text><text x="${badge.width - 16}" y="30" font-size="15" text-anchor="end">${person.number}</text><g transform="translate(${badge.width - 112} ${badge.height - 106}) scale(${(96 / side).toFixed(4)})"><path d="${path}" fill="#000000"/></g></g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Atkinson Hyperlegible Next" fill="#1b1a17">${drawn.join('')}</svg>`
}

/** A long name takes two lines; what is beyond is cut, the number tells. */
function nameLines(name: string): readonly string[] {
  const lines: string[] = ['']
  for (const word of name.split(/\s+/)) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && `${line} ${word}`.length > 17) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`.trim()
  }
  return lines.slice(0, 2).map((line) => clipped(line, 20))
}

/** Cut between letters as they are read: a letter keeps its marks, a face its halves. */
function clipped(text: string, length: number): string {
  const letters = [...byLetter.segment(text)].map(({ segment }) => segment)
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text
}

const byLetter = new Intl.Segmenter('fr')

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
    subtitle: [event.title, writtenDay(day, locale), hour, event.place].filter(Boolean).join(', '),
    language: locale,
    authors: [],
    date: now,
    footer: house,
  }
}
