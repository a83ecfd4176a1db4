import { ownOf } from '#kit/own.ts'

/** A type of file that may come in, recognised by its own bytes and never by what is said of it. */
export interface FileKind {
  readonly mediaType: string
  readonly extension: string
  readonly group: FileGroup
}

export type FileGroup = 'picture' | 'document' | 'table' | 'text' | 'sound' | 'film'

const office = 'application/vnd.openxmlformats-officedocument'

const kinds = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf', group: 'document' },
  docx: {
    mediaType: `${office}.wordprocessingml.document`,
    extension: 'docx',
    group: 'document',
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extension: 'odt',
    group: 'document',
  },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, extension: 'xlsx', group: 'table' },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extension: 'ods',
    group: 'table',
  },
  csv: { mediaType: 'text/csv', extension: 'csv', group: 'table' },
  txt: { mediaType: 'text/plain', extension: 'txt', group: 'text' },
  md: { mediaType: 'text/markdown', extension: 'md', group: 'text' },
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg', group: 'picture' },
  png: { mediaType: 'image/png', extension: 'png', group: 'picture' },
  webp: { mediaType: 'image/webp', extension: 'webp', group: 'picture' },
  mp3: { mediaType: 'audio/mpeg', extension: 'mp3', group: 'sound' },
  ogg: { mediaType: 'audio/ogg', extension: 'ogg', group: 'sound' },
  wav: { mediaType: 'audio/wav', extension: 'wav', group: 'sound' },
  m4a: { mediaType: 'audio/mp4', extension: 'm4a', group: 'sound' },
  mp4: { mediaType: 'video/mp4', extension: 'mp4', group: 'film' },
  mov: { mediaType: 'video/quicktime', extension: 'mov', group: 'film' },
  webm: { mediaType: 'video/webm', extension: 'webm', group: 'film' },
} as const satisfies Record<string, FileKind>

export const allKinds: readonly FileKind[] = Object.values(kinds)

/** What these bytes are, or undefined for all that does not come in (SVG, HTML, programs, macros). */
export function kindOfFile(bytes: Uint8Array, name: string): FileKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (start.startsWith('%PDF-')) return kinds.pdf
  if (start.startsWith('\xff\xd8\xff')) return kinds.jpeg
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return kinds.png
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return kinds.webp
  if (start.startsWith('PK\x03\x04')) return kindOfZip(bytes)
  return kindOfSound(start) ?? kindOfText(bytes, name)
}

/** What a telephone records. */
function kindOfSound(start: string): FileKind | undefined {
  if (start.startsWith('ID3') || /^\xff[\xfb\xf3\xf2]/.test(start)) return kinds.mp3
  if (start.startsWith('OggS')) return kinds.ogg
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WAVE') return kinds.wav
  if (start.startsWith('\x1a\x45\xdf\xa3')) return kinds.webm
  if (start.slice(4, 8) !== 'ftyp') return undefined
  const brand = start.slice(8, 12)
  if (brand.startsWith('M4A')) return kinds.m4a
  return brand === 'qt  ' ? kinds.mov : kinds.mp4
}

function kindOfZip(bytes: Uint8Array): FileKind | undefined {
  const names = zipNames(bytes)
  if (names.some((name) => /vbaProject|\/activeX\/|^(?:Basic|Scripts)\//i.test(name)))
    return undefined
  if (names.includes('word/document.xml')) return kinds.docx
  if (names.includes('xl/workbook.xml')) return kinds.xlsx
  // Without a sound table nobody knows what else is inside: an office program mends it, and finds the macros.
  if (!names.includes('content.xml')) return undefined
  const start = Buffer.from(bytes.subarray(30, 90)).toString('latin1')
  // Its type is the first file of an OpenDocument, as it is.
  return [kinds.odt, kinds.ods].find(({ mediaType }) => start.startsWith(`mimetype${mediaType}`))
}

/** The names in a zip's own table of contents; none when the table is not sound. */
function zipNames(bytes: Uint8Array): readonly string[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > zip.length) return []
  const names: string[] = []
  let at = zip.readUInt32LE(end + 16)
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === 0x02014b50) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
    names.push(zip.toString('utf8', at + 46, nameEnd))
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return names
}

const textKinds: Readonly<Record<string, FileKind>> = {
  csv: kinds.csv,
  txt: kinds.txt,
  md: kinds.md,
}

/** A text has no signature: it is one by its name, provided that nothing in it is a page or a program. */
function kindOfText(bytes: Uint8Array, name: string): FileKind | undefined {
  const kind = ownOf(textKinds, /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '')
  if (!kind) return undefined
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const start = Buffer.from(bytes.subarray(0, 4096)).toString(utf16 ? 'utf16le' : 'latin1')
  if (start.includes('\0') || /^(?:\u00ef\u00bb\u00bf|\ufeff)?\s*(?:<|#!)/.test(start))
    return undefined
  return /<\s*(?:!doctype|html|svg|script|body|iframe)\b/i.test(start) ? undefined : kind
}
