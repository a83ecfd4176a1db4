import { readJson } from '#kit/json/bounded-json.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { everyRow, readTable } from '#platform/sheets/read-table.ts'
import { toldOfRefused } from '#platform/sheets/told.ts'
import type { IndexModel } from '../../index-model.ts'
import { readModel, writtenFaults } from '../../read-model.ts'
import { referentialTexts } from '../../texts/referential.ts'
import { readModelSheet } from '../model-sheet.ts'

/** A JSON or a workbook, told by how it begins; refused whole, with the place of each fault in `about`. */
export async function readModelFile(
  bytes: Uint8Array,
  draft: IndexModel,
  locale: Locale,
): Promise<Result<IndexModel, 'faults'>> {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b
  const read = isPacked ? await fromBook(bytes, draft, locale) : fromJson(bytes, locale)
  if (typeof read === 'string') return { ...refused('faults'), about: read }
  return read.ok
    ? done(read.model)
    : { ...refused('faults'), about: writtenFaults(read.faults, locale) }
}

function fromJson(bytes: Uint8Array, locale: Locale) {
  const value = readJson(new TextDecoder().decode(bytes))
  return value === undefined ? referentialTexts[locale].notJson : readModel(value)
}

async function fromBook(bytes: Uint8Array, draft: IndexModel, locale: Locale) {
  const table = await readTable(bytes)
  if (!table.ok) return toldOfRefused(table, locale)
  const { pillars: _, ...above } = draft
  return readModelSheet(above, { header: table.header, rows: everyRow(table) })
}
