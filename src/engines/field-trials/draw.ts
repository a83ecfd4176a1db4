import { seededChance } from '#kit/chance.ts'
import { checkWhole } from './problem.ts'

/** A whole number from 0 up to this one, left out, each as likely. A room may bring that of its public seed. */
export type Draw = (below: number) => number

/**
 * The draw of a seed: four bytes of the seeded chance of the house, most significant first; those that would favour small numbers
 * are thrown away.
 *
 * @param seed a whole number from 1
 * @example drawOf(1)(6) // always the same
 */
export function drawOf(seed: number): Draw {
  checkWhole('seed', seed, 1)
  const chance = seededChance(seed)
  let bytes = new Uint8Array(0)
  let at = 0
  const word = () => {
    if (at === bytes.length) {
      bytes = chance.bytes(4096) as Uint8Array<ArrayBuffer>
      at = 0
    }
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
    at += 4
    return a * 0x1000000 + b * 0x10000 + c * 0x100 + d
  }
  return (below) => {
    for (;;) {
      const drawn = word()
      if (drawn < 2 ** 32 - (2 ** 32 % below)) return drawn % below
    }
  }
}

/** Puts a list in an order that nobody chose (Fisher and Yates, from the end), in place. */
export function shuffle<T>(list: T[], draw: Draw): T[] {
  for (let at = list.length - 1; at > 0; at--) {
    const other = draw(at + 1)
    ;[list[at], list[other]] = [list[other] as T, list[at] as T]
  }
  return list
}
