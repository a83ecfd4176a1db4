import { ownOf } from '#kit/own.ts'
import { type Result, refused } from '#kit/result.ts'

/** What may be attached: documents and pictures that anyone can open, named by their extension. */
const kinds: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
}

export const attachmentAccept = Object.keys(kinds)
  .map((extension) => `.${extension}`)
  .join(',')

export const attachmentLimit = 12 * 1024 * 1024

export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export type AttachmentRefusal = 'file-kind' | 'file-size' | 'file-not-what-it-says'

/** The browser's word on the kind is not taken: the extension decides, and the first bytes agree. */
export function attachmentOf(
  name: string,
  bytes: Uint8Array,
): Result<Attachment, AttachmentRefusal> {
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  const mediaType = ownOf(kinds, extension)
  if (!mediaType || !Object.hasOwn(kinds, extension)) return refused('file-kind')
  if (bytes.length > attachmentLimit) return refused('file-size')
  if (!startsAs(mediaType, bytes)) return refused('file-not-what-it-says')
  return { ok: true, value: { name: name.slice(-120), mediaType, bytes } }
}

function startsAs(mediaType: string, bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.slice(0, 8))
  if (mediaType === 'application/pdf') return head.startsWith('%PDF-')
  if (mediaType === 'image/png') return head.startsWith('\x89PNG')
  if (mediaType === 'image/jpeg') return head.startsWith('\xff\xd8\xff')
  if (mediaType === 'text/plain') return !bytes.slice(0, 4096).includes(0)
  return head.startsWith('PK\x03\x04')
}
