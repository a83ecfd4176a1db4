import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { CrossResult } from '../cross.ts'
import { crossTexts } from '../texts/crosses.ts'
import { partLabel, resultTexts } from '../texts/results.ts'

/** One line a cell: both questions, both answers, how many, how many in the line, the share in the line and the weighted one. */
export function crossSheet(crosses: readonly CrossResult[], locale: Locale): Sheet {
  const { columns, short } = crossTexts[locale]
  const { hiddenCell } = resultTexts[locale]
  return {
    name: short,
    columns: columns.map((title, at) => ({ title, kind: at >= 4 ? 'number' : 'text' })),
    rows: crosses.flatMap(({ rowQuestion, columnQuestion, lines, heads, cells, weighted }) =>
      lines.flatMap((line, y) =>
        heads.map((head, x) => {
          const count = cells[y]?.[x] ?? null
          const share = count === null || line.count === 0 ? null : count / line.count
          return [
            ...[rowQuestion, columnQuestion, partLabel(line, locale), partLabel(head, locale)],
            ...[count ?? hiddenCell, line.count, share, weighted?.shares[y]?.[x] ?? null],
          ]
        }),
      ),
    ),
  }
}
