import { md5 } from './md5.ts'
import { hex, join, sha256, utf8 } from './sha256.ts'

/**
 * RFC 3797: the string of published sources. In each source, numbers sorted upwards, each followed by a point, and the
 * source ended by a slash.
 */
export function sourcesKey(sources: readonly (readonly number[])[]): string {
  return sources
    .map(
      (numbers) =>
        `${[...numbers]
          .sort((a, b) => a - b)
          .map((number) => `${number}.`)
          .join('')}/`,
    )
    .join('')
}

/** RFC 3797: positions (from 1) drawn among `pool`, in order. MD5 of index ‖ key ‖ index, modulo what is left. */
export function rfc3797(key: string, pool: number, take: number): readonly number[] {
  const left = Array.from({ length: pool }, (_, at) => at + 1)
  return Array.from({ length: take }, (_, at) => {
    const index = Uint8Array.of(at >> 8, at & 255)
    const digest = BigInt(`0x${md5(join(index, utf8(key), index))}`)
    return left.splice(Number(digest % BigInt(left.length)), 1)[0] ?? 0
  })
}

/**
 * Rivest’s consistent sampler (arXiv 1808.10016): each id gets a ticket number, the smallest win, and adding or
 * removing an id changes nothing between the others. Number: SHA-256(hex(SHA-256(seed)) ‖ id) in decimal, at least
 * 64 digits, read backwards after “0.”.
 */
export function rivestOrder(ids: readonly string[], seed: string): readonly string[] {
  const start = hex(sha256(utf8(seed)))
  const numbers = new Map(
    ids.map((id) => {
      const digits = BigInt(`0x${hex(sha256(utf8(start + id)))}`)
        .toString()
        .padStart(64, '0')
      return [id, [...digits].reverse().join('')]
    }),
  )
  const number = (id: string) => numbers.get(id) ?? ''
  return [...ids].sort((a, b) => (number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0))
}
