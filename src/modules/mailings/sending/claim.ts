/** How many letters leave between two commits that the disk has confirmed. */
export const claimSize = 20

/**
 * Who may be written to before the next commit that waits for the disk. The commits between two claims do
 * not wait: a fall of the sender loses none of them, a power cut could, and then those of the claim
 * who still look as if they waited are in doubt.
 */
export interface Claim {
  /** The claim to be written down with this letter, or nothing: it lies in the one that is written. */
  toWrite(number: number, waiting: readonly { readonly number: number }[]): number[] | undefined
  begun(number: number): void
  /** Those whom this sender has not begun: if the database falls while it lives, it can answer for them. */
  untouched(): readonly number[]
}

export function makeClaim(): Claim {
  let left = new Set<number>()
  return {
    toWrite(number, waiting) {
      if (left.has(number)) return undefined
      const claim = [number, ...waiting.slice(0, claimSize - 1).map((entry) => entry.number)]
      left = new Set(claim)
      return claim
    },
    begun: (number) => left.delete(number),
    untouched: () => [...left],
  }
}
