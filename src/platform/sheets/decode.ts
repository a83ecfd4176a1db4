export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Text in the usual encodings of this country: UTF-8, UTF-16 with its mark or without, Windows-1252. */
export function decoded(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: westernText(bytes), encoding: 'windows-1252' }
  }
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

const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 reads windows-1252 as Latin-1: the signs of 80 to 9F, our apostrophe among them, are lost. */
export function westernText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin.replace(
    /[\u0080-\u009f]/g,
    (sign) => westernSigns[sign.charCodeAt(0) - 0x80] ?? sign,
  )
}
