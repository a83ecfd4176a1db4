import type { Locale } from '#kit/texts.ts'
import type { OtherSheet, RowProblem, SheetRow } from './table.ts'
import { rowTexts } from './texts.ts'

interface Read {
  readonly problems: readonly RowProblem[]
  readonly above: readonly SheetRow[]
  readonly sheet?: string
  readonly otherSheets?: readonly OtherSheet[]
}

/** How many rows are told one by one: a notice is short. */
const told = 5

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
