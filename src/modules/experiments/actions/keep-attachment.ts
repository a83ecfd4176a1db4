import type { Ctx } from '#platform/context.ts'
import type { Attachment } from '../attachment.ts'

/** Keeps the file where only this room serves it; nothing when none was given. */
export async function keepAttachment(
  ctx: Ctx,
  file: Attachment | undefined,
): Promise<string | undefined> {
  return file && (await ctx.files.save({ ...file, public: false }))
}
