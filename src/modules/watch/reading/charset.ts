import { westernSigns } from '#kit/sheets/western-signs.ts'

/**
 * The words of a file whose charset is said by its header, by its first line, by its first bytes, or
 * falsely by one of them. A byte order mark wins (WHATWG Encoding §4.2). Then what is said is tried, and
 * believed only if the bytes agree: a text that says UTF-8 and is not is read as windows-1252, and one
 * that says ISO-8859-1 and is well-formed UTF-8 with accents is read as UTF-8.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = markOf(bytes)
  if (marked) return decoded(bytes, marked)
  const utf8 = tryUtf8(bytes)
  const words = labelOf(contentType) ?? labelOf(startOf(bytes))
  if (utf8 !== undefined && (words === undefined || isWestern(words))) return utf8
  if (utf8 === undefined && (words === undefined || words === 'utf-8')) {
    return decoded(bytes, 'windows-1252')
  }
  return decoded(bytes, words ?? 'utf-8')
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  // `<` and `?` on two bytes each: an XML declaration without its mark.
  if (a === 0x00 && b === 0x3c) return 'utf-16be'
  if (a === 0x3c && b === 0x00) return 'utf-16le'
  return undefined
}

/** The first bytes read as ASCII: the XML declaration, or the head of a page. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 2048))
}

function labelOf(text: string): string | undefined {
  const label = /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(text)?.[1]
  if (!label) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function tryUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Latin encodings, whose every byte means something: what they say is never contradicted by a fault. */
function isWestern(encoding: string): boolean {
  return encoding === 'windows-1252' || encoding === 'iso-8859-15' || encoding === 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  // Node 20 reads windows-1252 as ISO-8859-1: its letters from 80 to 9F come out as controls.
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => westernSigns[letter.charCodeAt(0) - 0x80] ?? letter,
  )
}
