import { copiedRows } from '#kit/grids/pasted-rows.ts'

/**
 * Cells that were copied from a spreadsheet, as the file that its own « save as CSV » would have given: an import that takes
 * files takes them too. Without a tab, it is a CSV already.
 */
export function fileOfPasted(text: string): Uint8Array {
  return new TextEncoder().encode(text.includes('\t') ? csvOf(text) : text)
}

/** An empty row keeps its place: a line that is refused is found again under its number. */
function csvOf(text: string): string {
  return copiedRows(text)
    .map(({ cells }) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\n')
}
