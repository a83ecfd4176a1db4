/** Bounds of an interval, in the unit of what it is about. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The normal value that leaves 2.5 % on each side. */
export const usualZ = 1.959963984540054

/**
 * The interval of a share (Wilson, JASA 22, 1927): it stays between 0 and 1, and holds for few answers.
 *
 * @param share from 0 to 1, not checked
 * @param size answers that it rests on, above 0, not checked
 * @param z the normal value of the interval; at 95 % when it is left out
 * @example wilsonInterval(81 / 263, 263) // 0.2553 to 0.3662 (Newcombe, Statistics in Medicine 17, 1998, p. 861)
 */
export function wilsonInterval(share: number, size: number, z: number = usualZ): Interval {
  const centre = share + z ** 2 / (2 * size)
  const half = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2))
  const under = 1 + z ** 2 / size
  // Nothing and everything are exact ends: rounding must not step over them.
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / under),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / under),
  }
}

/**
 * The interval of the first share less the other, of different people, from the two of Wilson (Newcombe, Statistics in
 * Medicine 17, 1998, p. 873, method 10).
 *
 * @returns bounds from −1 to 1
 * @example newcombeInterval({ share: 0.8, low: 0.6917, high: 0.8776 }, { share: 0.6, low: 0.4904, high: 0.7005 })
 */
export function newcombeInterval(
  first: Interval & { readonly share: number },
  other: Interval & { readonly share: number },
): Interval {
  const difference = first.share - other.share
  return {
    low: difference - Math.hypot(first.share - first.low, other.high - other.share),
    high: difference + Math.hypot(first.high - first.share, other.share - other.low),
  }
}
