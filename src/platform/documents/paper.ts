import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'

/** A paper to sign is kept as it is (PDF) or completed in a word processor. */
export const paperFormats = ['pdf', 'docx', 'odt'] as const
export type PaperFormat = (typeof paperFormats)[number]

export const paperMediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** The writers are heavy: they are loaded with the first paper asked for. */
export async function writePaper(document: Document, head: Letterhead, format: PaperFormat) {
  switch (format) {
    case 'pdf':
      return (await import('./pdf.ts')).writePdf(document, head)
    case 'docx':
      return (await import('./docx.ts')).writeDocx(document, head)
    case 'odt':
      return (await import('./odt.ts')).writeOdt(document, head)
    default:
      return format satisfies never
  }
}
