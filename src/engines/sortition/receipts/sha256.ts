/**
 * SHA-256 (FIPS 180-4), HMAC (RFC 2104) and HKDF (RFC 5869), written here so that the engine runs anywhere, a
 * browser included, and asks nobody. Checked against their published vectors.
 */
export function sha256(message: Uint8Array): Uint8Array {
  return digestAfter(Uint32Array.from(start), message, 0)
}

/** Goes on from a state that has taken `before` bytes, a whole number of blocks; the state is used up. */
function digestAfter(state: Uint32Array, message: Uint8Array, before: number): Uint8Array {
  absorb(state, pad(message, before))
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  state.forEach((word, at) => {
    out.setUint32(4 * at, word)
  })
  return digest
}

function absorb(state: Uint32Array, blocks: Uint8Array): Uint32Array {
  const words = new Uint32Array(64)
  const view = new DataView(blocks.buffer)
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + 4 * i)
    compress(state, words)
  }
  return state
}

/** HMAC with one key for many messages: the key is taken in once. */
export function hmacWith(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const block = new Uint8Array(64)
  block.set(key.length > 64 ? sha256(key) : key)
  const taken = (mask: number) =>
    absorb(
      Uint32Array.from(start),
      block.map((byte) => byte ^ mask),
    )
  const [inner, outer] = [taken(0x36), taken(0x5c)]
  return (message) => {
    const first = digestAfter(Uint32Array.from(inner), message, 64)
    return digestAfter(Uint32Array.from(outer), first, 64)
  }
}

export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmacWith(key)(message)
}

/** HKDF-Extract: a key of 32 bytes from whatever was gathered. */
export function hkdfExtract(salt: Uint8Array, material: Uint8Array): Uint8Array {
  return hmacSha256(salt, material)
}

/** HKDF-Expand: `length` bytes (at most 8160) bound to what they are for. */
export function hkdfExpand(key: Uint8Array, info: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(Math.ceil(length / 32) * 32)
  let previous: Uint8Array = new Uint8Array(0)
  for (let count = 1; (count - 1) * 32 < length; count++) {
    previous = hmacSha256(key, join(previous, info, Uint8Array.of(count)))
    out.set(previous, (count - 1) * 32)
  }
  return out.slice(0, length)
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function hex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += pairs[byte]
  return text
}

/** Bytes of a text in hexadecimal, or `undefined` if it is not one. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function pad(message: Uint8Array, before: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  const length = before + message.length
  view.setUint32(padded.length - 8, Math.floor(length / 0x20000000))
  view.setUint32(padded.length - 4, length << 3)
  return padded
}

/** First bits of the fractional parts of cube and square roots of the first primes: computed, not copied. */
const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (n) => n > 1 && Array.from({ length: n }, (_, d) => d).every((d) => d < 2 || n % d !== 0),
)
const constants = Uint32Array.from(primes.slice(0, 64), (prime) => rootBits(BigInt(prime), 3n))
const start = Uint32Array.from(primes.slice(0, 8), (prime) => rootBits(BigInt(prime), 2n))

/** 32 bits after the point of the `degree`-th root: by whole-number search, exact. */
function rootBits(prime: bigint, degree: bigint): number {
  const target = prime << (32n * degree)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}

function compress(state: Uint32Array, words: Uint32Array) {
  for (let i = 16; i < 64; i++) {
    const [x, y] = [words[i - 15] as number, words[i - 2] as number]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries())
    state[at] = (state[at] as number) + word
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
