import type { UploadRules } from '#platform/files/uploads.ts'

/** A file joined to a message, as it is kept. */
export interface Attachment {
  readonly id: string
  readonly commentId: string
  readonly fileId: string
  /** Of a picture, drawn small. */
  readonly smallId: string | undefined
  /** What a picture shows, for whoever does not see it. */
  readonly alt: string
  readonly addedAt: Date
}

/** As its readers see it: with the name, the kind and the size of its file. */
export interface ShownAttachment extends Pick<Attachment, 'id' | 'alt' | 'smallId'> {
  readonly name: string
  readonly mediaType: string
  readonly size: number
}

export const attachmentRules = {
  groups: ['picture', 'document', 'table', 'text'],
  public: false,
} as const satisfies UploadRules

/** What the browser offers to choose: the endings of these groups. */
export const attachmentAccept = '.pdf,.docx,.odt,.xlsx,.ods,.csv,.txt,.md,.jpg,.jpeg,.png,.webp'

export const mostAttachments = 5
/** In bytes, for all that is said of one thing: some twenty heavy files. */
export const roomForThing = 200_000_000

export type AttachmentRefusal = 'picture-without-words' | 'too-many-files' | 'no-room'

/** Why one more file is refused to a message, or to the discussion that it is part of. */
export function attachmentRefused(
  file: { readonly mediaType: string; readonly size: number; readonly alt: string },
  held: { readonly onMessage: number; readonly bytes: number },
): AttachmentRefusal | undefined {
  if (isPicture(file) && file.alt === '') return 'picture-without-words'
  if (held.onMessage >= mostAttachments) return 'too-many-files'
  return held.bytes + file.size > roomForThing ? 'no-room' : undefined
}

export function isPicture({ mediaType }: { readonly mediaType: string }): boolean {
  return mediaType.startsWith('image/')
}
