import type { NewFile } from '#platform/context.ts'
import type { UploadRules } from '#platform/files/uploads.ts'

/** In bytes. */
export const heaviestAttachment = 12_000_000

/** What may be attached to an experiment: documents and pictures that anyone can open. */
export const attachmentRules: UploadRules = {
  groups: ['document', 'table', 'text', 'picture'],
  public: false,
  largest: heaviestAttachment,
}

/** What the browser offers to choose: the endings of these groups. */
export const attachmentAccept = '.pdf,.docx,.odt,.xlsx,.ods,.csv,.txt,.md,.jpg,.jpeg,.png,.webp'

export type Attachment = NewFile
