import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Downloads } from '../Picture/Picture.tsx'
import { uiTexts } from '../texts.ts'

export interface PlannedActualRow {
  readonly label: string
  readonly unit: string
  readonly planned?: number | undefined
  readonly actual?: number | undefined
  /** Page that shows where the figure comes from. */
  readonly href?: string | undefined
}

export interface PlannedActualProps {
  readonly locale: Locale
  readonly title: string
  readonly rows: readonly PlannedActualRow[]
  readonly downloads?: Downloads | undefined
}

/** The rows of the CSV twin, titles first. */
export function plannedActualFigures({ locale, rows }: PlannedActualProps) {
  const texts = uiTexts[locale]
  return [
    [texts.figure, texts.unit, texts.planned, texts.actual],
    ...rows.map((row) => [row.label, row.unit, row.planned ?? '', row.actual ?? '']),
  ]
}

export function amount(locale: Locale, value: number | undefined): string {
  return value === undefined ? uiTexts[locale].unknown : writtenNumber(value, locale)
}

export function sentence(locale: Locale, row: PlannedActualRow): string {
  const texts = uiTexts[locale]
  const planned = `${texts.planned} ${amount(locale, row.planned)}`
  return `${row.label}, ${planned}, ${texts.actual} ${amount(locale, row.actual)} ${row.unit}.`
}
