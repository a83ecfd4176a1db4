import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { RecordLine, RecruitmentRecord } from '../recruitment-record.ts'
import { peopleTexts } from '../texts/people.ts'

/** The record as one table; a hidden number is written in words, never as nothing. */
export function recordSheet(record: RecruitmentRecord, locale: Locale): Sheet {
  const said = peopleTexts[locale]
  const cell = (count: number | undefined) => (count === undefined ? said.hidden : String(count))
  const line = (of: string, one: RecordLine) => [
    of,
    one.key,
    cell(one.invited),
    cell(one.registered),
    cell(one.refused),
    cell(one.drawn),
  ]
  return {
    name: said.recordTitle,
    columns: [
      said.byChannel,
      said.status,
      said.invited,
      said.registered,
      said.refused,
      said.drawn,
    ].map((title) => ({
      title,
      kind: 'text',
    })),
    rows: [
      line(said.total, record.total),
      ...record.channels.map((one) => line(said.byChannel, one)),
      ...record.waves.map((one) => line(said.byWave, one)),
      ...record.refusals.map(({ key, count }) => [said.refusals, key, '', '', cell(count), '']),
      ...record.features.flatMap(({ feature, values }) =>
        values.map((one) => [feature, one.value, '', cell(one.registered), '', cell(one.panel)]),
      ),
    ],
  }
}
