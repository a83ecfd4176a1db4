/**
 * Bytes of a file as people send it, to text: UTF-8 with or without a mark, UTF-16 (the “Unicode text” of
 * spreadsheets), or Windows-1252 when the bytes are not UTF-8. Never throws.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text: text.replace(/^\ufeff/, ''), encoding }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const zeros = zerosAt(bytes)
  if (zeros.odd > zeros.even && zeros.odd > bytes.length / 4) return 'utf-16le'
  if (zeros.even > zeros.odd && zeros.even > bytes.length / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** UTF-16 without its mark shows by zeros on one side of each pair. */
function zerosAt(bytes: Uint8Array) {
  let [even, odd] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  return { even, odd }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
