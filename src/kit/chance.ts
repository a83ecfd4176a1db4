/** The one source of chance. The platform's draws from the system; a test's is repeatable. */
export interface Chance {
  /** `length` random bytes. */
  bytes(length: number): Uint8Array
}

/** The same things in an order that nobody chose (Fisher and Yates), each order as likely as any other. */
export function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  const order = [...list]
  for (let at = order.length - 1; at > 0; at--) {
    const other = below(at + 1, chance)
    ;[order[at], order[other]] = [order[other] as T, order[at] as T]
  }
  return order
}

/** A whole number from 0 up to this one, left out; bytes that would favour small numbers are thrown away. */
function below(most: number, chance: Chance): number {
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = chance.bytes(4)
    const drawn = a * 0x1000000 + b * 0x10000 + c * 0x100 + d
    if (drawn < 2 ** 32 - (2 ** 32 % most)) return drawn % most
  }
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
