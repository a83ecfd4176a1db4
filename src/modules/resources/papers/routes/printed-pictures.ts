import type { PictureBlock } from '#kit/papers/document.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { printedPicture } from '#platform/documents/printed-picture.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { ResourceFile } from '../../resource-file.ts'
import { licenceName } from '../../texts/licences.ts'
import type { ResourceView } from '../../view/nouns.ts'

/** The pictures of a resource, with what they show, whose they are and under which licence, for its documents. */
export async function printedPictures(
  c: HttpContext,
  { resource, files }: ResourceView,
): Promise<ReadonlyMap<string, PictureBlock>> {
  const pictures = new Map<string, PictureBlock>()
  for (const file of files) {
    if (!file.mediaType.startsWith('image/')) continue
    const stored = await c.var.ctx.files.read(file.fileId)
    const printed = stored && (await printedPicture(stored.bytes, wordsOf(file, resource.language)))
    if (printed) pictures.set(file.id, printed)
  }
  return pictures
}

function wordsOf(file: ResourceFile, language: 'fr' | 'en') {
  const credit = [file.rightsHolder, licenceName(file.licence, language)].filter(Boolean).join(', ')
  return { alt: plainProse(file.description), caption: `${file.title}. ${credit}` }
}
