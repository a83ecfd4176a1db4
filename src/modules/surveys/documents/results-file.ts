import type { PublishedResults } from '../results.ts'
import type { WeightedShares } from '../weights.ts'

/** One line a part: question, its words, its row, the answer, how many, its weighted share; a hidden number is said in words. */
export function resultRows(
  results: PublishedResults,
  labelOf: (part: { readonly key: string; readonly label: string }) => string,
  hidden: string,
  weighted: WeightedShares = {},
): readonly (readonly (string | number | null)[])[] {
  return results.questions.flatMap(({ question, label, tables }) =>
    tables.flatMap((table, at) =>
      table.parts.map((part) => [
        ...[question, label, table.label, labelOf(part), part.count ?? hidden],
        part.count === null ? null : (weighted[question]?.[at]?.[part.key] ?? null),
      ]),
    ),
  )
}
