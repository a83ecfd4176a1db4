import { gammaTails } from './gamma.ts'

/**
 * Share of the normal law above a value, with all its digits however far the value lies.
 *
 * @example normalAbove(1.959963984540054) // 0.025
 */
export function normalAbove(value: number): number {
  const { below, above } = gammaTails(0.5, (value * value) / 2)
  return value > 0 ? above / 2 : 0.5 + below / 2
}

export function normalBelow(value: number): number {
  return normalAbove(-value)
}

export function normalDensity(value: number): number {
  return Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI)
}

/**
 * The value above which a share of the normal law lies: a first guess (Abramowitz and Stegun 26.2.23), then Halley’s steps.
 *
 * @param share between 0 and 1, both left out
 * @example normalUpper(0.025) // 1.959963984540054
 */
export function normalUpper(share: number): number {
  if (share > 0.5) return -normalUpper(1 - share)
  const root = Math.sqrt(-2 * Math.log(share))
  let value =
    root -
    (2.515517 + root * (0.802853 + root * 0.010328)) /
      (1 + root * (1.432788 + root * (0.189269 + root * 0.001308)))
  for (let step = 0; step < 4; step++) {
    const gap = (normalAbove(value) - share) / normalDensity(value)
    value += gap / (1 - (gap * value) / 2)
  }
  return value
}
