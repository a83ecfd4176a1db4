import { writtenPercent } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '#ui/Table/Table.tsx'
import { sealTexts } from '../../seals/nouns.ts'
import type { Mirror, MirrorRow } from '../receipt-view.ts'

export interface MirrorTablesProps {
  readonly locale: Locale
  readonly mirrors: readonly Mirror[]
  readonly poolSize: number
  readonly seats: number
}

/** Population, pool and panel side by side: numbers in a table, and the same as bars. */
export function MirrorTables({ locale, mirrors, poolSize, seats }: MirrorTablesProps) {
  const texts = sealTexts[locale]
  const share = (part: number | undefined) =>
    part === undefined ? texts.unknown : writtenPercent(part, locale, 0)
  return (
    <>
      <p class="hint">
        {texts.barsKey} {texts.quotasHelp}
      </p>
      {mirrors.map(({ feature, rows }) => {
        const shares = rows.map((row) => sharesOf(row, poolSize, seats))
        return (
          <Table
            caption={feature}
            columns={[
              { title: texts.value },
              { title: texts.population, align: 'right' },
              { title: texts.poolColumn, align: 'right' },
              { title: texts.quota, align: 'right' },
              { title: texts.panelColumn, align: 'right' },
              { title: texts.bars },
            ]}
            rows={rows.map((row, at) => [
              texts.answer(row.values),
              share(shares[at]?.[0]),
              row.pool === undefined ? texts.unwritten : `${row.pool} (${share(shares[at]?.[1])})`,
              texts.range(row.min, row.max),
              typeof row.panel === 'number'
                ? `${row.panel} (${share(shares[at]?.[2])})`
                : row.panel === 'within'
                  ? texts.within
                  : '–',
              <Bars shares={shares[at] ?? []} />,
            ])}
          />
        )
      })}
    </>
  )
}

function sharesOf(row: MirrorRow, poolSize: number, seats: number) {
  return [
    row.population === undefined ? undefined : row.population / 10_000,
    row.pool === undefined ? undefined : row.pool / Math.max(1, poolSize),
    typeof row.panel === 'number' ? row.panel / Math.max(1, seats) : undefined,
  ]
}

function Bars({ shares }: { shares: readonly (number | undefined)[] }) {
  return (
    <svg class="draw-bars" viewBox="0 0 100 30" preserveAspectRatio="none" aria-hidden="true">
      {shares.map((share, at) => (
        <rect
          class={`draw-bar-${at + 1}`}
          x="0"
          y={String(1 + 10 * at)}
          width={String(Math.round(100 * (share ?? 0)))}
          height="8"
        />
      ))}
    </svg>
  )
}
