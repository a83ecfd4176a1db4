import type { Document } from '#kit/papers/document.ts'
import type { Letterhead } from '#kit/papers/letterhead.ts'
import { paperMediaTypes, writePaper } from '../paper.ts'

/** What is read on paper, written on in a word processor, or shown to a room. */
export type ShownFormat = 'pdf' | 'docx' | 'pptx'

export const shownMediaTypes: Readonly<Record<ShownFormat, string>> = {
  pdf: paperMediaTypes.pdf,
  docx: paperMediaTypes.docx,
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
}

export async function writeShown(document: Document, head: Letterhead, format: ShownFormat) {
  if (format !== 'pptx') return await writePaper(document, head, format)
  return (await import('./pptx.ts')).writePptx(document, head)
}
