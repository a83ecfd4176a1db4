import { packPiece } from './packed-page.ts'

/** A page that is nobody's in particular, without its nonce: each time it is sent it is given one of its own. */
export interface SealedPage {
  /** What stands between the places of the nonce. */
  readonly pieces: readonly Uint8Array[]
  /** The pieces compressed, which is done once, when a reader first asks for it. */
  packed(): readonly Uint8Array[]
  readonly headers: Headers
  readonly length: number
}

export function sealedPage(texts: readonly string[], headers: Headers): SealedPage {
  const pieces = texts.map((text) => Buffer.from(text))
  let packed: readonly Uint8Array[] | undefined
  return {
    pieces,
    packed: () => {
      packed ??= pieces.map(packPiece)
      return packed
    },
    headers,
    length: pieces.reduce((sum, { length }) => sum + length, 0),
  }
}
