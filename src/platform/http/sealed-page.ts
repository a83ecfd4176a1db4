import type { Piece } from './packed-page.ts'

/** By their small names, each with one value: they go out as they are. */
export type PlainHeaders = Readonly<Record<string, string>>

/** A page that is nobody's in particular, without its nonce: each time it is sent it is given one of its own. */
export interface SealedPage {
  /** What stands between the places of the nonce. */
  readonly parts: readonly (readonly Piece[])[]
  readonly headers: PlainHeaders
  readonly length: number
}

export function sealedPage(
  parts: readonly (readonly Piece[])[],
  headers: PlainHeaders,
): SealedPage {
  const length = parts.flat().reduce((sum, { bytes }) => sum + bytes.length, 0)
  return { parts, headers, length }
}
