import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { dutiesOf } from '../strata.ts'
import type { Territory } from '../territory.ts'
import { pageTexts } from '../texts/pages.ts'

/** Which duties of local democracy its population gives it. */
export function DutiesTable({ locale, territory }: { locale: Locale; territory: Territory }) {
  const texts = pageTexts[locale]
  const duties = dutiesOf(territory)
  if (duties.length === 0) return null
  return (
    <Disclosure summary={texts.duties}>
      <p>{texts.dutiesLead}</p>
      <Table
        caption={texts.duties}
        captionHidden
        columns={[
          { title: texts.duty },
          { title: texts.threshold, align: 'right' },
          { title: texts.applies },
          { title: texts.law },
        ]}
        rows={duties.map((duty) => [
          texts.dutyNames[duty.name],
          writtenNumber(duty.from, locale),
          duty.applies ? texts.yes : texts.no,
          duty.law,
        ])}
      />
    </Disclosure>
  )
}
