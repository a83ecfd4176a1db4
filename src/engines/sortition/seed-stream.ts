import { hmacSha256, join, sha256, utf8 } from './receipts/sha256.ts'

const word = 1n << 64n

/**
 * A stream of chance from a seed, that any language can replay: block i = SHA-256(seed ‖ i as 8 bytes, most
 * significant first). A whole number below n: read 8 bytes as v, keep v mod n if v < ⌊2⁶⁴/n⌋·n, else read again.
 */
export class SeedStream {
  private block: Uint8Array = new Uint8Array(0)
  private at = 32
  private count = 0n
  private readonly seed: Uint8Array

  constructor(seed: Uint8Array) {
    this.seed = seed
  }

  /** A whole number in [0, n), all equally likely. */
  below(n: bigint): bigint {
    const limit = (word / n) * n
    for (;;) {
      const value = this.next()
      if (value < limit) return value % n
    }
  }

  index(n: number): number {
    return Number(this.below(BigInt(n)))
  }

  /** Fisher–Yates from the end. */
  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.index(i + 1)
      ;[shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T]
    }
    return shuffled
  }

  private next(): bigint {
    if (this.at >= 32) {
      const index = new Uint8Array(8)
      new DataView(index.buffer).setBigUint64(0, this.count++)
      this.block = sha256(join(this.seed, index))
      this.at = 0
    }
    const value = new DataView(this.block.buffer, this.block.byteOffset).getBigUint64(this.at)
    this.at += 8
    return value
  }
}

/** The seed of a text: its SHA-256. */
export function streamOf(text: string): SeedStream {
  return new SeedStream(sha256(utf8(text)))
}

/** Several sources joined: `source:value` lines, sorted; one honest source is enough. */
export function seedOfSources(sources: Readonly<Record<string, string>>): Uint8Array {
  const lines = Object.entries(sources).map(([name, value]) => `${name}:${value}\n`)
  return sha256(utf8(lines.sort().join('')))
}

/** Order of alternates and ties: HMAC-SHA-256(seed, "ticket:" + id), the smallest first. */
export function ticketOf(seed: Uint8Array, id: string): Uint8Array {
  return hmacSha256(seed, utf8(`ticket:${id}`))
}
