import { basename } from 'node:path'
import { tableTexts } from '#kit/table-refusals.ts'
import type { Locale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { decoded } from '#platform/sheets/decode.ts'
import { foreignKind } from '#platform/sheets/file-kind.ts'
import { givenBytes } from '../given-file.ts'
import { CommandMisread, CommandRefused } from '../terminal.ts'

/** A file that cannot be opened is misread as one that cannot be understood: the same exit code. */
export async function bytesToRead(path: string): Promise<Uint8Array> {
  try {
    return await givenBytes(path)
  } catch (error) {
    throw error instanceof CommandRefused ? new CommandMisread(error.message) : error
  }
}

/** The text of a table; what is no text is refused by its name. */
export function tableText(bytes: Uint8Array, path: string, locale: Locale): string {
  const kind = foreignKind(bytes)
  if (kind) throw new CommandMisread(basename(path) + colon[locale] + tableTexts[locale][kind](1))
  return decoded(bytes).text
}
