import { decodeText } from './charset.ts'

/**
 * The words of a header line (RFC 2047). Pieces that follow each other in one charset are joined as bytes
 * before they are read: many programs cut them in the middle of a letter. What came as bare bytes is read
 * by what the bytes agree with.
 *
 * @param line as it came, one character for each byte (latin1), unfolded or not.
 */
export function headerWords(line: string): string {
  const unfolded = line.replace(/\r?\n(?=[ \t])/g, '')
  const joined = unfolded.replace(/(=\?[^?\s]+\?[bq]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bq]\?)/gi, '$1')
  const parts = joined.split(/((?:=\?[^?\s]+\?[bq]\?[^?\s]*\?=)+)/i)
  return parts
    .map((part, at) => (at % 2 === 0 ? bare(part) : encodedWords(part)))
    .join('')
    .trim()
}

function bare(text: string): string {
  return /[\u0080-\u00ff]/.test(text) ? decodeText(Buffer.from(text, 'latin1')) : text
}

function encodedWords(run: string): string {
  const pieces: { charset: string; bytes: Buffer }[] = []
  for (const [, words = '', way = '', text = ''] of run.matchAll(
    /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi,
  )) {
    // A language may follow the charset (RFC 2231).
    const charset = words.replace(/\*.*/s, '').toLowerCase()
    const bytes = transferred(
      Buffer.from(/q/i.test(way) ? text.replaceAll('_', '=20') : text, 'latin1'),
      /q/i.test(way) ? 'quoted-printable' : 'base64',
    )
    const last = pieces.at(-1)
    if (last?.charset === charset) last.bytes = Buffer.concat([last.bytes, bytes])
    else pieces.push({ charset, bytes })
  }
  return pieces.map(({ charset, bytes }) => decodeText(bytes, `charset=${charset}`)).join('')
}

/** Bytes as they were before they were made fit to travel (RFC 2045 §6). */
export function transferred(bytes: Buffer, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(bytes.toString('latin1'), 'base64')
  if (!/quoted-printable/i.test(encoding)) return bytes
  const text = bytes
    .toString('latin1')
    .replace(/(?<![ \t])[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(text, 'latin1')
}
