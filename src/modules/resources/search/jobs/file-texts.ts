import type { Ctx } from '#platform/context.ts'
import { readableTypes, readWords } from '#platform/documents/read-words.ts'
import { keepFileText, lockUnreadFiles } from '../store/file-texts.ts'

const mostAtOnce = 10

/** Reads the words of attached files that nobody has read yet, a few at a time. */
export async function readFileTexts(ctx: Ctx): Promise<number> {
  const waiting = await lockUnreadFiles(ctx.db, readableTypes, mostAtOnce)
  for (const file of waiting) {
    const stored = await ctx.files.read(file.fileId)
    const read = stored && (await readWords(stored.bytes, file.mediaType))
    await keepFileText(ctx.db, file, {
      words: read?.ok ? read.value : '',
      reason: read ? (read.ok ? '' : read.refusal) : 'gone',
      at: ctx.now,
    })
  }
  return waiting.length
}
