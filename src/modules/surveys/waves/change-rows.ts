import type { Locale } from '#kit/texts.ts'
import { partLabel } from '../texts/results.ts'
import type { QuestionChanged, ShareChange } from './changes.ts'

/** One line an answer: both shares, the difference and its two ends, by counts and then by weights. */
export function changeRows(changes: readonly QuestionChanged[], locale: Locale) {
  return changes.flatMap(({ question, label, tables }) =>
    tables.flatMap((table) =>
      table.answers.map(({ plain, weighted, ...answer }) => [
        ...[question, label, table.label, partLabel(answer, locale)],
        ...[table.asked.before, table.asked.after],
        ...numbersOf(plain),
        ...numbersOf(weighted),
      ]),
    ),
  )
}

function numbersOf(change: ShareChange | undefined): readonly (number | null)[] {
  if (!change) return [null, null, null, null, null]
  const { before, after, difference } = change
  return [before, after, after - before, difference.low, difference.high].map(
    (value) => Math.round(value * 10_000) / 10_000,
  )
}
