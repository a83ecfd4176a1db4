import type { Locale } from '#kit/texts.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { RejectReason } from '../contact-import.ts'
import { importTexts } from '../texts/contact-import.ts'

interface Rejected {
  readonly line: number
  readonly cells: readonly string[]
  readonly reason: RejectReason
  readonly choices: readonly string[]
}

/** The rejected lines with the columns they came with: once mended, the same file is imported again. */
export function rejectedSheet(
  header: readonly string[],
  lines: readonly Rejected[],
  locale: Locale,
): Sheet {
  const said = importTexts[locale]
  return {
    name: said.rejectedTitle,
    columns: [...header, said.line, said.reason, said.choices].map((title) => ({
      title,
      kind: 'text' as const,
    })),
    rows: lines.map(({ line, cells, reason, choices }) => [
      ...header.map((_, at) => cells[at] ?? ''),
      String(line),
      said.reasons[reason],
      choices.join(' ; '),
    ]),
  }
}
