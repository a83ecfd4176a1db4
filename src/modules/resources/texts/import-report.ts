import { writtenNumber } from '#kit/numbers.ts'
import type { Locale } from '#kit/texts.ts'
import { assumptions } from '../import-candidate.ts'
import type { Licence } from '../licence.ts'
import type { ResourceKind } from '../resource-shape.ts'
import { resourceImportTexts } from './import.ts'
import { licenceName } from './licences.ts'
import { resourceTexts } from './texts.ts'
import { writingFieldTexts } from './writing-fields.ts'

/** A line of the report: rejected or to check, in the words of the page and of the command line. */
export interface ReportedCell {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly problem: keyof (typeof resourceImportTexts)['fr']['problems']
}

/** Line, column, value, what is wrong, what was expected. */
export function reportedCells(
  cells: readonly ReportedCell[],
  locale: Locale,
): readonly (readonly [string, string, string, string, string])[] {
  const said = resourceImportTexts[locale]
  return cells.map(({ line, column, value, problem }) => [
    String(line),
    column,
    value,
    said.problems[problem],
    said.expected[problem],
  ])
}

/** What no line said, and how many of them: a sentence each. */
export function assumedSentences(
  counts: Readonly<Record<(typeof assumptions)[number], number>>,
  one: { readonly licence: Licence; readonly kind: ResourceKind | ''; readonly format: string },
  locale: Locale,
): readonly string[] {
  const said = resourceImportTexts[locale].assumed
  const fields = writingFieldTexts[locale]
  const names = {
    licence: licenceName(one.licence, locale),
    kind: one.kind === '' ? '' : resourceTexts[locale].kinds[one.kind],
    language: one.format === 'participedia' ? fields.english : fields.french,
    outcome: resourceTexts[locale].outcomes.finished,
  }
  return assumptions.flatMap((what) =>
    counts[what] === 0 ? [] : [said[what](writtenNumber(counts[what], locale), names[what])],
  )
}
