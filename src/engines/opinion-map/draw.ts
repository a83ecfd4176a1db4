/** A whole number from 0 up to this one, left out, each as likely. A room may bring that of its public seed. */
export type Draw = (below: number) => number

/**
 * The draw of a seed: xoshiro128** (Blackman and Vigna, 2018), its state filled by splitmix32; numbers that would
 * favour small ones are thrown away. Never for secrets. A hundred maps of a hundred thousand people ask for ten million
 * numbers: that of `kit/chance`, made for small examples, gives one byte at a time.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @example drawOf(1)(6) // always the same
 */
export function drawOf(seed: number): Draw {
  let fill = seed >>> 0
  const filled = () => {
    fill = (fill + 0x9e3779b9) >>> 0
    let word = fill ^ (fill >>> 16)
    word = Math.imul(word, 0x21f0aaad)
    word ^= word >>> 15
    word = Math.imul(word, 0x735a2d97)
    return word ^ (word >>> 15)
  }
  let [a, b, c, d] = [filled(), filled(), filled(), filled()]
  const word = () => {
    const five = Math.imul(b, 5)
    const drawn = Math.imul((five << 7) | (five >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return drawn
  }
  return (below) => {
    const most = 2 ** 32 - (2 ** 32 % below)
    for (;;) {
      const drawn = word()
      if (drawn < most) return drawn % below
    }
  }
}

/** A share from 0 up to 1, left out: 53 bits of two draws. */
export function shareOf(draw: Draw): number {
  return (draw(2 ** 26) * 2 ** 27 + draw(2 ** 27)) / 2 ** 53
}
