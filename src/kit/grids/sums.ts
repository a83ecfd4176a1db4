import { readNumber, writtenGap, writtenMoney, writtenNumber } from '../numbers.ts'
import type { Locale, Texts } from '../texts.ts'

/** A sum that a grid keeps up to date while one writes. */
export interface GridSum {
  readonly label: Texts<string>
  /** The column whose figures are added. */
  readonly column: string
  /** The column of answers that says which lines count, and how: some are added, others taken off. */
  readonly by: string
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  /** A box: lines where it is ticked do not count. */
  readonly unless: string
  readonly unit: string
}

type Cells = Readonly<Record<string, string | undefined>>

/** Exact to the hundredth: cells hold cents and tenths. Nothing while no line says a figure. */
export function sumOf(
  sum: Omit<GridSum, 'label' | 'unit'>,
  rows: readonly Cells[],
): number | undefined {
  let hundredths: number | undefined
  for (const cells of rows) {
    const value = readNumber(cells[sum.column] ?? '')
    const by = cells[sum.by] ?? ''
    const sign = sum.plus.includes(by) ? 1 : sum.minus.includes(by) ? -1 : 0
    if (value === undefined || sign === 0 || cells[sum.unless] === 'yes') continue
    // Nothing against nothing is no balance.
    if (value === 0 && sum.minus.length > 0) continue
    hundredths = (hundredths ?? 0) + sign * Math.round(value * 100)
  }
  return hundredths === undefined ? undefined : hundredths / 100
}

const words = {
  fr: { none: 'rien de chiffré', balanced: 'équilibré' },
  en: { none: 'no figure yet', balanced: 'balanced' },
} as const

/** Some lines against others make a balance: it says on which side it leans, and when it leans on none. */
export function sumSaid(
  value: number | undefined,
  { unit, minus }: Pick<GridSum, 'unit' | 'minus'>,
  locale: Locale,
): string {
  if (value === undefined) return words[locale].none
  const written = (of: number) =>
    unit === '€'
      ? writtenMoney(Math.round(of * 100), locale)
      : `${writtenNumber(of, locale)}\u00a0${unit}`
  if (minus.length === 0) return written(value)
  return value === 0 ? words[locale].balanced : writtenGap(value, written)
}
