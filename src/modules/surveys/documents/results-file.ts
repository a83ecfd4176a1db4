import type { PublishedResults, QuestionResult } from '../results.ts'
import type { WeightedShares } from '../weights.ts'

interface FileWords {
  readonly labelOf: (part: { readonly key: string; readonly label: string }) => string
  readonly hidden: string
  /** Row of the counts by theme. */
  readonly themes: string
  /** Row of the counts by commune, and the line of those that are not named. */
  readonly communes: string
  readonly otherCommunes: string
}

/**
 * One line a part: question, its words, its row, the answer, how many, its weighted share, and of a commune its inhabitants; a hidden
 * number is said in words. The themes and the communes of a question come after its answers.
 */
export function resultRows(
  results: PublishedResults,
  words: FileWords,
  weighted: WeightedShares = {},
): readonly (readonly (string | number | null)[])[] {
  const { labelOf, hidden, themes: themesRow } = words
  return results.questions.flatMap((result) => {
    const { question, label, tables, themes } = result
    return [
      ...tables.flatMap((table, at) =>
        table.parts.map((part) => [
          ...[question, label, table.label, labelOf(part), part.count ?? hidden],
          part.count === null ? null : (weighted[question]?.[at]?.[part.key] ?? null),
          null,
        ]),
      ),
      ...(themes?.parts ?? []).map((part) => [
        ...[question, label, themesRow, labelOf(part), part.count ?? hidden],
        ...[null, null],
      ]),
      ...communeRows(result, words),
    ]
  })
}

function communeRows({ question, label, communes }: QuestionResult, words: FileWords) {
  if (!communes) return []
  const { communes: row, otherCommunes, hidden } = words
  const { others } = communes
  return [
    ...communes.communes.map(({ name, code, count, population = null }) => [
      ...[question, label, row, `${name} (${code})`, count, null, population],
    ]),
    ...(others === null || others > 0
      ? [[question, label, row, otherCommunes, others ?? hidden, null, null]]
      : []),
  ]
}
