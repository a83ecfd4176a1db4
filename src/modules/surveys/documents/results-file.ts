import type { PublishedResults } from '../results.ts'
import type { WeightedShares } from '../weights.ts'

interface FileWords {
  readonly labelOf: (part: { readonly key: string; readonly label: string }) => string
  readonly hidden: string
  /** Row of the counts by theme. */
  readonly themes: string
}

/**
 * One line a part: question, its words, its row, the answer, how many, its weighted share; a hidden number is said in words. The themes
 * of a question come after its answers.
 */
export function resultRows(
  results: PublishedResults,
  { labelOf, hidden, themes: themesRow }: FileWords,
  weighted: WeightedShares = {},
): readonly (readonly (string | number | null)[])[] {
  return results.questions.flatMap(({ question, label, tables, themes }) => [
    ...tables.flatMap((table, at) =>
      table.parts.map((part) => [
        ...[question, label, table.label, labelOf(part), part.count ?? hidden],
        part.count === null ? null : (weighted[question]?.[at]?.[part.key] ?? null),
      ]),
    ),
    ...(themes?.parts ?? []).map((part) => [
      ...[question, label, themesRow, labelOf(part), part.count ?? hidden],
      null,
    ]),
  ])
}
