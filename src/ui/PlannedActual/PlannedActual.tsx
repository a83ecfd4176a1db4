import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { Table } from '../Table/Table.tsx'
import { uiTexts } from '../texts.ts'

export interface PlannedActualRow {
  readonly label: string
  readonly unit: string
  readonly planned?: number | undefined
  readonly actual?: number | undefined
  readonly href?: string | undefined
}

export interface PlannedActualProps {
  readonly locale: Locale
  readonly title: string
  readonly rows: readonly PlannedActualRow[]
  readonly downloads?: { readonly svg: string; readonly csv: string } | undefined
}

export function PlannedActual({ locale, title, rows }: PlannedActualProps) {
  const texts = uiTexts[locale]
  const written = (value: number | undefined) =>
    value === undefined ? texts.unknown : writtenNumber(value, locale)
  return (
    <Table
      caption={title}
      columns={[
        { title: texts.figure },
        { title: texts.planned, align: 'right' },
        { title: texts.actual, align: 'right' },
        { title: texts.unit },
      ]}
      rows={rows.map((row) => [
        row.href ? <a href={row.href}>{row.label}</a> : row.label,
        written(row.planned),
        written(row.actual),
        row.unit,
      ])}
    />
  )
}
