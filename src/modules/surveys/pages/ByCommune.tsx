import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { communesSaid } from '../communes-said.ts'
import type { CommuneCounts } from '../results.ts'
import { resultTexts } from '../texts/results.ts'

/** How many gave each commune that may be named, beside its population. */
export function ByCommune({ locale, communes }: { locale: Locale; communes: CommuneCounts }) {
  const { heads, lines, source } = communesSaid(communes, locale)
  const [first = '', ...others] = heads
  return (
    <div lang={locale}>
      <h3>{resultTexts[locale].communes}</h3>
      <Table
        caption={resultTexts[locale].communes}
        captionHidden
        columns={[{ title: first }, ...others.map((title) => ({ title, align: 'right' as const }))]}
        rows={lines.map(({ name, isOurs, cells }) => [
          isOurs ? name : <span lang={writtenLocale}>{name}</span>,
          ...cells,
        ])}
      />
      {source ? <p>{source}</p> : null}
    </div>
  )
}
