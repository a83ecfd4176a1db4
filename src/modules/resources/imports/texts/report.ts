import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import type { Licence } from '../../licence.ts'
import type { ResourceKind } from '../../resource-shape.ts'
import { licenceName } from '../../texts/licences.ts'
import { resourceTexts } from '../../texts/resources.ts'
import { writingFieldTexts } from '../../working/nouns.ts'
import { assumptions } from '../candidate.ts'
import { resourceImportTexts } from './import.ts'

/** A line of the report: rejected or to check, in the words of the page and of the command line. */
export interface ReportedCell {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly problem: keyof (typeof resourceImportTexts)['fr']['problems']
  readonly most?: { readonly count: number; readonly of: 'signs' | 'names' }
  /** Where what the house has already is read. */
  readonly at?: string
}

/** Line, column, value, what is wrong, what was expected. */
export function reportedCells(
  cells: readonly ReportedCell[],
  locale: Locale,
): readonly (readonly [string, string, string, string, string])[] {
  const texts = resourceImportTexts[locale]
  return cells.map((cell) => [
    String(cell.line),
    cell.column,
    cell.value,
    texts.problems[cell.problem],
    expectedOf(cell, locale),
  ])
}

/** What that very cell should have held. */
export function expectedOf(cell: Omit<ReportedCell, 'line'>, locale: Locale): string {
  const texts = resourceImportTexts[locale]
  const { problem, most, at } = cell
  if (most) return texts.most[most.of](writtenNumber(most.count, locale))
  return at === undefined ? texts.expected[problem] : texts.alreadyAt(at)
}

/** What no line said, and how many of them: a sentence each. */
export function assumedSentences(
  counts: Readonly<Record<(typeof assumptions)[number], number>>,
  entry: { readonly licence: Licence; readonly kind: ResourceKind | ''; readonly format: string },
  locale: Locale,
): readonly string[] {
  const texts = resourceImportTexts[locale].assumed
  const fields = writingFieldTexts[locale]
  const names = {
    licence: licenceName(entry.licence, locale),
    kind: entry.kind === '' ? '' : resourceTexts[locale].kinds[entry.kind],
    language: entry.format === 'participedia' ? fields.english : fields.french,
    outcome: resourceTexts[locale].outcomes.unknown,
  }
  return assumptions.flatMap((what) =>
    counts[what] === 0 ? [] : [texts[what](counts[what], names[what])],
  )
}
