import { CsvReader, type CsvStop } from '#kit/sheets/csv-reader.ts'
import { type TextEncoding, westernText } from './decode.ts'
import type { SheetRow } from './table.ts'

export type StreamProblem = 'empty' | CsvStop

export type StreamedCsv =
  | { readonly kind: 'row'; readonly row: SheetRow }
  | { readonly kind: 'problem'; readonly problem: StreamProblem; readonly line: number }

/**
 * Reads a CSV of any length, a row at a time: the first one is the line of titles. What it holds in
 * memory is one row and one piece of the file.
 */
export async function* streamCsv(
  pieces: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<StreamedCsv> {
  let ready: SheetRow[] = []
  const reader = new CsvReader((line, cells) => ready.push({ line, cells }))
  for await (const text of decodedPieces(pieces, encoding)) {
    reader.push(text)
    for (const row of ready) yield { kind: 'row', row }
    ready = []
    if (reader.problem) break
  }
  reader.end()
  for (const row of ready) yield { kind: 'row', row }
  if (reader.problem) yield { kind: 'problem', problem: reader.problem, line: reader.line }
}

async function* decodedPieces(pieces: AsyncIterable<Uint8Array>, encoding: TextEncoding) {
  if (encoding === 'windows-1252') {
    for await (const piece of pieces) yield westernText(piece)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
