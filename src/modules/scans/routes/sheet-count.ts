import type { RawForm } from '#kit/form.ts'
import { readNumber } from '#kit/numbers.ts'
import { mostSheets } from '#platform/documents/boxed-paper.ts'

/** How many sheets `PrintSheetsForm` asks for; nothing where it is no number of sheets that one file holds. */
export function sheetCount(raw: RawForm): number | undefined {
  const count = readNumber(String(raw['count'] ?? '')) ?? 0
  return Number.isInteger(count) && count >= 1 && count <= mostSheets ? count : undefined
}

/** In which language of the paper, by its rank: the first one when nothing is said. */
export function paperRank(raw: RawForm, languages: readonly string[]): number {
  return Math.max(0, languages.indexOf(String(raw['language'] ?? '')))
}
