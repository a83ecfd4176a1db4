import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { writtenTicket } from '../draw-log.ts'
import { type ChanceView, curvePoints, type Mirror, type MirrorRow } from '../receipt-view.ts'
import { sealTexts } from '../texts/seal.ts'

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
    part === undefined ? said.unknown : `${writtenNumber(100 * part, locale, 0)} %`
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
              row.values.join(', '),
              share(shares[at]?.[0]),
              `${row.pool} (${share(shares[at]?.[1])})`,
              row.min === row.max ? String(row.min) : `${row.min}–${row.max}`,
              row.panel === undefined ? '–' : `${row.panel} (${share(shares[at]?.[2])})`,
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
    row.pool / Math.max(1, poolSize),
    row.panel === undefined ? undefined : row.panel / Math.max(1, seats),
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

/** How many panels hold each ticket, from the least to the greatest, with the least chance named. */
export function ChanceCurve({ locale, view }: { locale: Locale; view: ChanceView }) {
  const said = sealTexts[locale]
  // The frame stops at the next tenth above the greatest chance: small chances stay legible.
  const tenth = view.size / 10
  const top = Math.min(view.size, tenth * Math.ceil(Math.max(1, view.most) / tenth))
  const percent = (count: number) => `${writtenNumber((100 * count) / view.size, locale, 1)} %`
  return (
    <figure class="draw-curve">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img">
        <title>{said.curve(view.sorted.length)}</title>
        <line class="draw-axis" x1="0" y1="100" x2="100" y2="100" />
        <line class="draw-axis" x1="0" y1="50" x2="100" y2="50" />
        <line class="draw-axis" x1="0" y1="0" x2="100" y2="0" />
        <polyline class="draw-line" points={curvePoints(view.sorted, top)} />
      </svg>
      <figcaption>
        <p class="hint">{said.curveTop(percent(top))}</p>
        <Facts
          layout="rows"
          items={[
            {
              name: said.least,
              value: `${percent(view.least.count)} (${said.leastTicket(view.least.count, view.size, writtenTicket(view.least.ticket))})`,
            },
            { name: said.mean, value: percent(view.mean) },
            { name: said.most, value: percent(view.most) },
            { name: said.none, value: String(view.shutOut) },
            { name: said.certain, value: String(view.certain) },
          ]}
        />
      </figcaption>
    </figure>
  )
}
