import { done, type Result, refused } from '#kit/result.ts'
import type { DocxPicture, DocxRead, DocxRefusal } from './parse-docx.ts'
import { readApart } from './read-apart.ts'

export type { DocxPicture }

type ReadDocx = DocxRead & { readonly pictures: readonly DocxPicture[] }

/** The words of a Word document: headings, lists, and the pictures in it, in their order. */
export async function readDocx(bytes: Uint8Array): Promise<Result<ReadDocx, DocxRefusal>> {
  const pictures: DocxPicture[] = []
  const read = await readApart<Result<DocxRead, DocxRefusal>, DocxPicture>('docx', bytes, {
    onPart: (picture) => pictures.push(picture),
  })
  if (!read.ok) return refused(read.refusal === 'broke' ? 'not-docx' : read.refusal)
  return read.value.ok ? done({ ...read.value.value, pictures }) : read.value
}
