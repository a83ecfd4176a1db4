import type { NewFile } from '#platform/context.ts'
import { acceptedBy, type UploadRules } from '#platform/uploads.ts'

/** In bytes. */
export const heaviestAttachment = 12_000_000

/** What may be attached to an experiment: documents and pictures that anyone can open. */
export const attachmentRules: UploadRules = {
  groups: ['document', 'table', 'text', 'picture'],
  public: false,
  largest: heaviestAttachment,
}

export const attachmentAccept = acceptedBy(attachmentRules.groups)

export type Attachment = NewFile
