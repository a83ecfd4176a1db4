/** A page that is nobody's in particular, without its nonce: each time it is sent it is given one of its own. */
export interface SealedPage {
  /** What stands between the places of the nonce. */
  readonly pieces: readonly string[]
  readonly headers: Headers
}
