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
  const said = sealTexts[locale]
  const share = (part: number | undefined) =>
    part === undefined ? said.unknown : writtenPercent(part, locale, 0)
  return (
    <>
      <p class="hint">
        {said.barsKey} {said.quotasHelp}
      </p>
      {mirrors.map(({ feature, rows }) => {
        const shares = rows.map((row) => sharesOf(row, poolSize, seats))
        return (
          <Table
            caption={feature}
            columns={[
              { title: said.value },
              { title: said.population, align: 'right' },
              { title: said.poolColumn, align: 'right' },
              { title: said.quota, align: 'right' },
              { title: said.panelColumn, align: 'right' },
              { title: said.bars },
            ]}
            rows={rows.map((row, at) => [
              said.answer(row.values),
              share(shares[at]?.[0]),
              row.pool === undefined ? said.unwritten : `${row.pool} (${share(shares[at]?.[1])})`,
              said.range(row.min, row.max),
              typeof row.panel === 'number'
                ? `${row.panel} (${share(shares[at]?.[2])})`
                : row.panel === 'within'
                  ? said.within
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
