import { newId } from '#kit/ids.ts'
import type { Ctx } from '#platform/context.ts'
import { fileTexts } from '../../files/nouns.ts'
import { insertFile, listKeptFiles } from '../../view/index.ts'
import { forgetUnsaidPictures, listImportPictures } from '../store/pictures.ts'

/**
 * Pictures of a document become files of what was made of it, hidden until somebody says whose they are.
 * Read a second time, those that are there already stay, with what was said of them.
 */
export async function givePictures(
  ctx: Ctx,
  importId: string,
  written: readonly { readonly resourceId: string }[],
): Promise<void> {
  const [resource] = written
  if (!resource) return
  const { resourceId } = resource
  const pictures = await listImportPictures(ctx.db, importId)
  const marks = pictures.map(({ sha256 }) => sha256)
  await forgetUnsaidPictures(ctx.db, resourceId, marks)
  const known = new Set((await listKeptFiles(ctx.db, resourceId)).map(({ sha256 }) => sha256))
  const texts = fileTexts[ctx.locale]
  for (const { position, title, ...picture } of pictures) {
    if (known.has(picture.sha256)) continue
    known.add(picture.sha256)
    const usual = texts.importedTitle(String(position))
    await insertFile(ctx.db, {
      ...picture,
      id: newId(ctx.now, ctx.chance),
      resourceId,
      title: title.slice(0, 200) || usual,
      description: title || texts.importedText,
      licence: 'unknown',
      rightsHolder: '',
      peopleShown: 'nobody',
      agreement: '',
      step: undefined,
      at: ctx.now,
      by: ctx.person?.id,
    })
  }
}
