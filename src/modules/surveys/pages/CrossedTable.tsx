import { writtenNumber, writtenPercent } from '#kit/numbers.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import type { CrossResult } from '../cross.ts'
import { crossTexts } from '../texts/crosses.ts'
import { partLabel, resultTexts } from '../texts/results.ts'

export interface CrossedTableProps {
  readonly locale: Locale
  readonly cross: CrossResult
}

/** Counts, the share in the line, and the weighted share beside it; on a phone each line is a block with its titles. */
export function CrossedTable({ locale, cross }: CrossedTableProps) {
  const texts = crossTexts[locale]
  const { lines, heads, cells, weighted } = cross
  const isTold = cells.some((row) => row.some((count) => count !== null && count > 0))
  return (
    <>
      {isTold ? null : <p>{texts.hiddenAll}</p>}
      <Table
        caption={texts.of(cross.rowQuestion, cross.columnQuestion)}
        captionHidden
        columns={[
          { title: texts.lineHead },
          ...heads.map((head) => ({
            title: partLabel(head, locale),
            align: 'right' as const,
          })),
          { title: texts.total, align: 'right' },
        ]}
        rows={lines.map((line, y) => [
          <span lang={line.label === '' ? locale : writtenLocale}>{partLabel(line, locale)}</span>,
          ...heads.map((_, x) => (
            <Cell
              locale={locale}
              count={cells[y]?.[x] ?? null}
              of={line.count}
              weighted={weighted?.shares[y]?.[x] ?? null}
            />
          )),
          texts.people(writtenNumber(line.count, locale)),
        ])}
      />
      {weighted ? <p>{texts.weightedWhy}</p> : null}
    </>
  )
}

interface CellProps {
  readonly locale: Locale
  readonly count: number | null
  readonly of: number
  readonly weighted: number | null
}

function Cell({ locale, count, of, weighted }: CellProps) {
  if (count === null) return <>{resultTexts[locale].hidden}</>
  const share = of > 0 ? ` (${writtenPercent(count / of, locale, 0)})` : ''
  return (
    <>
      {`${writtenNumber(count, locale)}${share}`}
      {weighted === null ? null : (
        <>
          <br />
          {crossTexts[locale].weighted(writtenPercent(weighted, locale, 0))}
        </>
      )}
    </>
  )
}
