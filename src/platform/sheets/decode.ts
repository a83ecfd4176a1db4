import { westernSigns } from '#kit/sheets/western-signs.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/** Text in the usual encodings of this country: UTF-8, UTF-16 with its mark or without, Windows-1252, and what Excel for Mac calls “text”. */
export function decoded(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    if (isMacRoman(bytes)) return { text: macText(bytes), encoding: 'macintosh' }
    return { text: westernText(bytes), encoding: 'windows-1252' }
  }
}

/**
 * Texts that a program cut in the middle of a sign: a file that is UTF-8 but for a few of them is not taken for one of
 * Windows.
 */
export function decodedWhenCut(bytes: Uint8Array): string {
  const { text, encoding } = decoded(bytes)
  if (encoding !== 'windows-1252') return text
  const cut = new TextDecoder('utf-8').decode(bytes)
  const broken = cut.match(/\ufffd/g)?.length ?? 0
  const others = cut.match(/[^\0-\x7f]/g)?.length ?? 0
  return broken * 20 < others ? cut : text
}

/** UTF-16 by its mark; without one, by the zeros that stand beside each of our letters. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const looked = Math.min(bytes.length & ~1, 512)
  if (looked < 8) return undefined
  const zeros = [0, 0]
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked * 0.35 && even < looked * 0.05) return 'utf-16le'
  return even > looked * 0.35 && odd < looked * 0.05 ? 'utf-16be' : undefined
}

/** Node 20 reads windows-1252 as Latin-1: the signs of 80 to 9F, our apostrophe among them, are lost. */
export function westernText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(
    /[\u0080-\u009f]/g,
    (sign) => westernSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  )
}

const macSigns =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** After a small letter, Windows has nothing here, or a capital letter: it is the à, ä, ç, é, è, ê, ù or ü of a Mac. */
const macOnly = new Set([0x88, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9f])

/** Windows has its small letters with accents from E0 to FC, where the Mac has capital letters. */
function isMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  for (let at = 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 || !isSmallLetter(bytes[at - 1] ?? 0)) continue
    if (macOnly.has(byte)) mac++
    else if (byte >= 0xe0 && byte !== 0xf7) windows++
  }
  return mac > 0 && windows === 0
}

function isSmallLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

function macText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(/[\u0080-\u00ff]/g, (sign) => macSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}
