import { readApart } from '../imports/read-apart.ts'
import { type VcardRefusal, vcardHeader } from './parse-vcard.ts'
import { appendTo } from './read-csv.ts'
import type { SheetRow } from './table.ts'

export type VcardReading =
  | { readonly ok: true; readonly header: readonly string[]; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly refusal: VcardRefusal }

/** Cards of an address book (versions 3 and 4). One that cannot be read is an empty row, with its line. */
export async function readVcards(bytes: Uint8Array): Promise<VcardReading> {
  const rows: SheetRow[] = []
  const read = await readApart<VcardRefusal | 'read', readonly SheetRow[]>('vcard', bytes, {
    onPart: (part) => appendTo(rows, part),
  })
  if (!read.ok) {
    return { ok: false, refusal: read.refusal === 'broke' ? 'not-vcard' : read.refusal }
  }
  if (read.value !== 'read') return { ok: false, refusal: read.value }
  return { ok: true, header: vcardHeader, rows }
}
