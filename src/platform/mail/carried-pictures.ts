import { contentId } from '#kit/content/picture-href.ts'
import type { StoredFile } from '../context.ts'

/** A picture that a mail brings with it: nobody is asked for it when the mail is opened. */
export type CarriedPicture = Pick<StoredFile, 'id' | 'name' | 'mediaType' | 'bytes'>

/** The parts of the message that its HTML shows. A mail without any has none, and keeps its shape. */
export function inlineParts(pictures: readonly CarriedPicture[]) {
  if (pictures.length === 0) return {}
  return {
    attachments: pictures.map(({ id, name, mediaType, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: mediaType,
      contentDisposition: 'inline' as const,
      cid: contentId(id),
    })),
  }
}
