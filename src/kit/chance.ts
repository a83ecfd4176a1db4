/** The one source of chance. The platform's draws from the system; a test's is repeatable. */
export interface Chance {
  /** `length` random bytes. */
  bytes(length: number): Uint8Array
}

/** A repeatable chance for tests and examples (xorshift32; never for secrets). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state & 0xff
  }
  return { bytes: (length) => Uint8Array.from({ length }, next) }
}
