import { widened } from '#kit/column-mapping.ts'
import type { Locale } from '#kit/texts.ts'
import { semicolon } from '#kit/words.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { RejectedCell } from '../report.ts'
import { importTexts } from '../texts/contact-import.ts'

interface Rejected {
  readonly cells: readonly string[]
  readonly faults: readonly RejectedCell[]
}

/**
 * The rejected lines with the columns they came with, those without a title included: once mended, the
 * same file is imported again. All the faults of a line stand in its row.
 */
export function rejectedSheet(
  header: readonly string[],
  lines: readonly Rejected[],
  locale: Locale,
): Sheet {
  const texts = importTexts[locale]
  const titles = widened(header, lines)
  const told = [
    texts.line,
    texts.columnTitle,
    texts.value,
    texts.reason,
    texts.expectedTitle,
    texts.choices,
  ]
  return {
    name: texts.rejectedTitle,
    columns: [...titles, ...told].map((title) => ({ title, kind: 'text' as const })),
    rows: lines.map(({ cells, faults }) => {
      const joined = (of: (fault: RejectedCell) => string) => faults.map(of).join(' | ')
      return [
        ...titles.map((_, at) => cells[at] ?? ''),
        String(faults[0]?.line ?? ''),
        joined(({ column }) => column),
        joined(({ value }) => value),
        joined(({ reason }) => texts.reasons[reason]),
        joined(({ reason }) => texts.expected[reason]),
        faults.flatMap(({ choices }) => choices).join(semicolon[locale]),
      ]
    }),
  }
}
