import { bareLetterhead } from '#kit/papers/letterhead.ts'
import { paperMediaTypes, writePaper } from '#platform/documents/paper.ts'
import { sampleTemplate } from '../documents/sample-template.ts'

/** The example that whoever makes a template begins with, as they would send it. */
export async function sampleFile() {
  const document = sampleTemplate(undefined, new Date('2026-12-02T10:00:00Z'))
  const bytes = await writePaper(document, bareLetterhead('Association', ''), 'docx')
  return { name: 'modele.docx', mediaType: paperMediaTypes.docx, bytes, public: false }
}
