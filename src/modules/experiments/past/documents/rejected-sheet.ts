import { widened } from '#kit/column-mapping.ts'
import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { RejectReason } from '../past-import.ts'
import { pastTexts } from '../texts/past-import.ts'

interface Rejected {
  readonly line: number
  readonly cells: readonly string[]
  readonly reasons: readonly RejectReason[]
}

/** The rejected lines with the columns they came with: once mended, the same file is imported again. */
export function rejectedSheet(
  header: readonly string[],
  lines: readonly Rejected[],
  locale: Locale,
): Sheet {
  const texts = pastTexts[locale]
  const titles = widened(header, lines)
  const told = [texts.line, texts.reason, texts.expectedTitle]
  return {
    name: texts.rejectedTitle,
    columns: [...titles, ...told].map((title) => ({ title, kind: 'text' as const })),
    rows: lines.map(({ line, cells, reasons }) => [
      ...titles.map((_, at) => cells[at] ?? ''),
      String(line),
      reasons.map((reason) => texts.reasons[reason]).join(' | '),
      reasons.map((reason) => texts.expected[reason]).join(' | '),
    ]),
  }
}
