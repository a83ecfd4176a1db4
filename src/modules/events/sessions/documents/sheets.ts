import { writtenWeekday } from '#kit/dates.ts'
import { writtenTime } from '#kit/hours.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Participant } from '../../attendance.ts'
import { namedWithExperiment, type Session, type SessionSet } from '../../session.ts'
import { type RunSheetItem, timed } from '../run-sheet.ts'
import { kindTexts } from '../texts/kind.ts'
import { eventTexts } from '../texts/sessions.ts'

interface SheetOf {
  readonly session: Session
  readonly set: SessionSet
  readonly now: Date
  readonly locale: Locale
}

/** Nobody is expected by name: each who comes writes theirs. Two pages, as a hall prints them. */
const blankRows = Array.from({ length: 24 }, (_, at) => [String(at + 1), '', ''])

/** The paper twin of the attendance screen: a number, a name, a signature. */
export function attendanceSheet(of: SheetOf, people: readonly Participant[]): Document {
  const texts = eventTexts[of.locale]
  const notice = kindTexts[of.locale].notice
  const here = people
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ number, name }) => [String(number), name ?? texts.nameGone, ''])
  return {
    ...head(of, texts.attendanceTitle(namedWithExperiment(of.session, of.set))),
    blocks: [
      { kind: 'note', text: `${notice.recorded} ${notice.retention}` },
      {
        kind: 'table',
        caption: texts.attendance,
        toSign: true,
        columns: [
          { title: texts.number, align: 'right' },
          { title: texts.name, width: 5 },
          { title: texts.sign, width: 5 },
        ],
        rows: here.length > 0 ? here : blankRows,
      },
      ...(here.length > 0
        ? [{ kind: 'blank-lines', label: texts.visitors, count: 3 } as const]
        : []),
    ],
  }
}

export function runSheetDocument(of: SheetOf, items: readonly RunSheetItem[]): Document {
  const texts = eventTexts[of.locale]
  const notice = kindTexts[of.locale].notice
  const columns = [
    // Hours hold on one line.
    { title: texts.start, width: 2.8 },
    { title: texts.itemTitle, width: 3 },
    { title: texts.method, width: 3 },
    { title: texts.material, width: 2 },
    { title: texts.facilitator, width: 2 },
  ]
  const table: Block = {
    kind: 'table',
    caption: texts.runSheet,
    columns,
    rows: timed(items, of.session.startsAt).map((item) => [
      `${writtenTime(item.from, of.locale)}\u00a0–\u00a0${writtenTime(item.to, of.locale)}`,
      item.aim ? [{ bold: item.title }, `. ${item.aim}`] : [{ bold: item.title }],
      item.method,
      item.material,
      item.facilitator,
    ]),
  }
  return {
    ...head(of, texts.runSheetTitle(namedWithExperiment(of.session, of.set))),
    blocks: [
      // Read aloud first; after the table, it would be alone on a page.
      { kind: 'note', text: notice.conduct },
      ...(items.length > 0
        ? [table]
        : [
            { kind: 'paragraph', text: texts.runSheetByHand } as const,
            { ...table, columns, toSign: true, rows: hoursByHand(of) },
          ]),
    ],
  }
}

/** Nothing is written yet: the page is filled in by hand, from the hour at which the session begins. */
function hoursByHand({ session, locale }: SheetOf): readonly (readonly string[])[] {
  const first = writtenTime(session.startsAt, locale)
  return Array.from({ length: 12 }, (_, at) => [at === 0 ? first : '……………', ...['', '', '', '']])
}

function head({ session, set, now, locale }: SheetOf, title: string): Omit<Document, 'blocks'> {
  const texts = eventTexts[locale]
  return {
    title,
    subtitle: [
      set.title,
      writtenWeekday(session.onDay, locale),
      writtenTime(session.startsAt, locale),
      session.place,
    ]
      .filter(Boolean)
      .join(', '),
    language: locale,
    authors: [],
    date: now,
    footer: texts.protocolVersion(String(set.protocolVersion)),
  }
}
