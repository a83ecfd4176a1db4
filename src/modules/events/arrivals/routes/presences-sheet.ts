import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { presenceTexts } from '../../presence/nouns.ts'
import type { Presence } from '../../presence.ts'
import type { NamedRegistration } from '../../registration.ts'

interface Row {
  readonly registration: NamedRegistration
  readonly presences: readonly Presence[]
  readonly counted: { readonly minutes: number; readonly days: number }
}

/** Who was there, as a spreadsheet: one row a person, the days they came and the minutes that count. */
export function presencesSheet(rows: readonly Row[], locale: Locale): Sheet {
  const texts = presenceTexts[locale]
  return {
    name: texts.presences,
    columns: [
      { title: texts.number, kind: 'number' },
      { title: texts.name, kind: 'text' },
      { title: texts.day, kind: 'text' },
      { title: texts.how, kind: 'text' },
      { title: texts.known, kind: 'text' },
      { title: texts.minutesUnit, kind: 'number' },
    ],
    rows: rows.map(({ registration, presences, counted }) => [
      registration.number,
      registration.identity?.name ?? texts.nameGone,
      [...new Set(presences.map(({ day }) => day))].join(', '),
      [...new Set(presences.map(({ how }) => texts.hows[how]))].join(', '),
      [...new Set(presences.map(({ medium }) => texts.media[medium]))].join(', '),
      counted.minutes,
    ]),
  }
}
