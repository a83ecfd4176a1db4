import { writtenWeekday } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { weekTexts } from '../texts/week.ts'
import type { Work, WorkedDay } from '../week.ts'

interface DaysTableProps {
  readonly frame: Frame
  readonly days: readonly WorkedDay[]
  readonly works: readonly Work[]
}

/** The days of a week that nobody writes now. */
export function DaysTable({ frame, days, works }: DaysTableProps) {
  const { locale } = frame
  const texts = weekTexts[locale]
  if (days.length === 0) return <p>{texts.nothing}</p>
  return (
    <Table
      caption={texts.tableTitle}
      columns={[
        { title: texts.day },
        { title: texts.project },
        { title: texts.length, align: 'right' },
      ]}
      rows={days.map(({ onDay, work, hundredths }) => [
        writtenWeekday(onDay, locale),
        <span lang={writtenLocale}>
          {works.find(({ id }) => id === work)?.title ?? texts.gone}
        </span>,
        writtenNumber(hundredths / 100, locale),
      ])}
    />
  )
}
