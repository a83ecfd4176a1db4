import { writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import type { Document } from '#kit/papers/document.ts'
import type { Locale } from '#kit/texts.ts'
import { callOutcomes } from '../../call.ts'
import type { Draw } from '../../draw.ts'
import { callTexts } from '../texts/calls.ts'

export interface CallLine {
  readonly line: number
  readonly name: string
  readonly phone: string
  readonly town: string
  readonly tries: number
}

/** A dozen people to call, with what to say and boxes to cross: what is typed back afterwards, line by line. */
export function callSheet(of: {
  readonly draw: Draw
  readonly sheet: number
  readonly lines: readonly CallLine[]
  readonly who: string
  readonly help: string
  readonly day: string
  /** The people of this sheet hold a seat, until this day: a yes confirms it. */
  readonly seatUntil: string | undefined
  readonly now: Date
  readonly locale: Locale
}): Document {
  const texts = callTexts[of.locale]
  return {
    title: texts.sheetTitle(of.sheet),
    subtitle: of.draw.title,
    language: of.locale,
    authors: [of.who],
    date: of.now,
    footer: texts.sheetFooter(writtenDay(of.day, of.locale)),
    blocks: [
      ...script(of),
      {
        kind: 'table',
        // The title of the sheet stands above already.
        caption: '',
        toSign: true,
        columns: [
          { title: texts.sheetLine, width: 1 },
          { title: texts.sheetPerson, width: 6 },
          ...callOutcomes.map((outcome) => ({ title: texts.outcomesShort[outcome], width: 1.4 })),
          { title: texts.sheetBack, width: 2.6 },
        ],
        rows: of.lines.map((line) => [
          String(line.line),
          [
            { bold: line.name },
            ...[unbrokenPhone(line.phone), line.town].filter(Boolean).map((part) => `, ${part}`),
            line.tries > 0 ? ` (${texts.tries(line.tries)})` : '',
          ],
          ...callOutcomes.map(() => '☐'),
          '',
        ]),
      },
      { kind: 'paragraph', text: texts.sheetHelp },
    ],
  }
}

/** About a seat to whoever holds one, about registering to the others: a sheet has one kind of people. */
function script({ locale, who, help, draw, seatUntil }: Parameters<typeof callSheet>[0]) {
  const words = callTexts[locale]
  const texts =
    seatUntil === undefined
      ? [words.scriptText(who, help), words.scriptNotice]
      : [
          words.seatSheet,
          words.seatScript(who, draw.title, writtenDay(seatUntil, locale), help),
          words.seatNotice,
        ]
  return texts.map((text) => ({ kind: 'paragraph' as const, text }))
}
