import { writtenDay } from '#kit/dates.ts'
import type { Document } from '#kit/document.ts'
import { unbrokenPhone } from '#kit/phone.ts'
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
  const said = callTexts[of.locale]
  return {
    title: said.sheetTitle(of.sheet),
    subtitle: of.draw.title,
    language: of.locale,
    authors: [of.who],
    date: of.now,
    footer: said.sheetFooter(writtenDay(of.day, of.locale)),
    blocks: [
      ...script(of),
      {
        kind: 'table',
        // The title of the sheet stands above already.
        caption: '',
        toSign: true,
        columns: [
          { title: said.sheetLine, width: 1 },
          { title: said.sheetPerson, width: 6 },
          ...callOutcomes.map((outcome) => ({ title: said.outcomesShort[outcome], width: 1.4 })),
          { title: said.sheetBack, width: 2.6 },
        ],
        rows: of.lines.map((one) => [
          String(one.line),
          [
            { bold: one.name },
            ...[unbrokenPhone(one.phone), one.town].filter(Boolean).map((part) => `, ${part}`),
            one.tries > 0 ? ` (${said.tries(one.tries)})` : '',
          ],
          ...callOutcomes.map(() => '☐'),
          '',
        ]),
      },
      { kind: 'paragraph', text: said.sheetHelp },
    ],
  }
}

/** About a seat to whoever holds one, about registering to the others: a sheet has one kind of people. */
function script({ locale, who, help, draw, seatUntil }: Parameters<typeof callSheet>[0]) {
  const said = callTexts[locale]
  const texts =
    seatUntil === undefined
      ? [said.scriptText(who, help), said.scriptNotice]
      : [
          said.seatSheet,
          said.seatScript(who, draw.title, writtenDay(seatUntil, locale), help),
          said.seatNotice,
        ]
  return texts.map((text) => ({ kind: 'paragraph' as const, text }))
}
