import type { Locale } from '#kit/texts.ts'
import type { OtherSheet, RowProblem, SheetRow, TableProblem } from './table.ts'
import { csvTexts, rowTexts } from './texts.ts'

interface Read {
  readonly problems: readonly RowProblem[]
  readonly above: readonly SheetRow[]
  readonly sheet?: string
  readonly otherSheets?: readonly OtherSheet[]
}

/** How many rows are told one by one: a notice is short. */
const told = 5

/** What to do about a table that was not read, and in which sheet of the workbook. */
export function toldOfRefused(problem: TableProblem, locale: Locale): string {
  const { refusal, line, cell, ...sheets } = problem
  return withSheets(csvTexts[locale][refusal](line, cell), sheets, locale)
}

type Sheets = Pick<Read, 'sheet' | 'otherSheets'>

/** A refusal of what the sheet says, with the sheet that was read: the one that was meant may be another. */
export function withSheets(
  sentence: string,
  { sheet = '', otherSheets = [] }: Sheets,
  locale: Locale,
): string {
  return otherSheets.length === 0
    ? sentence
    : `${sentence} ${rowTexts[locale].otherSheets(sheet, otherSheets)}`
}

/** What was not read of a table that was read, for a notice; nothing when all of it was. */
export function toldOf(table: Read, locale: Locale): string | undefined {
  const texts = rowTexts[locale]
  const { problems, above, sheet = '', otherSheets = [] } = table
  const sentences = [
    ...(otherSheets.length > 0 ? [texts.otherSheets(sheet, otherSheets)] : []),
    ...(above.length > 0 ? [texts.above(above)] : []),
    ...(problems.length > 0 ? [texts.aside(problems)] : []),
    ...problems.slice(0, told).map((problem) => texts.problem(problem)),
  ]
  return sentences.length === 0 ? undefined : sentences.join(' ')
}
