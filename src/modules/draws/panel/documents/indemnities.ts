import { writtenDay } from '#kit/dates.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { attendedTexts } from '../texts/attended.ts'
import { seatTexts } from '../texts/seat.ts'

export interface IndemnityLine {
  readonly name: string
  readonly sessions: number
  readonly cents: number
  /** When a person typed the number of sessions; the sheets counted it otherwise. */
  readonly notedAt: Date | undefined
}

/** What is due to each member of the panel: the sessions they came to, times the amount announced. */
export function indemnitySheet(
  title: string,
  lines: readonly IndemnityLine[],
  locale: Locale,
): Sheet {
  const texts = seatTexts[locale]
  const own = attendedTexts[locale]
  return {
    name: title.slice(0, 31),
    columns: [
      { title: texts.person, kind: 'text' },
      { title: texts.sessions, kind: 'number' },
      { title: texts.amount, kind: 'money' },
      { title: texts.paidOn, kind: 'text' },
      { title: texts.signature, kind: 'text' },
      { title: own.source, kind: 'text' },
    ],
    rows: lines.map(({ name, sessions, cents, notedAt }) => [
      ...[name, sessions, cents, '', ''],
      notedAt ? own.byHandOn(writtenDay(notedAt, locale)) : own.bySheets,
    ]),
  }
}

export function indemnityDocument(
  of: {
    readonly title: string
    readonly author: string
    readonly now: Date
    readonly locale: Locale
  },
  lines: readonly IndemnityLine[],
): Document {
  const texts = seatTexts[of.locale]
  const own = attendedTexts[of.locale]
  const owed = lines.filter(({ cents }) => cents > 0)
  const nothing = lines.filter(({ cents }) => cents === 0)
  const total = owed.reduce((sum, { cents }) => sum + cents, 0)
  const noted = lines.filter(({ notedAt }) => notedAt).length
  return {
    title: texts.indemnities,
    subtitle: of.title,
    language: of.locale,
    authors: [of.author],
    date: of.now,
    footer: writtenDay(of.now, of.locale),
    blocks: [
      // What a star means comes first: after the table, it would be alone on a page.
      ...(noted > 0 ? [{ kind: 'paragraph' as const, text: own.noted(noted) }] : []),
      ...(owed.length === 0 ? [{ kind: 'note' as const, text: own.nobodyOwed }] : []),
      ...(nothing.length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: own.notOwed(
                nothing.map((line) => `${line.name} (${line.sessions}${line.notedAt ? ' *' : ''})`),
              ),
            },
          ]
        : []),
      ...(owed.length === 0 ? [] : [table()]),
    ],
  }

  // Nobody signs for a sum of nothing.
  function table(): Block {
    return {
      kind: 'table',
      caption: texts.indemnities,
      toSign: true,
      columns: [
        { title: texts.person, width: 4 },
        { title: texts.sessions, align: 'right', width: 2 },
        { title: texts.amount, align: 'right', width: 2 },
        { title: texts.signature, width: 4 },
      ],
      rows: [
        ...owed.map((line) => [
          line.name,
          line.notedAt ? `${line.sessions} *` : String(line.sessions),
          writtenMoney(line.cents, of.locale),
          '',
        ]),
        [[{ bold: own.total }], '', [{ bold: writtenMoney(total, of.locale) }], ''],
      ],
    }
  }
}
