import type { Paper } from '#engines/grant-papers/index.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { cerfaDocument } from '../documents/cerfa-document.ts'
import { cerfaSheets } from './cerfa-workbook.ts'

export const cerfaFormats = ['xlsx', 'pdf', 'docx'] as const
export type CerfaFormat = (typeof cerfaFormats)[number]

export const cerfaMediaTypes: Readonly<Record<CerfaFormat, string>> = {
  ...{ pdf: paperMediaTypes.pdf, docx: paperMediaTypes.docx },
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

interface CerfaFile {
  readonly paper: Paper
  readonly gaps: readonly string[]
  readonly format: CerfaFormat
  readonly head: Letterhead
  readonly now: Date
}

/** A form of the State in one of its formats: the same figures in each. */
export async function writeCerfaFile({ paper, gaps, format, head, now }: CerfaFile) {
  return format === 'xlsx'
    ? await writeXlsx(cerfaSheets(paper, gaps))
    : await writePaper(cerfaDocument({ paper, gaps, now, houseName: head.name }), head, format)
}
