import type { Locale } from '#kit/texts.ts'
import { writtenQuantity } from '#kit/writing/quantity.ts'
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

/** The largest figure of each unit that several rows share; a unit of one row has its own scale. */
export function mostByUnit(rows: readonly PlannedActualRow[]): ReadonlyMap<string, number> {
  const shared = rows.filter(({ unit }) => rows.filter((row) => row.unit === unit).length > 1)
  const most = new Map<string, number>()
  for (const { unit, planned = 0, actual = 0 } of shared)
    most.set(unit, Math.max(most.get(unit) ?? 0, planned, actual))
  return most
}

/** The rows of the CSV twin, titles first. */
export function plannedActualFigures({ locale, rows }: PlannedActualProps) {
  const texts = uiTexts[locale]
  return [
    [texts.figure, texts.unit, texts.planned, texts.actual],
    ...rows.map((row) => [row.label, row.unit, row.planned ?? '', row.actual ?? '']),
  ]
}

/** The two figures as one writes them, each with its unit: in English, that of an amount comes before it. */
export function amounts(locale: Locale, row: PlannedActualRow) {
  const said = (value: number | undefined) =>
    value === undefined ? uiTexts[locale].unknown : writtenQuantity(value, row.unit, locale)
  return { planned: said(row.planned), actual: said(row.actual) }
}

export function sentence(locale: Locale, row: PlannedActualRow): string {
  const texts = uiTexts[locale]
  const { planned, actual } = amounts(locale, row)
  return `${row.label}, ${texts.planned} ${planned}, ${texts.actual} ${actual}.`
}
